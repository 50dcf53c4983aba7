"""What pages show of positions boards: the board itself, its own page, lists of questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.derive.boards import Board, BoardRow
from generator.derive.frame import frame_page
from generator.derive.items import Items, is_long, is_very_long, join_names, paragraphs
from generator.derive.pagination import paginate
from generator.model.article import Article
from generator.model.ids import ArticleId, Url
from generator.model.library import Library
from generator.model.page import Page, Plain
from generator.model.topic import Topic
from generator.text.plurals import QUESTION, STANCE, VOICE
from generator.text.words import count_words

BOARD = "board.html"
"""Template of a board's own page."""
QUESTION_LIST = "questions.html"
"""Template of a list of questions."""
LABEL = "من قال ماذا"
"""What a board is called wherever it stands."""
QUESTIONS_SHOWN = 5
"""Questions on a topic's own page; the others are in its list."""
_SHORT = 30
"""Words that stand in a narrow column; more are linked."""


def show_board(article: Article, items: Items) -> dict[str, Plain] | None:
    """Return what a template shows of an article's board, or None where it has none."""
    board = items.boards.get(article.id)
    if board is None:
        return None
    return {
        "question": article.question,
        "url": board.url,
        "label": f"{LABEL}: {_count_answers(board, items)}",
        "has_stances": board.has_stances,
        "stances": [
            {"title": stance.title, "rows": [_show_row(row, items) for row in stance.rows]}
            for stance in board.stances
        ],
    }


def derive_board(board: Board, items: Items) -> Page:
    """Return a board's own page.

    It holds what its article holds and nothing else, so that it never changes when a new article
    comes.
    """
    article = board.article
    shown = show_board(article, items)
    return frame_page(
        board.url,
        BOARD,
        article.question,
        items.settings,
        {"label": LABEL, "board": shown, "article": items.teaser(article)},
        description=f"{LABEL}: {_count_all(board, items)}، من مقال «{_inside(article.title)}».",
        modified=(article.updated or article.date).at.isoformat(),
    )


def show_questions(articles: Sequence[Article], items: Items) -> list[Plain]:
    """Return the newest questions of a topic that have a board; `articles` come oldest first."""
    boards = _boards_of(articles, items)[-QUESTIONS_SHOWN:]
    return [_show_question(board, items) for board in reversed(boards)]


def more_questions(
    topic: Topic, articles: Sequence[Article], items: Items
) -> dict[str, Plain] | None:
    """Return the link to all questions of a topic, or None where its own page shows them."""
    number = len(_boards_of(articles, items))
    if number <= QUESTIONS_SHOWN:
        return None
    return {
        "title": f"كل أسئلة الموضوع، {items.phrases.count(number, QUESTION)}",
        "url": _list_url(topic),
    }


def question_list(topic: Topic, articles: Sequence[Article], items: Items) -> tuple[Page, ...]:
    """Return the pages that list a topic's questions; none where its own page shows them all."""
    boards = _boards_of(articles, items)
    if len(boards) <= QUESTIONS_SHOWN:
        return ()
    heading = f"أسئلة في موضوع {topic.title}"
    count_text = items.phrases.count(len(boards), QUESTION)
    return tuple(
        frame_page(
            page.url,
            QUESTION_LIST,
            heading
            if page.number is None
            else f"{heading}، صفحة {items.phrases.number(page.number)}",
            items.settings,
            {
                "heading": heading,
                "topic": {"title": topic.title, "url": topic.url},
                "questions": [_show_question(board, items) for board in page.items],
                "count_text": count_text if page.number is None else "",
                "pagination": page.pagination,
            },
            description=f"{heading}: {LABEL}، كل قول مسند إلى قائله.",
            section="topics",
            modified=page.items[0].article.date.at.isoformat(),
        )
        for page in paginate(boards, _list_url(topic), items.settings.page_size, items.phrases)
    )


def _show_row(row: BoardRow, items: Items) -> dict[str, Plain]:
    quote = items.quote(row.entry)
    words = count_words(row.words)
    speakers = row.entry.quotation.speakers
    return {
        "id": row.entry.id,
        "url": quote["url"],
        **paragraphs(row.words),
        "is_excerpt": row.is_excerpt,
        "is_direct": quote["is_direct"],
        "is_short": words <= _SHORT,
        "is_long": is_long(words),
        "is_very_long": is_very_long(words),
        "names": join_names(speakers),
        "speakers": quote["speakers"],
        "hedge": quote["hedge"],
        "said": quote["said"],
        "translation": quote["translation"],
    }


def _show_question(board: Board, items: Items) -> dict[str, Plain]:
    teaser = items.teaser(board.article)
    return {
        "title": board.article.question,
        "url": board.url,
        "count_text": _count_all(board, items),
        "article": {"title": board.article.title, "url": board.article.url},
        "kind_label": teaser["kind_label"],
        "date": teaser["date"],
    }


def _count_answers(board: Board, items: Items) -> str:
    """Return «أربعة مواقف», or «ثلاثة أصوات» where the editor named no stances."""
    if board.has_stances:
        return items.phrases.spelled(len(board.stances), STANCE)
    return items.phrases.spelled(board.voices, VOICE)


def _count_all(board: Board, items: Items) -> str:
    """Return «موقفان وثلاثة أصوات»."""
    voices = items.phrases.spelled(board.voices, VOICE)
    return f"{_count_answers(board, items)} و{voices}" if board.has_stances else voices


def _boards_of(articles: Sequence[Article], items: Items) -> list[Board]:
    return [items.boards[article.id] for article in articles if article.id in items.boards]


def _list_url(topic: Topic) -> str:
    return f"{topic.url}questions/"


def _inside(title: str) -> str:
    """Return a title whose own marks fit inside «»."""
    return title.replace("«", "“").replace("»", "”")


def find_earlier_boards(library: Library, boards: Mapping[ArticleId, Board]) -> dict[Url, Url]:
    """Return where the board's address leads below each earlier address of an article.

    That is its board, or the article itself where it has none any more.
    """
    return {
        Url(f"{old}positions/"): boards[article.id].url if article.id in boards else article.url
        for article in library.articles.values()
        if article.question
        for old in article.redirect_from
        if old.endswith("/") and not old.startswith("quotations/")
    }
