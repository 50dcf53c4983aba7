"""What is measured is sound: generated archives are correct content, and always the same."""

from __future__ import annotations

from pathlib import Path

from tests.bench.archive import write_archive
from tests.conftest import IsnadCommand


def test_same_arguments_same_bytes(tmp_path: Path) -> None:
    """Two archives of one size and seed are equal; another seed is another archive."""
    first, again, other = (
        _texts(write_archive(tmp_path / name, articles=40, seed=seed))
        for name, seed in (("first", 1), ("again", 1), ("other", 2))
    )
    assert first == again
    assert first != other


def test_archive_is_correct_content(isnad: IsnadCommand, tmp_path: Path) -> None:
    """`isnad check` finds no error in it."""
    write_archive(tmp_path, articles=200, seed=1)
    result = isnad("check", "--content", "content", cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_articles_have_the_size_of_real_ones(tmp_path: Path) -> None:
    """About 450 words and exactly four quotations each."""
    content = write_archive(tmp_path, articles=60, seed=1)
    articles = [text for name, text in _texts(content).items() if name.startswith("articles/")]
    assert len(articles) == 60
    assert 400 <= sum(len(text.split()) for text in articles) / len(articles) <= 520
    for text in articles:
        assert text.count("(quote:") == 2
        assert text.count("\n> — ") == 2


def _texts(content: Path) -> dict[str, str]:
    return {
        path.relative_to(content).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(content.rglob("*.md"))
    }
