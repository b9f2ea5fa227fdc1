import pytest

from lawcheck.model.finding import Ground
from lawcheck.render.layout import plain
from lawcheck.render.naming import (
    chain_words,
    edition_words,
    grade_words,
    norm_named,
    place,
    reading_words,
    source_words,
    speaker,
    things,
)
from lawcheck.render.text_fields import penalty_words, range_words
from lawcheck.render.text_grounds import ground_words
from tests.lawcheck.render.made_case import CASE, event
from tests.lawcheck.render.made_findings import RULES
from tests.lawcheck.render.made_parts import ground, norm

LOOP = event("e10", "order_served", "", "e11")
BACK = event("e11", "eclipse", "2018-03-05", "e10")
CASE_WITH_LOOP = CASE._replace(events=(*CASE.events, LOOP, BACK))
S = {lang: speaker(CASE_WITH_LOOP, RULES, lang) for lang in ("en", "ru", "kk")}
RECORD = "[s1 “order form”, official record, G4]"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (ground("case", "T-017"), "the file as a whole"),
        (ground("norm", "other Art. 85", note="repeal"), "repeal: other Art. 85"),
        (
            ground("register", "control_log", "no"),
            f"control sheet: complete, and has no entry {RECORD}",
        ),
        (ground("register", "mail", "no"), f"mail: complete, and has no entry {RECORD}"),
        (ground("event", "e8", "no"), f"e8 report registered: said not to have happened {RECORD}"),
        (
            ground("event", "e7", "no"),
            "e7 copy handed over (protection order), 4 Mar 2018, 10:00: "
            f"said not to have happened {RECORD}",
        ),
        (
            ground("event", "e6", "unknown", 0, source=""),
            "e6 rights explained (protection order), date not recorded: "
            "not known whether it happened [no source named, G0]",
        ),
        (ground("event", "e99"), f"e99 {RECORD}"),
        (
            ground("event", "e4", source="s9", note="s2"),
            "e4 order handed over (protection order), 2 Mar 2018, 23:10 [s9, G4]; contested by s2",
        ),
        (ground("fact", "e7.to", "prosecutor"), f"e7: to whom: prosecutor {RECORD}"),
        (ground("fact", "R.age", "38-39"), f"R: age: 38-39 {RECORD}"),
        (ground("fact", "case.mutual", "no"), f"mutual: no {RECORD}"),
        (ground("fact", "figure.places", "12"), f"figure.places: 12 {RECORD}"),
        (
            ground("fact", "V-R.common_child", "no"),
            f"relationship of V and R: common_child: no {RECORD}",
        ),
        (
            ground("fact", "V-C1.kind", "yes"),
            f"relationship of V and C1: relationship: yes {RECORD}",
        ),
        (ground("reading", "toy.repeal", "ends"), f"toy.repeal: ends {RECORD}"),
    ],
)
def test_a_ground_says_what_it_is_and_how_it_is_proved(given: Ground, text: str) -> None:
    assert plain(ground_words(S["en"], given)) == text


def test_in_brief_a_source_is_its_id_and_its_grade() -> None:
    said = [
        plain(ground_words(S["kk"], one, brief=True))
        for one in (ground("event", "e4"), ground("event", "e4", grade=1, source=""))
    ]
    assert said == [
        "e4 нұсқаманың табыс етілуі (қорғау нұсқамасы) [s1, G4]",
        "e4 нұсқаманың табыс етілуі (қорғау нұсқамасы) [дереккөзі көрсетілмеген, G1]",
    ]


def test_the_best_grade_without_a_source_is_not_shown_as_proof() -> None:
    assert source_words(S["en"], "", 5) == "no source named"
    assert grade_words(S["en"], 3) == "G3"


def test_events_that_are_about_each_other_end_somewhere() -> None:
    said = plain(things(S["en"], ("e10", "e11", "court")))
    assert said == "e10 order handed over, date not recorded; e11 eclipse, 5 Mar 2018; court"


@pytest.mark.parametrize(
    ("article", "paragraph", "item", "en", "ru", "kk"),
    [
        ("15", "1", "3-1", "Art. 15(1)(3-1)", "ст. 15(1)(3-1)", "15(1)(3-1)-бап"),
        ("2", "", "e", "Art. 2(e)", "ст. 2(e)", "2(e)-бап"),
        ("", "31", "a.ii", "para. 31(a.ii)", "п. 31(a.ii)", "31(a.ii)-тармақ"),
        ("", "", "b", "item b", "пп. b", "b-тармақша"),
    ],
)
def test_citations(article: str, paragraph: str, item: str, en: str, ru: str, kk: str) -> None:
    made = norm("n", "duty", "N", article=article, paragraph=paragraph, item=item)
    assert [plain(place(S[lang], made)) for lang in ("en", "ru", "kk")] == [en, ru, kk]


def test_an_edition_says_how_far_it_was_read() -> None:
    duty, bridge = norm("n", "duty", "N"), norm("b", "bridge", "B")
    assert edition_words(S["en"], duty, "", "unread") == "text not read"
    assert edition_words(S["ru"], duty, "E3|E4", "inferred") == (
        "редакция точно не установлена (E3, E4), текст выведен из другой редакции"
    )
    assert edition_words(S["en"], bridge, "", "inferred") == "our reading"
    assert edition_words(S["en"], bridge, "", "unread") == "text not read"


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("seen", "CEDAW 2(c)"),
        ("inferred", "CEDAW 2(c) (our reading)"),
        ("recalled", "CEDAW 2(c) (text recalled from memory, verify)"),
        ("conflict", "CEDAW 2(c) (sources of the text disagree)"),
        ("unread", "CEDAW 2(c) (text not read)"),
    ],
)
def test_a_link_nobody_saw_says_so(read: str, said: str) -> None:
    assert chain_words(S["en"], [{"cite": "CEDAW 2(c)", "read": read}]) == said


def test_what_the_rules_do_not_know_is_called_by_its_id() -> None:
    assert norm_named(S["en"], "kz.other Art. 5\u202e") == "kz.other Art. 5\\u202e"
    assert reading_words(S["en"], "toy.odd", "yes") == "toy.odd = yes"


@pytest.mark.parametrize(
    ("penalty", "text"),
    [
        (None, ""),
        (
            {"fine_mci": {"max": 10}, "read": "recalled"},
            "fine (MCI): up to 10; text recalled from memory, verify",
        ),
        ({"arrest_days": {"min": 3}}, "arrest (days): from 3"),
        ({"warning": "yes", "labour_weeks": 2}, "warning; labour (weeks): 2"),
    ],
)
def test_penalties(penalty: dict[str, object] | None, text: str) -> None:
    assert penalty_words(S["en"], penalty) == text


def test_a_range_without_an_end_is_shown_as_it_is() -> None:
    assert range_words(S["en"], {"some": 1}) == "{'some': 1}"
