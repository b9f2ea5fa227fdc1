import time
from itertools import pairwise

import pytest

from lawcheck.language.sharing.identifying import traces


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in traces(text)]


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("ИИН 850312450123 указан", "iin", "850312450123"),
        ("звонила +7 701 234 56 78 дважды", "phone", "+7 701 234 56 78"),
        ("тел. 8(701)234-56-78", "phone", "8(701)234-56-78"),
        ("писал на a.b@mail.example.kz", "email", "a.b@mail.example.kz"),
        ("машина 123 ABC 02 уехала", "plate", "123 ABC 02"),
        ("машина А 123 ВСЕ", "plate", "А 123 ВСЕ"),
        ("живёт на ул. Садовая 5, рядом", "address", "ул. Садовая 5, "),
        ("Абай көшесі бойында", "address", "Абай көшесі"),
        ("lives in street Garden 5", "address", "street Garden 5"),
        ("протокол № 12345/18 составлен", "number", "№ 12345/18"),
        ("удостоверение 012345678", "number", "012345678"),
        ("сказала Сериковне", "patronymic", "Сериковне"),
        ("Бауыржанұлы келді", "patronymic", "Бауыржанұлы"),
        ("Серік қызының үйі", "patronymic", "Серік қызының"),
        ("Serikuly came", "patronymic", "Serikuly"),
        ("пришла Айгүл Сәрсенбаева вечером", "name", "Айгүл Сәрсенбаева"),
        ("сержант Иванов А. сказал", "name", "Иванов А."),
        ("сказал А.Б. Иванов", "name", "А.Б. Иванов"),
        ("с Петровым говорили", "name", "Петровым"),
        ("told by Anna Smith there", "name", "Anna Smith"),
        ("told by Akhmetova there", "name", "Akhmetova"),
    ],
)
def test_what_may_tell_who_it_is(text: str, kind: str, span: str) -> None:
    assert (kind, span) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "он ударил её по лицу дважды",
        "2018-03-02T21:30 и 24 часа",
        "статья 73-1, часть 2",
        "мать и двое детей ждали",
        "850399450123 is no day of birth",
        "850312950123 is of no century",
        "ол үйден шығармады",
    ],
)
def test_what_tells_nobody(text: str) -> None:
    assert [kind for kind, _ in found(text) if kind not in ("number",)] == []


def test_spans_do_not_overlap_and_come_in_order() -> None:
    text = "Иванова Анна Сериковна, ИИН 850312450123, тел. +77012345678, ул. Мира 5"
    spans = traces(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert {one.kind for one in spans} == {"name", "patronymic", "iin", "phone", "address"}


@pytest.mark.parametrize("piece", ["Аа ", "Аа", "a@", "8 ", "ул. ", "А. ", "1", "N ", "қызы "])
def test_no_text_takes_long(piece: str) -> None:
    start = time.process_time()
    traces(piece * 3000)
    assert time.process_time() - start < 5
