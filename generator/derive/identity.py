"""Which quotation is which: ids that were published before, and new ones.

An id is made once from a quotation's words. From then on it is kept in `content/quotations/`, and
holds when the words are corrected, the article is renamed, split or merged, and when quotations
change their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from generator.model.article import Article
from generator.model.ids import ArticleId, QuotationId
from generator.model.publication import Publication, PublishedQuotation, QuotationState
from generator.model.quotation import Quotation
from generator.text.editorial import without_editors_words
from generator.text.fold import fold_key
from generator.text.short_hash import short_hash
from generator.text.spoken import alikeness, spoken_words
from generator.text.words import iter_words

_SHORTEST = 10
_LONGEST = 26
_TELLING = 3
"""Words from which a text is one man's own, and not what anybody may say again."""
_SAME_SPEAKER = 0.2
"""What the same speaker adds to the likeness of two texts."""


@dataclass(frozen=True)
class Candidate:
    """A quotation of a published article that is to be identified."""

    article: Article
    """Where it stands."""
    quotation: Quotation
    """The record as its article gives it."""

    @cached_property
    def key(self) -> str:
        """What its id would be made from."""
        return words_key(self.quotation.words)

    @cached_property
    def spoken(self) -> str:
        """Its words as they are compared."""
        return spoken_words(self.quotation.words)


@dataclass(frozen=True, slots=True)
class Identities:
    """Which quotation has which id."""

    ids: tuple[QuotationId, ...]
    """Of each candidate, in their order."""
    records: tuple[PublishedQuotation | None, ...]
    """What was published of each candidate; None for a new one."""
    gone: tuple[PublishedQuotation, ...]
    """What was published and no candidate is, by id; withdrawn ones are not among them."""
    twins: Mapping[QuotationId, QuotationId]
    """Of those that are gone, the quotation of the same speaker that has the same words."""


def words_key(words: str) -> str:
    """Return what a quotation's id is made from: its folded words without any mark.

    A comma, a haraka, a different hamza seat or an editor's `[…]` does not change it.
    """
    return " ".join(fold_key(word.text) for word in iter_words(without_editors_words(words)))


def speaker_names(quotation: Quotation | PublishedQuotation) -> str:
    """Return the names of all who said the words, as they are printed."""
    return "، ".join(speaker.name for speaker in quotation.speakers)


def have_same_speakers(record: PublishedQuotation, quotation: Quotation) -> bool:
    """Return whether a published quotation is by the speakers of this one.

    Two who both have a page are the same by their page, else by their folded names.
    """
    if len(record.speakers) != len(quotation.speakers):
        return False
    for before, now in zip(record.speakers, quotation.speakers, strict=True):
        if before.actor and now.actor:
            if before.actor != now.actor:
                return False
        elif _name_key(before.name) != _name_key(now.name):
            return False
    return True


def identify(
    candidates: Sequence[Candidate], publication: Publication, unread: Set[ArticleId]
) -> Identities:
    """Return the id of every candidate; they come oldest article first.

    What was published in `unread` articles keeps its ids, and is neither gone nor elsewhere: their
    files could not be read.
    """
    matching = _Matching(candidates, publication, unread)
    matching.match()
    return matching.name_rest()


