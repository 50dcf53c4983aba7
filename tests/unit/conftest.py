"""Fixtures that all units share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.newsroom import Newsroom, open_newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom without a mistake."""
    return open_newsroom(tmp_path)
