"""A form for KoboToolbox or ODK: the minimum of a case, in three languages.

Shapes
    The three sheets of an XLSForm: `survey`, `choices`, `settings`.  Names are plain, so
    that the columns of an export bear them; `templates/shared/xlsform.map.yaml.j2` brings an
    export back.
Source
    XLSForm: https://xlsform.org/en/ref-table/ (types, `relevant`, `label::Language (code)`).
"""

from __future__ import annotations

from lawcheck.language.messages import LANGUAGES
from lawcheck.model.vocabulary import Texts, Vocabulary
from lawcheck.render.forms.parts import Form, Page, labels_of
from lawcheck.render.phrases.forms import FORMS

SPOKEN = {"en": "English (en)", "ru": "Русский (ru)", "kk": "Қазақша (kk)"}
DATE = (
    r"regex(., '^(~?[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}|"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})$')"
)
FIRST = ("type", "name", "required", "relevant", "constraint")
TOLD, ORDERED = "${told} = 'yes'", "${order_given} = 'yes'"
VERSION = "1"


def xlsform(vocabulary: Vocabulary) -> Form:
    """Make the form."""
    head = (*FIRST, *(f"label::{SPOKEN[lang]}" for lang in LANGUAGES),
            *(f"hint::{SPOKEN[lang]}" for lang in LANGUAGES))  # fmt: skip
    survey = [head, *(row(*one) for one in questions(vocabulary))]
    choices = [("list_name", "name", *(f"label::{SPOKEN[lang]}" for lang in LANGUAGES))]
    for name in ("region", "truth", "relationship", "act", "harm", "channel"):
        for word, texts in labels_of(vocabulary, name).items():
            choices.append((name, word, *(texts[lang] for lang in LANGUAGES)))
    settings = [
        ("form_title", "form_id", "version", "default_language"),
        ("lawcheck", "lawcheck_minimum", VERSION, SPOKEN["ru"]),
    ]
    pages = (
        Page("survey", tuple(survey)),
        Page("choices", tuple(choices)),
        Page("settings", tuple(settings)),
    )
    return Form(pages, {})


def questions(vocabulary: Vocabulary) -> list[tuple[str, str, Texts, str]]:
    """Give type, name, label and condition of every question, the ten answers first."""
    say = {key: {lang: FORMS[lang][key] for lang in LANGUAGES} for key in FORMS["en"]}
    incident = vocabulary.events["incident"].attributes
    channel = vocabulary.events["report"].attributes["channel"]
    together = vocabulary.relationships["lived_together"].question
    return [
        ("text", "case_number", say["case_number"], ""),
        ("select_one region", "region", say["region"], ""),
        ("select_one relationship", "relationship", vocabulary.relationships["kind"].question, ""),
        ("select_one truth", "lived_together", together, ""),
        ("text", "incident_at", say["incident_at"], ""),
        ("select_multiple act", "acts", incident["acts"].question, ""),
        ("select_one harm", "harm", incident["harm"].question, ""),
        ("select_one truth", "children", say["children"], ""),
        ("select_one truth", "told", say["told"], ""),
        ("text", "told_at", say["told_at"], TOLD),
        (
            "select_one channel",
            "channel",
            channel.question,
            TOLD,
        ),
        ("select_one truth", "registered", say["registered"], TOLD),
        ("select_one truth", "refused", say["refused"], TOLD),
        ("select_one truth", "order_given", say["order_given"], ""),
        ("text", "order_at", say["order_at"], ORDERED),
        ("text", "served_at", say["served_at"], ORDERED),
        ("select_one truth", "rights", say["rights"], ORDERED),
    ]


def row(kind: str, name: str, label: Texts, relevant: str) -> tuple[str, ...]:
    """Write one question; only the number of the case must be answered."""
    dated = name.endswith("_at")
    hints = (FORMS[lang]["date_hint"] if dated else "" for lang in LANGUAGES)
    required = "yes" if name == "case_number" else ""
    labels = (label[lang] for lang in LANGUAGES)
    return (kind, name, required, relevant, DATE if dated else "", *labels, *hints)