class _Matching:
    """Finds for each published quotation the candidate that it is now."""

    def __init__(
        self, candidates: Sequence[Candidate], publication: Publication, unread: Set[ArticleId]
    ) -> None:
        self._candidates = candidates
        self._publication = publication
        self._unread = unread
        self._records: list[PublishedQuotation | None] = [None] * len(candidates)
        self._open: dict[QuotationId, PublishedQuotation] = {
            record.id: record
            for record in sorted(publication.quotations.values(), key=lambda one: one.id)
            if record.state is not QuotationState.WITHDRAWN and record.article not in unread
        }
        self._by_article: dict[ArticleId, list[int]] = defaultdict(list)
        for number, candidate in enumerate(candidates):
            self._by_article[candidate.article.id].append(number)

    def match(self) -> None:
        """Match what is surest first: the same words, in the article, then anywhere; then edits."""
        if not self._publication.quotations:
            return
        self._match_equal(by_article=True, exactly=True)
        if self._open:
            self._match_equal(by_article=True, exactly=False)
            self._match_corrections()
            self._match_edited()
            self._match_equal(by_article=False, exactly=False)
            self._match_edited_elsewhere()
        self._revive()

    def _match_equal(self, *, by_article: bool, exactly: bool) -> None:
        """Match records to candidates of the same words, those of the same speaker first."""
        waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in self._unmatched():
            candidate = self._candidates[number]
            words = candidate.quotation.words if exactly else candidate.key
            waiting[candidate.article.id if by_article else "", words].append(number)
        # Elsewhere the same words of somebody else are another quotation.
        for same_speaker in (True, False) if by_article else (True,):
            for record in tuple(self._open.values()):
                words = record.words if exactly else words_key(record.words)
                if not by_article and not self._may_have_moved(record, words):
                    continue
                for number in waiting.get((record.article if by_article else "", words), ()):
                    candidate = self._candidates[number]
                    if self._records[number] is None and (
                        not same_speaker or have_same_speakers(record, candidate.quotation)
                    ):
                        self._take(record, number)
                        break

    def _may_have_moved(self, record: PublishedQuotation, key: str) -> bool:
        """Return whether equal words in another article are this quotation.

        A man says «نعم» in many articles; that one of them goes is no move.
        """
        return key.count(" ") + 1 >= _TELLING or record.article not in self._by_article

    def _match_corrections(self) -> None:
        """Match what an article's corrections say by id: «now» stands in the words."""
        for record in tuple(self._open.values()):
            numbers = [n for n in self._by_article.get(record.article, ()) if not self._records[n]]
            if not numbers:
                continue
            for correction in self._candidates[numbers[0]].article.corrections:
                now = spoken_words(correction.now)
                if correction.quote != record.id or not now:
                    continue
                held = [n for n in numbers if f" {now} " in f" {self._candidates[n].spoken} "]
                if len(held) == 1:
                    self._take(record, held[0])
                    break

    def _match_edited(self) -> None:
        for article, records in self._group_open().items():
            self._match_alike(records, self._by_article.get(article, ()))

    def _match_edited_elsewhere(self) -> None:
        """Match what was edited while its article was renamed, where the rest of it went."""
        went: dict[ArticleId, set[ArticleId]] = defaultdict(set)
        for number, record in enumerate(self._records):
            article = self._candidates[number].article.id
            if record is not None and record.article != article:
                went[record.article].add(article)
        for article, records in self._group_open().items():
            places = sorted(went.get(article, ()))
            self._match_alike(records, [n for place in places for n in self._by_article[place]])

    def _group_open(self) -> dict[ArticleId, list[PublishedQuotation]]:
        groups: dict[ArticleId, list[PublishedQuotation]] = defaultdict(list)
        for record in self._open.values():
            groups[record.article].append(record)
        return dict(sorted(groups.items()))

    def _match_alike(self, records: Sequence[PublishedQuotation], numbers: Sequence[int]) -> None:
        """Match records to the candidates whose words are most like theirs, the likest first."""
        numbers = [number for number in numbers if self._records[number] is None]
        pairs: list[tuple[float, QuotationId, int]] = []
        for record in records if numbers else ():
            spoken = spoken_words(record.words)
            for number in numbers:
                candidate = self._candidates[number]
                likeness = alikeness(spoken, candidate.spoken)
                if likeness:
                    same = have_same_speakers(record, candidate.quotation)
                    pairs.append((-likeness - _SAME_SPEAKER * same, record.id, number))
        for _, id_, number in sorted(pairs):
            if id_ in self._open and self._records[number] is None:
                self._take(self._open[id_], number)

    def _revive(self) -> None:
        """Match what was withdrawn, and is no longer listed as such, to the words its id is of."""
        for record in self._publication.quotations.values():
            if record.state is not QuotationState.WITHDRAWN:
                continue
            for number in self._by_article.get(record.article, ()):
                key = self._candidates[number].key
                if self._records[number] is None and record.id in _seeded(key, record.article, 0):
                    self._records[number] = record
                    break

    def _take(self, record: PublishedQuotation, number: int) -> None:
        self._records[number] = record
        del self._open[record.id]

    def _unmatched(self) -> list[int]:
        return [number for number, record in enumerate(self._records) if record is None]

    def name_rest(self) -> Identities:
        """Return the ids of all, those of new quotations made from their words."""
        taken: set[str] = {*self._publication.quotations, *self._publication.withdrawn}
        times: Counter[tuple[ArticleId, str]] = Counter()
        ids: list[QuotationId] = []
        for candidate, record in zip(self._candidates, self._records, strict=True):
            if record is not None:
                ids.append(record.id)
                continue
            key = candidate.key or candidate.quotation.words
            place = (candidate.article.id, key)
            ids.append(_make_id(key, candidate.article.id, times[place], taken))
            times[place] += 1
            taken.add(ids[-1])
        return Identities(
            tuple(ids), tuple(self._records), tuple(self._open.values()), self._twins(ids)
        )

    def _twins(self, ids: Sequence[QuotationId]) -> dict[QuotationId, QuotationId]:
        """Return where the words of two quotations that became one stand."""
        wanted = {record.id: words_key(record.words) for record in self._open.values()}
        keys = set(wanted.values())
        held: dict[str, list[int]] = defaultdict(list)
        for number, candidate in enumerate(self._candidates if keys else ()):
            if candidate.key in keys:
                held[candidate.key].append(number)
        twins: dict[QuotationId, QuotationId] = {}
        for record in self._open.values():
            key = wanted[record.id]
            for number in held.get(key, ()):
                candidate = self._candidates[number]
                is_same = have_same_speakers(record, candidate.quotation)
                is_here = candidate.article.id == record.article
                if is_same and (is_here or self._may_have_moved(record, key)):
                    twins[record.id] = ids[number]
                    break
        return twins


def _make_id(key: str, article: ArticleId, times: int, taken: Set[str]) -> QuotationId:
    """Return an id that no other words have; `times` is how often the article had them before."""
    seeds = _seeded(key, article, times)
    return next((id_ for id_ in seeds if id_ not in taken), seeds[-1])


def _seeded(key: str, article: ArticleId, times: int) -> tuple[QuotationId, ...]:
    """Return the ids that words may have, the shortest first."""
    place = f"{key}\n{article}"
    again = f"{place}\n{times}"
    return (
        _encode(key, _SHORTEST),
        _encode(place, _SHORTEST + 2),
        _encode(again, _SHORTEST + 4),
        _encode(again, _LONGEST),
    )


def _encode(text: str, length: int) -> QuotationId:
    return QuotationId(f"q-{short_hash(text, length)}")


def _name_key(name: str) -> str:
    return " ".join(fold_key(word) for word in name.split())
