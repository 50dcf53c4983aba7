"""Reads a GitHub workflow and runs the shell steps of a job as GitHub's runner would."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

EXPRESSION: Final = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
"""A place that GitHub fills in, `${{ … }}`."""

PASSED_ON: Final = ("PATH", "HOME", "LANG", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
"""Variables of this machine that a runner has too, and one needs to install packages."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job."""

    name: str
    """Its name, or what it runs or uses."""
    run: str | None
    """Its shell script; a step has this or `uses`."""
    uses: str | None
    """The action it uses, with the commit it is pinned to."""
    condition: str | None
    """Its `if:`."""
    variables: Mapping[str, str]
    """Its `env:`, not yet filled in."""


def load_steps(workflow: Path, job: str) -> list[Step]:
    """Read the steps of one job; raises KeyError where the workflow has no such job."""
    document: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return [
        Step(
            name=str(step.get("name") or step.get("uses") or step["run"]),
            run=step.get("run"),
            uses=step.get("uses"),
            condition=step.get("if"),
            variables={name: str(value) for name, value in step.get("env", {}).items()},
        )
        for step in document["jobs"][job]["steps"]
    ]


def fill(text: str, context: Mapping[str, str]) -> str:
    """Put the values of `context` where `text` has expressions.

    Raises KeyError for an expression that `context` does not name, so that a new one in a workflow
    is noticed.
    """
    return EXPRESSION.sub(lambda found: context[found.group(1)], text)


def run_step(
    step: Step, clone: Path, context: Mapping[str, str], scratch: Path
) -> subprocess.CompletedProcess[str]:
    """Run a shell step in `clone` with the variables of a runner; the status is not checked.

    `scratch` takes the files through which a step speaks to the runner.
    """
    if step.run is None:
        raise ValueError(f"{step.name} runs nothing")
    runner = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    # A machine that reaches its packages in a way of its own says so to pip by PIP_…
    runner |= {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    runner |= {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(clone)}
    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"):
        channel = scratch / name
        channel.touch()
        runner[name] = str(channel)
    runner |= {name: fill(value, context) for name, value in step.variables.items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-c", fill(step.run, context)],
        cwd=clone,
        env=runner,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
