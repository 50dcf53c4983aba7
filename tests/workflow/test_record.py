"""What was published is put on record: by a push, after a race, or by a pull request."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import run_isnad
from tests.unit.newsroom import Newsroom, open_newsroom, write_article

CARD = "> {}\n>\n> — نعمان الورّاق\n"
WORDS = "نزلت القوارب كلها إلى الماء، ولم يبق منها في الميناء شيء."
OTHER = "هذا يوم للورق لا ينساه أهل المحابر أبدًا."
RECORD = "content/quotations/2025.jsonl"
REFUSE_MAIN = "while read -r _ _ ref; do [ $ref != refs/heads/main ] || exit 1; done\n"
REFUSE_ALL = "exit 1\n"
# Pushes what somebody else pushed just now, once: git tells the job that it comes too late.
MOVE_ONCE = "rm -- $0\nenv -u GIT_QUARANTINE_PATH git update-ref refs/heads/main refs/heads/later\n"
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >> {log}
[ "$1 $2" != "pr list" ] || cat {listed}
[ "$1 $2" != "pr create" ] || exit {status}
"""


@dataclass(frozen=True, slots=True)
class Forge:
    """A newsroom's repository, as GitHub holds it and as the job has cloned it."""

    directory: Path
    """Where everything is."""
    newsroom: Newsroom
    """The content of an editor's own clone."""

    @property
    def bare(self) -> Path:
        """The repository that is pushed to."""
        return self.directory / "forge.git"

    @property
    def editor(self) -> Path:
        """The clone of an editor."""
        return self.directory / "editor"

    @property
    def job(self) -> Path:
        """The clone of the job."""
        return self.directory / "job"

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        """Run git, which must succeed, and return what it prints."""
        result = subprocess.run(
            ["git", *arguments],
            cwd=cwd or self.editor,
            env=self.variables(),
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return result.stdout.strip()

    def variables(self) -> dict[str, str]:
        """Return a runner's variables: no settings of this machine, and our own `gh`."""
        return {
            "PATH": f"{self.directory / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.directory),
            "GIT_CONFIG_GLOBAL": str(self.directory / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONUTF8": "1",
            "GITHUB_ACTIONS": "true",
        }

    def push(self, body: str, branch: str = "main") -> None:
        """Write the article `x`, commit it and push it to a branch."""
        self.newsroom.write("articles/2025/x.md", write_article(body, ""))
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Write")
        self.git("push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")

    def clone(self) -> None:
        """Check out `main` as the workflow does: its last commit alone."""
        source = f"file://{self.bare}"
        self.git("clone", "-q", "--depth=1", "-b", "main", source, str(self.job), cwd=self.bare)

    def refuse(self, script: str) -> None:
        """Let every push be asked by a hook."""
        hook = self.bare / "hooks/pre-receive"
        hook.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
        hook.chmod(0o755)

    def run(self, repository: Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the program in the job's clone."""
        return subprocess.run(
            [sys.executable, str(repository / "tools/accept_quotations.py")],
            cwd=self.job,
            env={**self.variables(), **variables},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    def words(self, branch: str = "main") -> list[str]:
        """Return the words on record on a branch."""
        lines = self.git("show", f"{branch}:{RECORD}", cwd=self.bare).splitlines()
        return [json.loads(line)["words"] for line in lines]

    def commits(self, branch: str = "main") -> int:
        """Return how many commits a branch has."""
        return int(self.git("rev-list", "--count", branch, cwd=self.bare))

    @property
    def asked(self) -> list[list[str]]:
        """What `gh` was asked, call by call."""
        log = self.directory / "gh.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.is_file() else []
        return [line.split() for line in lines if line.startswith("pr ")]

    def answer(self, listed: str, status: int = 0) -> None:
        """Let `gh` list these pull requests, and open one with this exit status."""
        (self.directory / "bin").mkdir(exist_ok=True)
        (self.directory / "listed.json").write_text(listed, encoding="utf-8")
        log, answer = (
            shlex.quote(str(self.directory / name)) for name in ("gh.log", "listed.json")
        )
        gh = self.directory / "bin/gh"
        gh.write_text(GH.format(log=log, listed=answer, status=status), encoding="utf-8")
        gh.chmod(0o755)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a repository with one published quotation, and the job's clone of it."""
    forge = Forge(tmp_path, open_newsroom(tmp_path / "editor"))
    (tmp_path / "gitconfig").write_text(
        "[user]\n\tname = سلمى القصب\n\temail = salma@example.org\n[safe]\n\tdirectory = *\n",
        encoding="utf-8",
    )
    forge.answer("[]")
    forge.git("init", "-q", "--bare", "-b", "main", str(forge.bare), cwd=tmp_path)
    forge.git("init", "-q", "-b", "main")
    forge.git("remote", "add", "origin", str(forge.bare))
    forge.push(CARD.format(WORDS))
    forge.clone()
    return forge


def test_new_quotations_are_pushed(forge: Forge, repository: Path) -> None:
    """In one commit of the bot, which changes the record alone and says what it did."""
    result = forge.run(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    assert forge.words() == [WORDS]
    author, _, message = forge.git(
        "log", "-1", "--format=%an%n%B", "main", cwd=forge.bare
    ).partition("\n")
    assert author == "github-actions[bot]"
    assert "new quotations accepted: 1" in message
    changed = forge.git("diff", "--name-only", "main~1", "main", cwd=forge.bare)
    assert changed == RECORD
    assert forge.asked == []


def test_a_pull_request_is_checked_by_its_files(forge: Forge, repository: Path) -> None:
    """A clone of the last commit alone knows what was published, and which line changed it."""
    forge.run(repository)
    forge.git("pull", "--quiet", "origin", "main")
    forge.push(CARD.format(WORDS.replace("كلها", "جميعها")))
    forge.git("pull", "--quiet", cwd=forge.job)
    assert forge.git("rev-parse", "--is-shallow-repository", cwd=forge.job) == "true"
    checked = run_isnad("check", "--format", "github", cwd=forge.job)
    assert checked.returncode == 1
    assert "::error file=content/articles/2025/x.md,line=8" in checked.stdout
    assert "changed-quotation" in checked.stdout


def test_branches_that_add_to_the_record_merge(forge: Forge, repository: Path) -> None:
    """By union, as `.gitattributes` says; the next record is sorted again."""
    forge.newsroom.write("../.gitattributes", (repository / ".gitattributes").read_bytes())
    forge.push("\n".join([CARD.format(WORDS), CARD.format(OTHER)]))
    forge.git("pull", "--quiet", cwd=forge.job)
    forge.run(repository)
    forge.git("switch", "--quiet", "--create", "side", cwd=forge.editor)
    line = json.dumps(
        {
            "id": "q-0000000000",
            "article": "x",
            "speakers": [{"name": "نعمان الورّاق"}],
            "words": "",
            "state": "withdrawn",
        },
        ensure_ascii=False,
    )
    forge.newsroom.write("quotations/2025.jsonl", f"{line}\n")
    forge.newsroom.write(
        "withdrawn.yml", "- id: q-0000000000\n  date: 2025-12-22\n  reason: طلب القائل سحبه.\n"
    )
    forge.git("add", "--all")
    forge.git("commit", "--quiet", "--message", "Withdraw")
    forge.git("fetch", "--quiet", "origin")
    forge.git("merge", "--quiet", "--no-edit", "origin/main")
    forge.git("push", "--quiet", "origin", "HEAD:refs/heads/main")
    forge.git("pull", "--quiet", cwd=forge.job)
    result = forge.run(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    ids = [json.loads(one)["id"] for one in (forge.job / RECORD).read_text("utf-8").splitlines()]
    assert len(ids) == 3
    assert ids == sorted(ids)


def test_nothing_new_is_no_commit(forge: Forge, repository: Path) -> None:
    """A second run leaves `main` where it is."""
    forge.run(repository)
    assert forge.commits() == 2
    result = forge.run(repository)
    assert (result.returncode, forge.commits()) == (0, 2)


def test_a_race_is_run_again(forge: Forge, repository: Path) -> None:
    """Where somebody pushed since the checkout, the record is of what they pushed too."""
    forge.push("\n".join([CARD.format(WORDS), CARD.format(OTHER)]))
    result = forge.run(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    assert sorted(forge.words()) == sorted([WORDS, OTHER])
    assert forge.commits() == 3
    assert forge.asked == []


def test_a_race_during_the_push_is_run_again(forge: Forge, repository: Path) -> None:
    """Also where it happens at the last moment."""
    forge.push("\n".join([CARD.format(WORDS), CARD.format(OTHER)]), "later")
    forge.refuse(MOVE_ONCE)
    result = forge.run(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    assert len(forge.words()) == 2


def test_a_newer_commit_with_errors_is_left_alone(forge: Forge, repository: Path) -> None:
    """Its own run tells of them."""
    forge.push("[نص](absent.md)\n")
    result = forge.run(repository)
    assert result.returncode == 0
    assert "::notice::" in result.stdout
    assert forge.commits() == 2


def test_a_protected_branch_gets_a_pull_request(forge: Forge, repository: Path) -> None:
    """From a branch of the program's own, which a later publication renews."""
    forge.refuse(REFUSE_MAIN)
    result = forge.run(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    assert forge.commits() == 1
    assert forge.words("isnad/quotations") == [WORDS]
    (_, created) = forge.asked
    assert created[:6] == ["pr", "create", "--base", "main", "--head", "isnad/quotations"]
    forge.answer('[{"url": "https://forge.example/pull/1"}]')
    forge.git("reset", "-q", "--hard", "origin/main", cwd=forge.job)
    (forge.bare / "hooks/pre-receive").unlink()
    forge.push("\n".join([CARD.format(WORDS), CARD.format(OTHER)]))
    forge.refuse(REFUSE_MAIN)
    again = forge.run(repository)
    assert again.returncode == 0, again.stdout + again.stderr
    assert len(forge.words("isnad/quotations")) == 2
    assert forge.commits("isnad/quotations") == 3
    assert [call[1] for call in forge.asked] == ["list", "create", "list"]


@pytest.mark.parametrize("hook", [REFUSE_MAIN, REFUSE_ALL])
def test_what_cannot_be_done_is_told(forge: Forge, repository: Path, hook: str) -> None:
    """Where no pull request may be opened, or no branch pushed, the job fails and says why."""
    forge.refuse(hook)
    forge.answer("[]", status=1)
    result = forge.run(repository)
    assert result.returncode == 1
    assert "::error::" in result.stdout
    assert "Traceback" not in result.stderr


def test_errors_of_the_published_commit_fail(forge: Forge, repository: Path) -> None:
    """Nothing is recorded of content that has errors."""
    forge.push("[نص](absent.md)\n")
    forge.git("pull", "-q", cwd=forge.job)
    result = forge.run(repository)
    assert result.returncode == 1
    assert "broken-link" in result.stdout
    assert forge.commits() == 2


def test_changes_of_a_hand_are_not_thrown_away(forge: Forge, repository: Path) -> None:
    """In a clone that somebody works in the program does nothing."""
    (forge.job / "content/articles/2025/new.md").write_text("…", encoding="utf-8")
    result = forge.run(repository)
    assert result.returncode == 1
    assert (forge.job / "content/articles/2025/new.md").is_file()
    assert forge.commits() == 1


def test_nothing_is_pushed_from_elsewhere(forge: Forge, repository: Path) -> None:
    """A developer's clone is on any branch; the program says what to run there."""
    result = forge.run(repository, GITHUB_ACTIONS="")
    assert result.returncode == 1
    assert "isnad quotes --accept" in result.stdout
    assert forge.commits() == 1
