"""Which quotation is which: ids that were published before, and new ones.

An id is made once from a quotation's words. From then on it is kept in `content/quotations/`, and
holds when the words are corrected, the article is renamed, split or merged, and when quotations
change their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.derive.identity import (
    FindActor,
    find_places,
    have_same_speakers,
    is_telling,
    make_id,
    seeded_ids,
    words_key,
)
from generator.model.article import Article, CorrectionKind
from generator.model.ids import ArticleId, QuotationId, file_of
from generator.model.publication import Publication, PublishedQuotation, QuotationState
from generator.model.quotation import Quotation
from generator.text.spoken import alikeness, spoken_words

_TELLING = 3
"""Words from which a text is one man's own, and not what anybody may say again."""
_SAME_SPEAKER = 0.2
"""What the same speaker adds to the likeness of two texts."""
_STANDING: Final = frozenset({QuotationState.PUBLISHED, QuotationState.CORRECTED})


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


def identify(
    candidates: Sequence[Candidate],
    publication: Publication,
    unread: Set[ArticleId],
    find_actor: FindActor,
) -> Identities:
    """Return the id of every candidate; they come oldest article first.

    What was published in `unread` articles keeps its ids, and is neither gone nor elsewhere: their
    files could not be read.
    """
    matching = _Matching(candidates, publication, unread, find_actor)
    matching.match()
    return matching.name_rest()


