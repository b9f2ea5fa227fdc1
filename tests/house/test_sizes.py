from tests.house.checkout import ROOT

MOST = 300


def test_no_module_is_longer_than_one_concept() -> None:
    modules = sorted((ROOT / "lawcheck").rglob("*.py"))
    assert len(modules) > 20
    lengths = {m: len(m.read_text(encoding="utf-8").splitlines()) for m in modules}
    long = {str(m.relative_to(ROOT)): n for m, n in lengths.items() if n > MOST}
    assert long == {}
