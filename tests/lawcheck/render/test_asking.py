import pytest

from lawcheck.model.finding import Atom
from lawcheck.render.agenda import agenda
from lawcheck.render.asking import holder_words, question_text
from lawcheck.render.layout import plain
from lawcheck.render.naming import speaker
from tests.lawcheck.render.made_case import CASE, leaf
from tests.lawcheck.render.made_findings import QUESTIONS, RULES
from tests.lawcheck.render.made_parts import (
    COPY,
    COPY_TIME,
    COUNTING,
    EDITION,
    HIT,
    PUSH,
    REPEAL,
    RIGHTS,
    RIGHTS_TIME,
    TEXT,
    UNLAWFUL,
    yes_or_no,
)

S = {lang: speaker(CASE, RULES, lang) for lang in ("en", "ru", "kk")}
E4 = "e4 order handed over (protection order), 2 Mar 2018, 23:10"
E7 = "e7 copy handed over (protection order), 4 Mar 2018, 10:00"


def atom(key: str, *subject: str, because: str = "fact") -> Atom:
    return yes_or_no(key, because, *subject)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (UNLAWFUL, "Was it unlawful? (e1 incident, 2 Mar 2018, 21:30)"),
        (HIT, "What was done? In particular: hitting? (e1 incident, 2 Mar 2018, 21:30)"),
        (
            atom("R.age>=16", "attr", "R", "age"),
            "How old is this person? (R (respondent); >=16)",
        ),
        (
            atom("?.age<18", "attr", "?", "age"),
            "How old is this person? (somebody the file does not name; <18)",
        ),
        (
            atom("figure.places/figure.people>=3", "attr", "figure", "places/figure.people"),
            "How many, or how much: places in shelters; people?",
        ),
        (
            atom("time:e7<=e4+1month up", "time", "e7", "e4+1month up", because="time"),
            f"Which was earlier: {E7}; or {E4} + 1 month "
            "(the next day, if the month has no such day)?",
        ),
        (atom("case.mutual", "attr", "case", "mutual"), "Was it mutual?"),
        (
            atom("?order_issued(about=e1).order", "attr", "?order_issued(about=e1)", "order"),
            "Which measure? (not in the file: order issued)",
        ),
        (
            RIGHTS,
            "Were your rights explained? "
            "(e6 rights explained (protection order), date not recorded)",
        ),
        (
            COPY,
            "Was a copy given? (to: V (survivor); "
            "about: e3 order issued (protection order), 2 Mar 2018, 22:40)",
        ),
        (
            atom(
                "order_issued(about=e1,by=police,order=protection_order)>=2",
                "unlisted",
                "order_issued",
                "police",
                "?",
                "e1",
            ),
            "Was it issued? (by: police; about: e1 incident, 2 Mar 2018, 21:30; "
            "at least 2 times; measure: protection order)",
        ),
        (
            atom(
                "checked(about=?order_served(about=e3))[2]",
                "unlisted",
                "checked",
                "",
                "",
                "?order_served(about=e3)",
            ),
            "Was it checked? (about: not in the file: order handed over; period 2)",
        ),
        (
            COPY_TIME,
            "Which was earlier: e5 copy handed over (protection order), between 2 Mar 2018, 23:30 "
            "and 3 Mar 2018, 09:00; or e3 order issued (protection order), 2 Mar 2018, 22:40 "
            "+ 24 hours?",
        ),
        (
            atom("t", "time", "as_of", "latest(e4,e7)-1calendar_day", because="time"),
            "Which was earlier: the end of the day of reading, 10 Apr 2018; "
            f"or the later of: {E4}; {E7} - 1 calendar day?",
        ),
        (
            atom("t", "time", "e4.until", "earliest(repeal(toy),start(toy))", because="time"),
            f"Which was earlier: end of: {E4}; or the earlier of: repeal: Toy Safety Act (12-X); "
            "first day in force: Toy Safety Act (12-X)?",
        ),
        (
            atom("t", "time", "V-R.0.since", "?checked(about=e3)+1same_day", because="time"),
            "Which was earlier: since (V (survivor), R (respondent)); "
            "or not in the file: check, end of that day?",
        ),
        (
            atom("t", "time", "e7", "e4+0at_once", because="reading"),
            f"Was this prompt enough: {E7}, counted from {E4}?",
        ),
        (
            atom("t", "time", "e4+0unread", "as_of", because="unread"),
            f"What period does the text set, counted from {E4}? It was not read.",
        ),
        (
            atom("t", "time", "e7", "e4+3working_day", because="unread"),
            f"Which days were working days from {E4} on? The calendar was not read.",
        ),
        (
            atom("t", "time", "odd", "as_of+stop", because="time"),
            "Which was earlier: odd; or the end of the day of reading, 10 Apr 2018?",
        ),
        (
            EDITION,
            "Which edition of Toy Safety Act (12-X) governed on 2 Mar 2018? "
            "Possible: E0, none in force.",
        ),
        (
            Atom("e", ("E0", "E1"), ("edition",), ("edition", "toy", "2018-03-02/soon")),
            "Which edition of Toy Safety Act (12-X) governed on 2 Mar 2018 – soon? "
            "Possible: E0, E1.",
        ),
        (REPEAL, "After the repeal: ends; or goes on?"),
        (TEXT, "What does edition E0 of Toy Safety Act (12-X) say? Its text was not read."),
        (
            atom("x", "text", "toy", "-"),
            "What does Toy Safety Act (12-X) say on this? Its text was not read.",
        ),
        (
            COUNTING,
            "Does the day of the start count in periods of Toy Safety Act (12-X)? "
            "Its counting rule was not read.",
        ),
        (
            atom("V-R.kind:spouse@e4", "relation", "V", "R", "kind"),
            "What are they to each other? In particular: spouse? "
            f"(V (survivor); R (respondent); {E4})",
        ),
        (
            atom("V-R.common_child", "relation", "V", "R", "common_child"),
            "Do these people have a child together? (V (survivor); R (respondent))",
        ),
        (
            atom("e7.to=prosecutor", "person", "e7", "to"),
            f"Whom did this concern, or to whom was it done? In particular: prosecutor? ({E7})",
        ),
        (
            atom("V.in=police|?", "person", "V", "in"),
            "Is this the person or body meant? In particular: police? (V (survivor))",
        ),
        (atom("e7.by=?", "person", "e7", "by"), f"Who did this? ({E7})"),
        (
            atom("e7.about=e3", "person", "e7", "about"),
            "Which event was this about? In particular: e3 order issued (protection order), "
            f"2 Mar 2018, 22:40? ({E7})",
        ),
    ],
)
def test_every_open_point_is_a_question(given: Atom, text: str) -> None:
    assert plain(question_text(S["en"], given)) == text


