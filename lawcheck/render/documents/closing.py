"""The last sheet: what is to be filled in, counted, and how far the draft reaches.

Source
    A letter to the survivor may be found by somebody else: it gets no such sheet, and what
    a letter leaves open it leaves out.  The sheet of a filing says how to file it, and
    reaches no further than the norms that the paper cites.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.engine.counting import local_day
from lawcheck.model.route import CLOSED, OPEN, Route
from lawcheck.render.documents.kinds import Kind
from lawcheck.render.documents.law_cited import Cited, cites
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.tree import (
    Block,
    Break,
    Heading,
    Items,
    Paragraph,
    Run,
    blanks,
)
from lawcheck.render.documents.ways import reasons
from lawcheck.render.naming import act_title, norm_named, read_words
from lawcheck.render.phrases import count
from lawcheck.render.phrases.books import say_from
from lawcheck.render.phrases.routes import say as say_way
from lawcheck.render.plain import visible
from lawcheck.render.reasons.pages import scope_lines
from lawcheck.render.text_routes import day_field
from lawcheck.render.times import day_words
from lawcheck.render.versions import program_version, zones_version

BOOK = "documents"
SECRET = ("letter",)


def closing(
    kind: Kind, m: Matter, blocks: tuple[Block, ...], route: Route | None = None
) -> tuple[Block, ...]:
    """Write the last sheet of a paper."""
    if kind.id in SECRET:
        return ()
    open_places = blanks(blocks)
    lines: list[Block] = [Break(), Heading(2, plain(said(m, "h_draft")))]
    lines.append(paragraph(said(m, "not_filed" if kind.filing else "not_whole")))
    if kind.filing and m.s.lang not in kind.usual and kind.usual:
        lines.append(paragraph(said(m, "for_reading")))
    if route is not None:
        lines += way(m, route)
    if open_places:
        lines.append(paragraph(count("blanks", m.s.lang, len(open_places))))
        lines.append(listed(dict.fromkeys(open_places), ordered=True))
    return (*lines, *(whole_scope(m) if route is None else narrow_scope(m, route)))


def whole_scope(m: Matter) -> Iterator[Block]:
    """Say how far the whole result reaches."""
    for one in scope_lines(m.s, m.result, whole=True):
        yield heading(one.words) if one.kind == "heading" else paragraph(one.words)


# -- filings -----------------------------------------------------------------------------


def way(m: Matter, route: Route) -> Iterator[Block]:
    """Say to whom a paper goes, how and until when, and what stands against it."""
    s, rule = m.s, route.rule
    yield heading(said(m, "h_way"))
    for label, words in (
        ("f_to", s.of(rule.to)),
        ("f_how", s.of(rule.how)),
        ("f_last_day" if route.last_day else "", day_field(s, route)),
        (
            "f_why_closed" if route.state == CLOSED else "f_why",
            "" if route.state == OPEN else reasons(m, route),
        ),
    ):
        if words:
            yield paragraph(f"{say_way(label, s.lang)}: {words}" if label else words)


def narrow_scope(m: Matter, route: Route) -> Iterator[Block]:
    """Say how far a filing reaches: the acts that it cites, and what in them was not read."""
    s, scope = m.s, m.result.scope
    cited = cites(m, route)
    acts = dict.fromkeys(one.norm.act for one in cited)
    yield heading(s.say("h_scope"))
    line = s.say(
        "s_line",
        day=day_words(local_day(scope.as_of, s.case.zone), s.lang),
        profile=s.say(f"profile_{scope.profile}"),
        acts="; ".join(act_title(s, act) for act in acts) or s.say("none"),
        reviewed=count("not_reviewed", s.lang, sum(not one.norm.reviewed for one in cited)),
    )
    yield paragraph(f"{visible(s.case.id)}. {line}")
    for act in acts:
        yield paragraph(act_words(m, act, [one for one in cited if one.norm.act == act]))
    unread = [one for one in cited if one.read != "seen"]
    if unread:
        yield paragraph(f"{said(m, 'f_not_read')}:")
        yield listed(f"{norm_named(s, one.norm.id)}, {act_title(s, one.norm.act)}: "
                      f"{read_words(s, one.norm, one.read)}" for one in unread)  # fmt: skip
    yield paragraph(
        f"{s.say('s_program')}: "
        f"{s.say('s_program_value', version=program_version(), tzdata=zones_version())}"
    )
    yield paragraph(s.say("s_not_text"))
    yield paragraph(s.say("s_not_advice"))


def act_words(m: Matter, act: str, cited: list[Cited]) -> str:
    """Say which rules of an act were used, and which of its wordings are cited."""
    found = m.s.ruleset.acts[act]
    version = m.s.say(
        "s_version", id=visible(act), version=visible(found.version), digest=found.sha256[:12]
    )
    names = dict.fromkeys(one.edition or one.norm.by for one in cited)
    editions = ", ".join(visible(name).replace("|", ", ") for name in names if name)
    return f"{version}; {m.s.say('s_editions')}: {editions}" if editions else version


# -- blocks ------------------------------------------------------------------------------


def said(m: Matter, phrase: str) -> str:
    """Say a phrase about documents."""
    return say_from(BOOK, phrase, m.s.lang)


def plain(text: str) -> tuple[Run, ...]:
    """Make one run of a text."""
    return (Run(text),)


def heading(text: str) -> Heading:
    """Make a small heading of a text."""
    return Heading(3, plain(text))


def paragraph(text: str) -> Paragraph:
    """Make a quiet paragraph of a text."""
    return Paragraph("quiet", plain(text))


def listed(texts: Iterable[str], ordered: bool = False) -> Items:
    """Make a list of texts."""
    return Items(ordered, tuple((paragraph(one),) for one in texts))
