from pathlib import Path

from lawcheck.files.shipped import shipped


def test_a_checkout_has_its_rules_beside_the_package() -> None:
    assert (shipped("rules") / "vocabulary.yaml").is_file()


def test_a_wheel_has_them_inside(tmp_path: Path) -> None:
    package = tmp_path / "lawcheck"
    assert shipped("rules", package) == tmp_path / "rules"
    (package / "_data" / "rules").mkdir(parents=True)
    assert shipped("rules", package) == package / "_data" / "rules"
