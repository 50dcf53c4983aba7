"""The publishing workflow works: its own steps, run in a clean clone, build the site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.workflow.steps import load_steps, run_step

CONTEXTS = {
    "pull request": {"steps.pages.outputs.base_url": ""},
    "main": {"steps.pages.outputs.base_url": "https://isnad.example/repo"},
}
"""What GitHub would fill in; on a pull request the step that learns the address is left out."""


@pytest.fixture(scope="module")
def clone(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clean clone: of the last commit, or of the files as they are where some differ."""
    directory = tmp_path_factory.mktemp("clone")
    # The working tree may belong to somebody else than the one who tests it.
    settings = directory / "gitconfig"
    settings.write_text("[safe]\n\tdirectory = *\n", encoding="ascii")

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments],
            cwd=repository,
            env={**os.environ, "GIT_CONFIG_GLOBAL": str(settings)},
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        ).stdout

    clone = directory / "repository"
    if not git("status", "--porcelain"):
        git("clone", "--quiet", "--no-hardlinks", str(repository), str(clone))
        return clone
    names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, names.split("\0")):
        source = repository / name
        if not (source.exists() or source.is_symlink()):
            continue  # removed, and the removal not yet committed
        target = clone / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target, follow_symlinks=False)
    return clone


@pytest.fixture(scope="module")
def workflow(repository: Path) -> dict[str, Any]:
    """Return the publishing workflow as data."""
    text = (repository / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    document = yaml.safe_load(text)
    assert isinstance(document, dict)
    return document


def test_the_steps_build_the_site(clone: Path, tmp_path: Path) -> None:
    """Each shell step of the job succeeds in order, on a pull request and then on main."""
    steps = load_steps(clone / ".github/workflows/publish.yml", "build")
    shell_steps = [step for step in steps if step.run is not None]
    assert len(shell_steps) >= 3, "set-up, check and build"
    assert not (clone / ".venv").exists()
    for event, context in CONTEXTS.items():
        shutil.rmtree(clone / "site", ignore_errors=True)
        for step in shell_steps:
            assert step.condition is None, f"{step.name}: this test does not read conditions"
            result = run_step(step, clone, context, tmp_path)
            assert result.returncode == 0, f"{event}: {step.name}\n{result.stdout}{result.stderr}"
        home = clone / "site" / "index.html"
        assert home.is_file(), f"{event}: no home page"
        address = context["steps.pages.outputs.base_url"]
        assert address in home.read_text(encoding="utf-8")


def test_every_action_is_pinned(repository: Path) -> None:
    """Each action is named by a full commit, with the release beside it for people."""
    for path in sorted((repository / ".github/workflows").glob("*.yml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_only_main_is_deployed(workflow: dict[str, Any]) -> None:
    """The job that deploys waits for the build and never runs for a pull request."""
    deploy = workflow["jobs"]["deploy"]
    assert deploy["needs"] == "build"
    assert "github.ref == 'refs/heads/main'" in deploy["if"]
    assert "github.event_name != 'pull_request'" in deploy["if"]


def test_permissions_are_the_least(workflow: dict[str, Any]) -> None:
    """Nothing is granted to the whole workflow, and each job may write what it is there for."""
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    recording = {"contents": "write", "pull-requests": "write"}
    assert workflow["jobs"]["record"]["permissions"] == recording


def test_quotations_are_recorded_once_they_are_published(workflow: dict[str, Any]) -> None:
    """By a job that comes last, on main alone, and whose token one step has."""
    record = workflow["jobs"]["record"]
    assert record["needs"] == "deploy"
    assert record["if"] == workflow["jobs"]["deploy"]["if"]
    assert not any("record" in str(job.get("needs")) for job in workflow["jobs"].values())
    steps = record["steps"]
    assert all("env" not in step for step in steps[:-1])
    assert "tools/accept_quotations.py" in steps[-1]["run"]


def test_every_job_checks_out_without_the_token(workflow: dict[str, Any]) -> None:
    """No later step finds it in the clone."""
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
