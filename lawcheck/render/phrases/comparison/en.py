"""English words for one case under the law of several days."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "lead": (
        "The same facts under the law of each day. Events, terms and the day of reading ({day}) "
        "stay as they are; only the choice of edition moves. Milder later laws and other norms "
        "that reach back to older acts are left out. Our summaries, not the text of the law. "
        "Not legal advice."
    ),
    "h_days": "Days compared",
    "h_stretches": "Days on which the law changes for this case",
    "stretch_on": "{first} and later",
    "zone": (
        "A first day was not found ({law}): it lies {days}; the law before it and the law after "
        "it are both possible."
    ),
    "zone_end": (
        "The day on which norms ended was not found ({act}): it lies {days}; the law before it "
        "and the law after it are both possible."
    ),
    "passage": "{start} → {end}",
    "how_gained": "Gained",
    "how_perhaps_gained": "Perhaps gained",
    "how_lost": "Lost",
    "how_perhaps_lost": "Perhaps lost",
    "how_changed": "Changed",
    "same": "Unchanged",
    "none": "For this case the law of both days says the same.",
    "never": "For this case the law of all these days says the same.",
    "lost_note": (
        "What is lost here may live on in a provision that is not encoded; "
        "lawcheck rules coverage lists those."
    ),
    "f_by": "By",
    "by_law": "{law} (first day: {days})",
    "by_perhaps": "{law} (first day: {days}; not certain that it fell between the two days)",
    "through": "{cause}, through: {norms}",
    "unsaid": "the rules do not say by which law",
    "not_law": "not in force",
    "not_reached": "in force, but does not reach these facts",
}
