import pytest

from lawcheck.language.shown_names import case_name, is_neutral, masked, shown_name


@pytest.mark.parametrize(
    "name",
    [
        "case.yaml",
        "T-017.yaml",
        "order-late.yaml",
        "2018-03-02.yaml",
        "tmpx3_9k.yaml",
        "-",
        "a.age",
    ],
)
def test_a_neutral_name_is_shown_without_its_folder(name: str) -> None:
    assert is_neutral(name)
    assert shown_name(f"/home/Айгуль/{name}", "CASE", 2) == name


@pytest.mark.parametrize(
    "name",
    [
        "Иванова.yaml",
        "Aigul.yaml",
        "ivanova-2018.yaml",
        "nurlankyzy.yaml",
        "870512300123.yaml",
        "8-701-123-45-67.yaml",
        "a b.yaml",
        "a\u202eb.yaml",
        "",
    ],
)
def test_any_other_is_called_by_the_word_of_the_command_line(name: str) -> None:
    path = name and f"cases/{name}"
    assert (shown_name(path), shown_name(path, "CASE", 2)) == ("FILE", "CASE 2")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"lawcheck: 1\r\nid: T-017\r\n", "T-017"),
        (b'id: "T-017"\n', "T-017"),
        (b"title: x\n", "CASE 3"),
        ("id: Иванова\n".encode(), "CASE 3"),
        (b"people: {id: T-017}\n", "CASE 3"),
    ],
)
def test_a_case_that_can_be_read_is_called_by_its_id(data: bytes, expected: str) -> None:
    assert case_name("Иванова.yaml", data, 3) == expected
    assert case_name("x/case.yaml", data, 3) == "case.yaml"


def test_what_was_typed_is_taken_from_a_message() -> None:
    typed = ["ask", "/home/a/Айгуль", "Иванова/дело.yaml", "kz.dv.20", "x/case.yaml", "--бер"]
    message = "extra (Иванова/дело.yaml x/case.yaml), no --бер, kz.dv.20, /home/a/Айгуль"
    assert masked(message, typed) == "extra (… case.yaml), no --бер, kz.dv.20, …"
