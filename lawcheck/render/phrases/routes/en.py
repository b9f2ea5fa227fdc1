"""English words for what can be done now."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "heading": "What can be done now",
    "note": (
        "Ways that the law as read gives on this day. Which of them to take, if any, is for the "
        "survivor and counsel to decide."
    ),
    "state_open": "Open",
    "state_unsettled": "Cannot be told from this file",
    "state_closed": "Closed, and why",
    "f_about": "About",
    "f_answers": "Because of",
    "f_to": "To",
    "f_how": "How",
    "f_last_day": "Last day",
    "f_attach": "Attach",
    "f_stands": "Stands on",
    "f_read": "How far this was read",
    "f_limits": "Limits",
    "f_why": "Why open",
    "f_why_closed": "Why closed",
    "between": "between {first} and {last}; keep to the earlier",
    "not_after": "{day} or later; keep to {day}",
    "why_granted": "granted already",
    "why_granted_day": "granted already; it runs until {day}",
    "why_ended": "given, and over",
    "why_ended_day": "given, and ended: {day}",
    "why_refused": "asked for and refused; what remains is a complaint about the refusal",
    "why_over": "it was open, and its last day is past",
    "why_removed": "a later law took liability away: {norms}",
    "why_lapsed": "limitation is over: {norms}",
    "why_lapsed_day": "limitation is over, last day {day}: {norms}",
    "why_used": "taken already: {events}",
    "why_decided": "a court has ended a case about this: {events}",
    "why_other_regime_criminal": (
        "of the offences that were read, the law of that day had this in administrative "
        "proceedings: {norms}"
    ),
    "why_other_regime_administrative": (
        "of the offences that were read, the law of that day had this in criminal "
        "proceedings: {norms}"
    ),
    "why_lapsed_anyway": "limitation is over, even if this is made out: {norms}",
    "why_lapsed_anyway_day": (
        "limitation is over, last day {day}, even if this is made out: {norms}"
    ),
    "why_other_regime_perhaps_criminal": (
        "of the offences that were read only administrative ones may fit: {norms}"
    ),
    "why_other_regime_perhaps_administrative": (
        "of the offences that were read only criminal ones may fit: {norms}"
    ),
    "why_none_fits": "none of the offences that were read fits the facts in this file",
    "why_other_procedure": "what was missed has another procedure: {norms}",
    "why_no_offence": "no provision that was read punished this on that day: {norms}",
    "why_unless": "unless an exception is shown: {norms}",
    "why_no_case_criminal": (
        "by what was read there can be no criminal case, which it needs: see why that way is closed"
    ),
    "why_no_case_administrative": (
        "by what was read there can be no administrative case, which it needs: see why that "
        "way is closed"
    ),
    "why_liability": "hangs on whether liability for this is still open: {norms}",
    "why_which": "hangs on whether this offence is made out: {norms}",
}
