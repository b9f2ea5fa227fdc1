"""English words for last days and the timeline of a case."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    # last days
    "title": "Last days",
    "title_case": "{case}: last days",
    "read": "Read as of: {days}",
    "read_case": "{case} as of {day}",
    "read_many": "Cases: {number}, each read as of its own day; --as-of sets one day for all",
    "read_same": "Cases: {number}, read as of: {day}",
    "lead": "Profile: {profile}; not legal advice; {reviewed}",
    "kind_duty": "a duty falls due",
    "kind_limitation": "limitation runs out",
    "kind_ask": "last day to ask",
    "kind_protection": "a protection ends",
    "head": "{case}: {kind}: {title}",
    "head_several": "{case}: {kind}",
    "f_when": "Last moment",
    "earlier_counts": "{when}; keep to the earlier",
    "maybe_past": "{when}; keep to the earlier, which may have passed already",
    "f_left": "Days left",
    "f_ago": "Days ago",
    "f_ways": "What it is the last day for",
    "f_term": "Why this day",
    "f_state": "Status",
    "f_open": "Open",
    "open_words": "whether this last day is one cannot be told from this file: {why}",
    "none": (
        "The facts in the files give no term that still runs. "
        "This does not mean that there is none."
    ),
    "left_out": "Last days that are past, not shown: {number}",
    "refused": "Files that could not be read: {number}",
    "reach": (
        "Only terms that the rules hold are counted here; others may run. Check each with the "
        "text of the law before you rely on it."
    ),
    "event": "{case}: last day",
    # the timeline
    "h_timeline": "Timeline",
    "h_events": "Events",
    "h_protections": "Orders and other protections",
    "h_duties": "Duties with a term",
    "h_law": "Law in force",
    "h_undated": "Without a date in the file",
    "p_title": "Timeline from {first} to {last}",
    "p_text": (
        "A dot is a moment that is known, a hollow bar "
        "the stretch in which something happened or fell due, a filled bar what lasted, and a "
        "cross the last moment of a duty."
    ),
    "p_as_of": "The dashed line is the day of reading, {day}.",
    "p_list": "The same in words",
    "t_line": "{when}: {what}",
    "t_due": "due {when}",
    "t_edition": "edition {edition}, first day: {days} ({by})",
    "t_repeal": "repealed: {days} ({by})",
    "t_legend": (
        "Drawn from {first} to {last}: ● known moment, ░ somewhere in this stretch, ━ it lasted, "
        "─ the term of a duty, × its last moment, ▒ a period missed, │ day of reading"
    ),
}
