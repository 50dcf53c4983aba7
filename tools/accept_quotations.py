"""Puts the quotations of a published commit on record: run by the workflow after a deployment.

`python tools/accept_quotations.py` runs `isnad quotes --accept` in a clean clone of `main` and
pushes what that wrote. Where `main` moved meanwhile it begins again from there; where `main` takes
no push it opens a pull request, or renews the one that is open. It needs git and, for the pull
request, `gh` with a token in `GH_TOKEN`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

MAIN: Final = "main"
"""The branch that is published."""
PROPOSED: Final = "isnad/quotations"
"""The branch of the pull request; nobody else writes to it."""
RECORDS: Final = ("content/quotations", "content/withdrawn.yml")
"""All that a commit of this program may change."""
TRIES: Final = 5
"""How often the program begins again because `main` moved."""

_ISNAD: Final = Path(sys.executable).with_name("isnad")
# The account that GitHub shows for what its own token does.
_BOT: Final = (
    "-c",
    "user.name=github-actions[bot]",
    "-c",
    "user.email=41898282+github-actions[bot]@users.noreply.github.com",
)
_TITLE: Final = "Put published quotations on record"
_BODY: Final = """\
الأقوال المنشورة كما كتبها `isnad quotes --accept`: بعد هذا لا يتغير لفظ منها أو قائل بلا تصحيح.
الفرع الرئيسي لا يقبل الدفع إليه مباشرة، فادمج هذا الطلب؛ وهو يتجدد مع كل نشر حتى يُدمج.
إن كان الدمج ينتظر فحصا لا يبدأ فأغلق الطلب وأعد فتحه: ما تفتحه مهمة النشر لا يبدأ فحصا من نفسه.

The published quotations as `isnad quotes --accept` wrote them: from here on, none of their words
or speakers change without a correction. The main branch takes no direct push, so please merge this;
it is renewed with each publication until then. If a required check does not start, close and reopen
the pull request: GitHub starts no workflow for one that a workflow opened.
"""


def main() -> int:
    """Record, commit and push; return the exit status."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        # Elsewhere HEAD may be anybody's branch, and it would be pushed as main.
        return _fail("this runs in the workflow alone; by hand: isnad quotes --accept")
    if _git("status", "--porcelain"):
        return _fail("the clone has changes of its own, which starting again would throw away")
    for number in range(TRIES):
        base = _git("rev-parse", "HEAD")
        accepted = _run(str(_ISNAD), "quotes", "--accept", "--lang", "en")
        print(accepted.stdout + accepted.stderr, end="", flush=True)
        if accepted.returncode != 0 and number:
            # What was pushed since is checked, published and recorded by a run of its own.
            print(f"::notice::{MAIN} moved and has errors: its own run will tell, and record")
            return 0
        if accepted.returncode != 0:
            return _fail("isnad quotes --accept failed")
        if not _commit(accepted.stdout):
            return 0
        pushed = _run("git", "push", "origin", f"HEAD:refs/heads/{MAIN}")
        if pushed.returncode == 0:
            return 0
        _git("fetch", "--depth=1", "origin", MAIN)
        tip = _git("rev-parse", "FETCH_HEAD")
        if tip == base:
            print(f"::notice::{MAIN} takes no push, so a pull request is opened", flush=True)
            print(pushed.stderr, end="", flush=True)
            return _propose()
        _git("reset", "--hard", tip)
    return _fail(f"{MAIN} moved {TRIES} times; the next publication records what is missing")


def _commit(told: str) -> bool:
    """Commit the records, what the command told as the body; return whether there was anything."""
    _git("add", "--all", "--", *(path for path in RECORDS if Path(path).exists()))
    if not _git("diff", "--cached", "--name-only"):
        return False
    _git(*_BOT, "commit", "--quiet", "--message", _TITLE, "--message", told)
    return True


def _propose() -> int:
    """Push the commit to a branch and see that a pull request is open for it."""
    # Forced: the branch holds one commit on top of main, made anew by each publication.
    pushed = _run("git", "push", "--force", "origin", f"HEAD:refs/heads/{PROPOSED}")
    if pushed.returncode != 0:
        return _fail(f"{PROPOSED} takes no push either:\n{pushed.stderr}")
    pull_request = ("--base", MAIN, "--head", PROPOSED)
    listed = _run("gh", "pr", "list", *pull_request, "--state", "open", "--json", "url")
    if listed.returncode == 0 and listed.stdout.strip() not in {"", "[]"}:
        print("the open pull request was renewed")
        return 0
    opened = _run("gh", "pr", "create", *pull_request, "--title", _TITLE, "--body", _BODY)
    if opened.returncode != 0:
        return _fail(
            f"no pull request could be opened from {PROPOSED}. Allow it in Settings, Actions, "
            f"General, “Allow GitHub Actions to create pull requests”, or open it by hand:\n"
            f"{opened.stderr}"
        )
    print(opened.stdout, end="")
    return 0


def _git(*arguments: str) -> str:
    """Return what git prints; raises `CalledProcessError` where it fails."""
    done = _run("git", *arguments)
    if done.returncode != 0:
        print(done.stderr, end="", file=sys.stderr)
        done.check_returncode()
    return done.stdout.strip()


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 (this program's own commands)
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _fail(message: str) -> int:
    # GitHub reads the first line of an annotation alone.
    first, _, rest = message.partition("\n")
    print(f"::error::{first}\n{rest}".rstrip())
    return 1


if __name__ == "__main__":
    sys.exit(main())
