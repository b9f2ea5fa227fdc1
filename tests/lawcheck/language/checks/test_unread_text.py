from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import TEXTS, norm


def test_a_norm_without_words_in_a_language() -> None:
    chapter = norm("toy.1", DUTY).replace(f"title: {TEXTS}", "title: {en: e}")
    assert found("unread_text", chapter.replace(f"says: {TEXTS}", "says: {en: e, ru: r}")) == [
        "toy/chapter-1.yaml:3:9: LC406 `toy.1` has no `title` in ru, kk "
        "(write it in all three languages) [toy.1]",
        "toy/chapter-1.yaml:3:9: LC406 `toy.1` has no `says` in kk "
        "(write it in all three languages) [toy.1]",
    ]


def test_a_norm_that_does_not_say_how_far_it_was_read() -> None:
    chapter = norm("toy.1", DUTY).replace("read: seen", "read: {E1: seen}")
    mark = "(mark it in `read`: seen, inferred, recalled, conflict or unread) [toy.1]"
    assert found("unread_text", chapter) == [
        f"toy/chapter-1.yaml:3:9: LC406 `toy.1` does not say how far E0, E2 was read {mark}"
    ]
    dated = norm("toy.1", DUTY).replace("editions: [E0, E2]", "in_force: {from: 2011-01-01}")
    assert found("unread_text", dated.replace("    read: seen\n", "")) == [
        f"toy/chapter-1.yaml:3:9: LC406 `toy.1` does not say how far its text was read {mark}"
    ]


def test_a_norm_that_says_both() -> None:
    whole = norm("toy.1", DUTY).replace("read: seen", "read: {E0: seen, E1: seen, E2: seen}")
    assert found("unread_text", whole + norm("toy.2", DUTY)) == []
