from lawcheck.render.plain import visible, visible_lines


def test_one_line_and_several() -> None:
    assert visible("a\x1b\nb") == "a\\u001b\\u000ab"
    assert visible_lines("a\x1b\nb") == "a\\u001b\nb"
