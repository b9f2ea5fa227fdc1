import pytest

from lawcheck.language.faults import Faults
from lawcheck.language.source_text import LARGEST, decode
from lawcheck.model.diagnostic import Refused
from tests.lawcheck.language.words import shown


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("a: ә\n".encode(), "a: ә\n", id="UTF-8"),
        pytest.param("\ufeffa: 1".encode(), "a: 1", id="byte order mark"),
        pytest.param(b"a: 1\r\nb: 2\rc: 3", "a: 1\r\nb: 2\rc: 3", id="every line end"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_text(data: bytes, text: str) -> None:
    faults = Faults("a.yaml")
    assert decode(data, faults) == text
    assert faults.text == text


SAVE = " = re-save the file as UTF-8"
DELETE = " = delete it; in a quoted text it can be written by its number"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            "a: Приказ".encode("cp1251"),
            ["1:4+1 error[LC001] the file is not UTF-8 (byte 0xCF at 3)" + SAVE],
            id="another encoding",
        ),
        pytest.param(
            "\ufeffa: 1\nb: ә".encode()[:-1],
            ["2:4+1 error[LC001] the file is not UTF-8 (byte 0xD3 at 11)" + SAVE],
            id="cut within a character, after a byte order mark",
        ),
        pytest.param(
            "a: 1".encode("utf-16"),
            ["1:1+1 error[LC002] the file is UTF-16 or UTF-32, not UTF-8 (byte 0xFF at 0)" + SAVE],
            id="UTF-16 with its mark",
        ),
        pytest.param(
            "a: 1".encode("utf-16-le"),
            ["1:1+1 error[LC002] the file is UTF-16 or UTF-32, not UTF-8 (byte 0x00 at 1)" + SAVE],
            id="UTF-16 without a mark",
        ),
        pytest.param(
            b"a: 1\nb: \x1b[1m\x85".replace(b"\x85", "\x85\u2028".encode()),
            [
                "2:4+1 error[LC017] the character `\\u001b` may not stand in a file" + DELETE,
                "2:8+1 error[LC017] the character `\\u0085` may not stand in a file" + DELETE,
                "2:9+1 error[LC017] the character `\\u2028` may not stand in a file" + DELETE,
            ],
            id="every character that may not stand there",
        ),
        pytest.param(
            b"a" * (LARGEST + 1),
            [
                "1:1+1 error[LC003] the file is larger than 5000000 bytes"
                " = one file holds one case; keep scans and recordings beside it"
            ],
            id="too large",
        ),
    ],
)
def test_refused(data: bytes, expected: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        decode(data, Faults("a.yaml"))
    assert [shown(one) for one in refused.value.diagnostics] == expected
