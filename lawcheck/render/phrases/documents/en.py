"""English words about documents."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "h_draft": "Before it is used",
    "not_filed": (
        "This sheet is not part of the document; take it out before filing. The draft was written "
        "from the case file: check every word, number and day in it."
    ),
    "not_whole": (
        "This sheet is not part of the document. It was written from the case file and says "
        "nothing of what the file does not hold."
    ),
    "for_reading": (
        "The English text is for reading; at home this document is filed in Russian or Kazakh."
    ),
    "h_way": "How to file it",
    "f_not_read": "Norms whose text was not seen in this wording",
    "h_offers": "documents that can be written",
    "f_choice": "Choose",
    "why_memo": (
        "What the law of each day gave and required, what was missed, and what cannot be told."
    ),
    "why_chronology": "The events of the file by day, with gaps and terms.",
    "why_duties": "There are duties that were missed, late or not done.",
    "why_duties_none": (
        "No missed duty is shown; the table says what was done and what cannot be told."
    ),
    "why_letter": "For the survivor, in plain words; hand it over in person, if that is safe.",
    "why_evidence": "What the file rests on, what is missing, and whom to ask for it.",
    "no_way": (
        "nothing in this file calls for this document, or the law of its day has no such way"
    ),
    "no_such_way": "this document has no such way or event; see report --list",
    "closed_way": "this way is closed: {why}; with --closed the document is written all the same",
    "more_ways": (
        "written for {way} about {about}; other ways or events of this document: {number}; see "
        "report --list, and choose with --route and --about"
    ),
}
