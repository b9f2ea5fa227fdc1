"""Times for programs and for people: instants, moments, spans, lengths.

Shapes
    ISO texts are local, with the offset of that day; seconds only where they count.
    An end that the record does not bound is None in ISO and left out in words.  A date
    in words holds together with the space of `render.layout.NBSP`.
Units
    Instants in seconds since 1970, lengths in seconds.
Errors
    None: an instant outside the calendar is one that is not known.
Source
    No locale and no library of the system: the words are those of `render.phrases`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache

from lawcheck.engine.counting import zone_of
from lawcheck.model.moment import BEGINNING, END, HOUR, Moment
from lawcheck.render.phrases import amount, month, say

MINUTE = 60
DAY = 24 * HOUR
MARGIN = 2 * DAY  # a zone may move an instant over the edge of the calendar
RECORDS_BEGIN = 631_152_000  # 1990-01-01T00:00Z; no event of a case is earlier


def known(instant: int) -> bool:
    """Whether an instant lies inside the calendar."""
    return BEGINNING + MARGIN < instant < END - MARGIN


def local(instant: int, zone: str) -> datetime:
    """Give an instant in the zone of the case."""
    return datetime.fromtimestamp(instant, zone_of(zone))


# -- for programs ----------------------------------------------------------------


def iso(instant: int, zone: str) -> str | None:
    """Write an instant as ISO 8601 with its offset; None where it is not known."""
    if not known(instant):
        return None
    when = local(instant, zone)
    return when.isoformat(timespec="seconds" if when.second else "minutes")


def iso_moment(moment: Moment | None, zone: str) -> dict[str, str | None] | None:
    """Write a moment as its earliest and latest instant."""
    if moment is None:
        return None
    return {"earliest": iso(moment[0], zone), "latest": iso(moment[1], zone)}


def iso_edge(moment: Moment, zone: str) -> str | None:
    """Write the edge of a span: one instant, or `earliest/latest` where it is a span."""
    ends = [iso(instant, zone) for instant in moment]
    if ends[0] == ends[1]:
        return ends[0]
    return "/".join(end or ".." for end in ends)


def iso_day(ordinal: int) -> str:
    """Write a day as ISO 8601."""
    return date.fromordinal(ordinal).isoformat()


def iso_length(seconds: int) -> str:
    """Write a length as ISO 8601: PT10H50M, P1DT2H."""
    days, rest = divmod(seconds, DAY)
    hours, rest = divmod(rest, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    clock = "".join(
        f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if number
    )
    if not days:
        return f"PT{clock or '0S'}"
    return f"P{days}D" + (f"T{clock}" if clock else "")


# -- for people --------------------------------------------------------------------


def day_words(day: date, lang: str) -> str:
    """Write a day: 2 Mar 2018."""
    return say("time_day", lang, day=day.day, month=month(day.month, lang), year=day.year)


@lru_cache(maxsize=1024)
def instant_words(instant: int, zone: str, lang: str) -> str:
    """Write an instant: 2 Mar 2018, 23:10."""
    when = local(instant, zone)
    return f"{day_words(when.date(), lang)}, {clock_words(when)}"


def clock_words(when: datetime) -> str:
    """Write the time of day, with seconds only where they count.

    Within a day of a change of the clocks the offset is written too: an hour may come
    twice, and 24 hours end at another time of day than they began.
    """
    clock = f"{when:%H:%M:%S}" if when.second not in (0, 59) else f"{when:%H:%M}"
    instant, zone = int(when.timestamp()), when.tzinfo
    offsets = {
        datetime.fromtimestamp(near, zone).utcoffset() for near in (instant - DAY, instant + DAY)
    }
    return clock if len(offsets) == 1 else f"{clock} (UTC{when.isoformat()[19:25]})"


def moment_words(moment: Moment, zone: str, lang: str) -> str:
    """Write a moment: an instant, whole days as days, else the span it lies in."""
    earliest, latest = moment
    if earliest == latest:
        return instant_words(earliest, zone, lang) if known(earliest) else say("time_open", lang)
    # No event is earlier than the records; who was born before them was.
    begins = known(earliest) and abs(earliest - RECORDS_BEGIN) > MARGIN
    if not known(latest):
        return (
            one_sided("time_or_later", earliest, zone, lang) if begins else say("time_open", lang)
        )
    if not begins:
        return one_sided("time_or_earlier", latest, zone, lang)
    first, last = local(earliest, zone), local(latest, zone)
    if whole_days(first, last):
        if first.date() == last.date():
            return day_words(first.date(), lang)
        if whole_year(first.date(), last.date()):
            return say("time_year", lang, year=first.year)
        if whole_month(first.date(), last.date()):
            name = month(first.month, lang, alone=True)
            return say("time_month", lang, month=name, year=first.year)
        return between(day_words(first.date(), lang), day_words(last.date(), lang), lang)
    if first.date() == last.date():
        return f"{day_words(first.date(), lang)}, {clock_words(first)}–{clock_words(last)}"
    return between(instant_words(earliest, zone, lang), instant_words(latest, zone, lang), lang)


def whole_days(first: datetime, last: datetime) -> bool:
    """Whether a span runs from a midnight to the last second of a day."""
    return (first.hour, first.minute, first.second) == (0, 0, 0) and (
        last.hour, last.minute, last.second,
    ) == (23, 59, 59)  # fmt: skip


def whole_month(first: date, last: date) -> bool:
    """Whether a span of days is one calendar month."""
    return first.day == 1 and last == date(
        first.year, first.month, monthrange(first.year, first.month)[1]
    )


def whole_year(first: date, last: date) -> bool:
    """Whether a span of days is one calendar year."""
    return (first.month, first.day, last) == (1, 1, date(first.year, 12, 31))


def between(first: str, last: str, lang: str) -> str:
    """Say that something lies between two times."""
    return say("time_between", lang, first=first, last=last)


def one_sided(pattern: str, instant: int, zone: str, lang: str) -> str:
    """Say that something lies on one side of an instant."""
    return say(pattern, lang, when=instant_words(instant, zone, lang))


def span_words(start: Moment, end: Moment, zone: str, lang: str) -> str:
    """Write a span by its two edges, each as precise as the record.

    An edge that may lie on several days is itself a stretch: then each is named.
    """
    vague = any(
        known(edge[0]) and known(edge[1]) and edge[1] - edge[0] >= DAY for edge in (start, end)
    )
    return say(
        "time_edges" if vague else "time_from_until",
        lang,
        start=moment_words(start, zone, lang),
        end=moment_words(end, zone, lang),
    )


def length_words(seconds: int, lang: str, up: bool = False) -> str:
    """Write a length in days, hours and minutes; cut down to minutes, or filled up."""
    if 0 < seconds < MINUTE:
        return amount(seconds, "second", lang)
    minutes = -(-seconds // MINUTE) if up else seconds // MINUTE
    days, minutes = divmod(minutes, DAY // MINUTE)
    hours, minutes = divmod(minutes, MINUTE)
    parts = [
        amount(number, unit, lang)
        for number, unit in ((days, "day"), (hours, "hour"), (minutes, "minute"))
        if number
    ]
    return " ".join(parts) or amount(0, "minute", lang)


def extent_words(length: tuple[int, int], lang: str) -> str:
    """Write a length known between a least and a most; neither is ever overstated."""
    least, most = length_words(length[0], lang), length_words(length[1], lang, up=True)
    if length[0] == length[1]:
        return least
    if length[1] >= END - MARGIN:
        return say("time_at_least", lang, least=least)
    if least == most:
        return least
    if not length[0]:
        return say("time_at_most", lang, most=most)
    return say("time_least_most", lang, least=least, most=most)
