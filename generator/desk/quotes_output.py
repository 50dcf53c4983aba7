"""What `isnad quotes` prints: text for people, JSON for programs, Markdown for a meeting."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Literal

from generator.derive.acceptance import Acceptance
from generator.desk.balance import Balance, OneVoiceLine, Share, SourceLine, StanceLine
from generator.desk.quotes import QuotationLine, SpeakerLine
from generator.diagnostics import Language, Wording
from generator.text.plurals import ARTICLE, QUOTATION, CountedNoun, count

QuotesFormat = Literal["text", "json", "markdown"]
"""Shapes of the report."""

_STATES = {
    "new": Wording("جديد", "new"),
    "published": Wording("منشور", "published"),
    "corrected": Wording("مصحَّح", "corrected"),
    "correction": Wording("صُحّح ولم يُقبل تصحيحه بعد", "corrected, not accepted yet"),
    "changed": Wording("تغيّر بعد نشره بلا تصحيح", "changed since published, no correction"),
    "early": Wording("لم يُنشر بعد", "not published yet"),
}
_REPORTED = Wording("نقل بالمعنى", "reported speech")
_BEHALF = Wording("باسم", "for")
_ANONYMOUS = Wording("بلا اسم", "anonymous")
_SAID = Wording("قيل", "said")
_TRANSLATED = Wording("قول مترجم", "translated")
_TRANSLATED_BY = Wording("ترجمة", "translated by")
_DISPUTED = Wording("صفة متنازع عليها", "disputed title")
_TOTAL = Wording(
    "الأقوال: {quotations}، القائلون: {speakers}، "
    "المقالات التي فيها أقوال: {quoting} من {articles}",
    "quotations: {quotations}, speakers: {speakers}, articles that quote: {quoting} of {articles}",
)
_SHARES = (
    ("women", Wording("نساء", "women")),
    ("men", Wording("رجال", "men")),
    ("undeclared", Wording("لم يُعلن جنسهم", "gender not declared")),
    ("institutions", Wording("جهات", "institutions")),
    ("anonymous", Wording("بلا اسم", "anonymous")),
)
_SHARE = Wording(
    "{label}: {speakers} (الأقوال: {quotations})", "{label}: {speakers} (quotations: {quotations})"
)
_SOURCES = Wording("من يُنقل عنه", "Who is quoted")
_SPOKEN_FOR = Wording("جهات قيل باسمها", "Institutions spoken for")
_STANCES = Wording("المواقف كما أعلنها المحررون", "Sides as editors declared them")
_ONE_VOICE = Wording("مقالات بصوت واحد", "Articles with one voice only")
_NOTHING = Wording("لا شيء.", "None.")
_INTERVIEW = Wording("مقابلة", "interview")
_ACCEPTED = (
    ("added", Wording("أقوال جديدة قُبلت: {number}", "new quotations accepted: {number}")),
    ("corrected", Wording("أقوال صُححت: {number}", "corrected: {number}")),
    ("moved", Wording("أقوال انتقلت إلى مقال آخر: {number}", "moved to another article: {number}")),
    (
        "merged",
        Wording("أقوال صارت قولًا واحدًا مع غيرها: {number}", "became one with others: {number}"),
    ),
    ("withdrawn", Wording("أقوال سُحبت: {number}", "withdrawn: {number}")),
    (
        "repunctuated",
        Wording(
            "أقوال تغير ضبطها أو ترقيمها وحده: {number}",
            "punctuation or harakat alone changed: {number}",
        ),
    ),
)
_WRITTEN = Wording("كُتب {file}", "wrote {file}")
_UNCHANGED = Wording("لا جديد: السجل كما هو.", "Nothing new: the record is as it was.")


def format_quotations(
    lines: Sequence[QuotationLine], shown_as: str, shape: QuotesFormat, language: Language
) -> str:
    """Return the list of quotations; `shown_as` is what file names begin with for people."""
    if shape == "json":
        return _write_json([asdict(line) for line in lines])
    if shape == "markdown":
        return "".join(
            f"- `{line.id}` {_show_words(line)} — {_show_chain(line, language)} "
            f"({shown_as}/{line.file}:{line.line}، {_STATES[line.state].fill(language, {})})\n"
            for line in lines
        )
    return "".join(
        f"{shown_as}/{line.file}:{line.line}:{line.column}: {line.id} "
        f"[{_STATES[line.state].fill(language, {})}] {_show_words(line)}\n"
        f"  — {_show_chain(line, language)}\n"
        for line in lines
    )


def _show_words(line: QuotationLine) -> str:
    words = " ".join(line.words.split())
    return f"«{words}»" if line.direct else words


def _show_chain(line: QuotationLine, language: Language) -> str:
    speakers = "، و".join(_show_speaker(speaker, language) for speaker in line.speakers)
    reported = "" if line.direct else _REPORTED.fill(language, {})
    said = f"{_SAID.fill(language, {})} {line.said}" if line.said else ""
    translated = _TRANSLATED.fill(language, {}) if line.lang not in {"", "ar"} else ""
    if line.translator:
        translated = f"{_TRANSLATED_BY.fill(language, {})} {line.translator}"
    stance = f"[{line.stance}]" if line.stance else ""
    parts = (speakers, line.channel, translated, said, line.hedge, reported, stance)
    return "؛ ".join(part for part in parts if part)


def _show_speaker(speaker: SpeakerLine, language: Language) -> str:
    role = speaker.role
    if role and speaker.disputed:
        role += f" ({_DISPUTED.fill(language, {})})"
    behalf = speaker.on_behalf_of
    if behalf:
        behalf = f"{_BEHALF.fill(language, {})} {behalf}"
    name = speaker.name
    if speaker.anonymous:
        name += f" ({_ANONYMOUS.fill(language, {})}: {speaker.anonymous})"
    return "، ".join(part for part in (name, role, behalf) if part)


def format_balance(balance: Balance, shown_as: str, shape: QuotesFormat, language: Language) -> str:
    """Return the balance of sources."""
    if shape == "json":
        return _write_json(asdict(balance))
    totals = {
        "quotations": balance.quotations,
        "speakers": len(balance.sources),
        "quoting": balance.articles_with_quotations,
        "articles": balance.articles,
    }
    text = f"{_TOTAL.fill(language, {name: str(value) for name, value in totals.items()})}\n"
    shares = [_show_share(label, getattr(balance, name), language) for name, label in _SHARES]
    text += "".join(f"{'- ' if shape == 'markdown' else '  '}{share}\n" for share in shares)
    sections = (
        (_SOURCES, [_show_source(line, language) for line in balance.sources]),
        (_SPOKEN_FOR, [_show_source(line, language) for line in balance.spoken_for]),
        (_STANCES, [_show_stance(line, language) for line in balance.stances]),
        (_ONE_VOICE, [_show_one_voice(line, shown_as, language) for line in balance.one_voice]),
    )
    for title, lines in sections:
        heading = title.fill(language, {})
        text += f"\n## {heading}\n\n" if shape == "markdown" else f"\n{heading}:\n"
        bullet = "- " if shape == "markdown" else "  "
        text += "".join(f"{bullet}{line}\n" for line in lines)
        if not lines:
            text += f"{bullet}{_NOTHING.fill(language, {})}\n"
    return text


def _show_share(label: Wording, share: Share, language: Language) -> str:
    return _SHARE.fill(
        language,
        {
            "label": label.fill(language, {}),
            "speakers": str(share.speakers),
            "quotations": str(share.quotations),
        },
    )


def _show_source(line: SourceLine, language: Language) -> str:
    actor = f" ({line.actor})" if line.actor else ""
    parts = [
        f"{line.name}{actor}: {_count(line.quotations, QUOTATION, 'quotations', language)}",
        _count(line.articles, ARTICLE, "articles", language),
    ]
    if line.kind == "anonymous":
        parts.append(dict(_SHARES)["anonymous"].fill(language, {}))
    parts += [f"«{stance}»" for stance, _ in line.stances]
    return "، ".join(parts) if language == "ar" else ", ".join(parts)


def _show_stance(line: StanceLine, language: Language) -> str:
    quotations = _count(line.quotations, QUOTATION, "quotations", language)
    articles = _count(line.articles, ARTICLE, "articles", language)
    return f"«{line.stance}»: {quotations}، {articles}"


def _show_one_voice(line: OneVoiceLine, shown_as: str, language: Language) -> str:
    kind = f" [{_INTERVIEW.fill(language, {})}]" if line.type == "interview" else ""
    quotations = _count(line.quotations, QUOTATION, "quotations", language)
    return f"{shown_as}/{line.file}: {line.title}{kind} — {line.speaker} ({quotations})"


def _count(number: int, noun: CountedNoun, english: str, language: Language) -> str:
    return count(number, noun) if language == "ar" else f"{english}: {number}"


def format_acceptance(
    acceptance: Acceptance, files: Sequence[str], shape: QuotesFormat, language: Language
) -> str:
    """Return what was accepted, and the files that were written."""
    groups = [(name, label, getattr(acceptance, name)) for name, label in _ACCEPTED]
    if shape == "json":
        return _write_json({**{name: ids for name, _, ids in groups}, "files": list(files)})
    lines = [label.fill(language, {"number": str(len(ids))}) for _, label, ids in groups if ids]
    lines += [_WRITTEN.fill(language, {"file": file}) for file in files]
    if not files:
        lines.append(_UNCHANGED.fill(language, {}))
    return "".join(f"{line}\n" for line in lines)


def _write_json(records: object) -> str:
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"