class _Matching:
    """Finds for each published quotation the candidate that it is now."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        publication: Publication,
        unread: Set[ArticleId],
        find_actor: FindActor,
    ) -> None:
        self._candidates = candidates
        self._publication = publication
        self._find_actor = find_actor
        self._records: list[PublishedQuotation | None] = [None] * len(candidates)
        self._open: dict[QuotationId, PublishedQuotation] = {
            record.id: record
            for record in sorted(publication.quotations.values(), key=_in_order)
            if record.state in _STANDING and record.article not in unread
        }
        self._by_article: dict[ArticleId, list[int]] = defaultdict(list)
        for number, candidate in enumerate(candidates):
            self._by_article[candidate.article.id].append(number)
        self._places: dict[int, str] = {}
        self._leaving: set[QuotationId] = set(publication.withdrawn)
        for numbers in self._by_article.values():
            self._leaving |= {
                QuotationId(correction.quote)
                for correction in candidates[numbers[0]].article.corrections
                if correction.kind is CorrectionKind.WITHDRAWN
            }

    def match(self) -> None:
        """Match what is surest first: the same words, in the article, then anywhere; then edits."""
        if not self._publication.quotations:
            return
        self._place()
        self._match_equal(exactly=True)
        if self._open:
            self._match_equal(exactly=False)
            self._match_corrections()
            self._match_placed()
            for article, records in _group(self._find_staying()).items():
                self._match_alike(records, self._by_article.get(article, ()))
            self._match_moved(is_own=True)
            self._match_moved(is_own=False)
            went = self._find_new_places()
            for article, records in _group(self._find_staying()).items():
                numbers = [n for place in went.get(article, ()) for n in self._by_article[place]]
                self._match_alike(records, numbers)
        self._revive()

    def _place(self) -> None:
        """Find the places of quotations in articles whose record has any."""
        for article in {record.article for record in self._open.values() if record.place}:
            self._place_article(article)

    def _place_article(self, article: ArticleId) -> None:
        numbers = self._by_article.get(article, [])
        if numbers and numbers[0] not in self._places:
            places = find_places([self._candidates[number].quotation for number in numbers])
            hashes = (place.hash for place in places)
            self._places |= dict(zip(numbers, hashes, strict=True))

    def _match_equal(self, *, exactly: bool) -> None:
        """Match records to candidates of the same words in their article.

        Of several the one that stands where it stood is taken first, then one of the same
        speaker.
        """
        waiting: dict[tuple[ArticleId, str], list[int]] = defaultdict(list)
        for number in self._unmatched():
            candidate = self._candidates[number]
            words = candidate.quotation.words if exactly else candidate.key
            waiting[candidate.article.id, words].append(number)
        fits: tuple[Callable[[PublishedQuotation, int], bool], ...] = (
            self._stands_there,
            self._is_by_same,
            lambda _record, _number: True,
        )
        for fit in fits:
            for record in tuple(self._open.values()):
                words = record.words if exactly else words_key(record.words)
                if fit != self._stands_there and self._has_other_answer(record, words):
                    continue
                numbers = waiting.get((record.article, words), ())
                taken = (n for n in numbers if self._records[n] is None and fit(record, n))
                self._take_first(record, taken)

    def _stands_there(self, record: PublishedQuotation, number: int) -> bool:
        is_there = not record.place or self._places.get(number) == record.place
        return is_there and self._is_by_same(record, number)

    def _has_other_answer(self, record: PublishedQuotation, words: str) -> bool:
        """Return whether other words stand now where these stood, or they are to go.

        Equal words elsewhere in the article are another answer then.
        """
        if record.id in self._leaving:
            return True
        return is_telling(record.place) and any(
            self._records[number] is None
            and self._places.get(number) == record.place
            and words
            not in {self._candidates[number].quotation.words, self._candidates[number].key}
            for number in self._by_article.get(record.article, ())
        )

    def _match_placed(self) -> None:
        """Match what was changed where it stood: another answer to the same question."""
        for record in tuple(self._open.values()):
            if is_telling(record.place) and record.id not in self._leaving:
                numbers = (
                    number
                    for number in self._by_article.get(record.article, ())
                    if self._records[number] is None
                    and self._places.get(number) == record.place
                    and self._is_by_same(record, number)
                )
                self._take_first(record, numbers)

    def _is_by_same(self, record: PublishedQuotation, number: int) -> bool:
        quotation = self._candidates[number].quotation
        return have_same_speakers(record, quotation, self._find_actor)

    def _match_moved(self, *, is_own: bool) -> None:
        """Match the same words of the same speaker in another article.

        A man says «نعم» in many: words that do not tell him move only where others of the article
        went, or where an editor sent its address.
        """
        waiting: dict[str, list[int]] = defaultdict(list)
        for number in self._unmatched():
            waiting[self._candidates[number].key].append(number)
        went = {} if is_own else self._find_new_places()
        for record in self._find_staying():
            key = words_key(record.words)
            places = went.get(record.article, ())
            if is_own and key.count(" ") + 1 < _TELLING:
                continue
            taken = (
                number
                for number in waiting.get(key, ())
                if self._records[number] is None
                and (is_own or self._may_have_moved(record, number, places))
                and self._is_by_same(record, number)
            )
            self._take_first(record, taken)

    def _may_have_moved(
        self, record: PublishedQuotation, number: int, places: Collection[ArticleId]
    ) -> bool:
        """Return whether words that anybody may say went to another article.

        Others of their article went there, or their address was sent there, or they stand with the
        question that they stood with.
        """
        article = self._candidates[number].article.id
        if article in places:
            return True
        if article == record.article or not is_telling(record.place):
            return False
        self._place_article(article)
        return self._places[number] == record.place

    def _find_new_places(self) -> dict[ArticleId, list[ArticleId]]:
        """Return where quotations of each article went, and where its address leads."""
        went: dict[ArticleId, set[ArticleId]] = defaultdict(set)
        for number, record in enumerate(self._records):
            article = self._candidates[number].article.id
            if record is not None and record.article != article:
                went[record.article].add(article)
        sent: dict[str, set[ArticleId]] = defaultdict(set)
        for numbers in self._by_article.values():
            article_now = self._candidates[numbers[0]].article
            for url in article_now.redirect_from:
                sent[file_of(url)].add(article_now.id)
        for record in self._open.values() if sent else ():
            went[record.article] |= sent.get(file_of(f"articles/{record.article}/"), set())
            went[record.article] |= sent.get(file_of(f"quotations/{record.id}/"), set())
        return {article: sorted(places) for article, places in went.items()}

    def _match_corrections(self) -> None:
        """Match what corrections say by id: «now» stands in the words of the article."""
        for numbers in tuple(self._by_article.values()):
            for correction in self._candidates[numbers[0]].article.corrections:
                record = self._open.get(QuotationId(correction.quote))
                now = spoken_words(correction.now)
                if record is None or record.id in self._leaving or not now:
                    continue
                held = [
                    number
                    for number in numbers
                    if self._records[number] is None
                    and f" {now} " in f" {self._candidates[number].spoken} "
                ]
                if len(held) == 1:
                    self._take(record, held[0])

    def _find_staying(self) -> list[PublishedQuotation]:
        """Return what is still to be found, but for what an editor takes out."""
        return [one for one in self._open.values() if one.id not in self._leaving]

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
                    same = self._is_by_same(record, number)
                    pairs.append((-likeness - _SAME_SPEAKER * same, record.id, number))
        for _, id_, number in sorted(pairs):
            if id_ in self._open and self._records[number] is None:
                self._take(self._open[id_], number)

    def _revive(self) -> None:
        """Match what was withdrawn to the words its id is of, where they stand in its article.

        Words that anybody may say come back only to the place that they had.
        """
        for record in self._publication.quotations.values():
            if record.state is not QuotationState.WITHDRAWN:
                continue
            numbers = self._by_article.get(record.article, ())
            if is_telling(record.place):
                self._place_article(record.article)
            for number in numbers:
                if self._records[number] is not None:
                    continue
                key = self._candidates[number].key
                if is_telling(record.place):
                    is_there = self._places[number] == record.place
                else:
                    is_there = key.count(" ") + 1 >= _TELLING or record.id not in self._leaving
                ids = (
                    id_
                    for times in range(len(numbers))
                    for id_ in seeded_ids(key, record.article, times)
                )
                if is_there and record.id in ids:
                    self._records[number] = record
                    break

    def _take(self, record: PublishedQuotation, number: int) -> None:
        self._records[number] = record
        del self._open[record.id]

    def _take_first(self, record: PublishedQuotation, numbers: Iterator[int]) -> None:
        number = next(numbers, None)
        if number is not None:
            self._take(record, number)

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
            ids.append(make_id(key, candidate.article.id, times[place], taken))
            times[place] += 1
            taken.add(ids[-1])
        return Identities(
            tuple(ids), tuple(self._records), tuple(self._open.values()), self._twins(ids)
        )

    def _twins(self, ids: Sequence[QuotationId]) -> dict[QuotationId, QuotationId]:
        """Return where the words of two quotations that became one stand."""
        wanted = {record.id: words_key(record.words) for record in self._find_staying()}
        keys = set(wanted.values())
        held: dict[str, list[int]] = defaultdict(list)
        for number, candidate in enumerate(self._candidates if keys else ()):
            if candidate.key in keys:
                held[candidate.key].append(number)
        twins: dict[QuotationId, QuotationId] = {}
        for record in self._find_staying():
            key = wanted[record.id]
            for number in held.get(key, ()):
                candidate = self._candidates[number]
                # Two answers of one article were two: that one of them goes is no merging.
                is_elsewhere = candidate.article.id != record.article
                is_own = key.count(" ") + 1 >= _TELLING
                if is_elsewhere and is_own and self._is_by_same(record, number):
                    twins[record.id] = ids[number]
                    break
        return twins


def _in_order(record: PublishedQuotation) -> tuple[int, QuotationId]:
    return (record.number, record.id)


def _group(
    records: Iterable[PublishedQuotation],
) -> dict[ArticleId, list[PublishedQuotation]]:
    groups: dict[ArticleId, list[PublishedQuotation]] = defaultdict(list)
    for record in records:
        groups[record.article].append(record)
    return dict(sorted(groups.items()))