@pytest.mark.parametrize(
    "subject",
    [
        ("attr", "e1", "weight"),
        ("done", "nobody"),
        ("unlisted", "eclipse", "", "", ""),
        ("reading", "toy.nothing"),
        ("relation", "V", "R", "debt"),
        ("person", "e7", "mood"),
        ("weather", "today"),
    ],
)
def test_what_has_no_words_is_shown_by_its_key(subject: tuple[str, ...]) -> None:
    text = question_text(S["en"], atom("odd\u202ekey", *subject))
    assert text == "What is the answer to this open point: odd\\u202ekey?"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Что сделано? В частности: удары; толчки? (e1 случай, 2 марта 2018 г., 21:30)"),
        ("kk", "Не істелді? Атап айтқанда: ұру; итеру? (e1 оқиға, 2018 ж. 2 наурыз, 21:30)"),
    ],
)
def test_points_that_differ_in_one_word_are_one_question(lang: str, text: str) -> None:
    asked = plain(question_text(S[lang], HIT, PUSH))
    assert asked == text.replace("Что сделано", "Что было сделано")


def test_periods_that_are_open_are_named_together() -> None:
    checks = [atom(f"checked(about=e3)[{n}]", "unlisted", "checked", "", "", "e3") for n in (1, 3)]
    text = plain(question_text(S["en"], *checks))
    assert text.endswith("2 Mar 2018, 22:40; period 1, 3)")


def test_a_question_is_asked_once_and_its_time_with_it() -> None:
    made = agenda(S["en"], QUESTIONS)
    assert [item.number for item in made.items] == list(range(1, len(made.items) + 1))
    assert set(made.numbers) == {one.atom.key for one in QUESTIONS}
    assert made.numbers[HIT.key] == made.numbers[PUSH.key]
    assert made.numbers[RIGHTS.key] == made.numbers[RIGHTS_TIME.key]
    assert made.numbers[COPY.key] != made.numbers[COPY_TIME.key]


def test_who_could_show_it() -> None:
    holders = [holder_words(S["ru"], one) for one in QUESTIONS]
    assert set(holders) == {"пострадавшая", "полиция", "юрист"}


def test_a_number_the_file_holds_is_not_asked_for() -> None:
    case = CASE._replace(figures={"people": leaf(12)})
    places = atom("figure.places/figure.people>=3", "attr", "figure", "places/figure.people")
    said = [question_text(speaker(case, RULES, lang), places) for lang in ("ru", "kk")]
    assert said == ["Сколько: места в приютах?", "Қанша: баспаналардағы орындар?"]
