"""English words for what to ask."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "title": "What to ask in {case}",
    "none_open": "Nothing is open that an answer could settle.",
    "h_facts": "Facts to ask for",
    "h_law": "Points of law for a lawyer",
    "h_together": "Only together",
    "n_together": "No single answer settles these; all the answers named do.",
    "f_record": "record that would show it",
    "f_request": "request",
    "f_failures": "could show a missed duty, in so many findings",
    "f_answers": "what an answer leads to",
    "f_only_with": "matters only together with",
    "f_findings": "findings it bears on",
    "answer_leads": "{answer}: {statuses}",
    "of_norm": "{norm}, {instance}: {answers}",
    "together": "{numbers}: {norm}, {instance}",
    "still_open": "still open",
    "request_register": (
        "Please give us a certified copy of what the {register} holds on the following: "
        "{what}; period: {days}; person concerned: [fill in]. If it holds no such entry, "
        "please confirm this in writing."
    ),
    "request_papers": (
        "Please give us certified copies of the papers that show the following: {what}; "
        "period: {days}; person concerned: [fill in]. If there are none, please confirm "
        "this in writing."
    ),
    "what_about": "{what}, concerning: {about}",
    "days": "from {first} to {last}",
    "days_until": "up to {last}",
    "too_many": (
        "Findings that hang on more open points than can be weighed against each other: {number}. "
        "Each answer brings them nearer."
    ),
    "more": "{number} more: --top 0 shows all.",
}
