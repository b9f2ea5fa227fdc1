"""The form as KoboToolbox and ODK read it: with pyxform, in an environment of its own."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lawcheck.cli.main import main

pytestmark = pytest.mark.look
LABELS = "{http://www.w3.org/2002/xforms}"


def test_pyxform_takes_the_form(tmp_path: Path) -> None:
    form, made, home = tmp_path / "form.xlsx", tmp_path / "form.xml", tmp_path / "venv"
    assert main(["schema", "xlsform", "-o", str(form)]) == 0
    # It pins packages that lawcheck needs in other versions, so it cannot live beside it.
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    install = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "pyxform"]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        pytest.skip("pyxform could not be installed: is there a network?")
    take = [str(home / "bin" / "xls2xform"), "--skip_validate", str(form), str(made)]
    said = subprocess.run(take, check=True, capture_output=True, text=True)
    assert "warning" not in (said.stdout + said.stderr).lower()
    tree = ElementTree.parse(made)
    languages = [one.get("lang") for one in tree.iter(f"{LABELS}translation")]
    assert languages == ["English (en)", "Русский (ru)", "Қазақша (kk)"]
    questions = [*tree.iter(f"{LABELS}input"), *tree.iter(f"{LABELS}select1")]
    assert len(questions) + len([*tree.iter(f"{LABELS}select")]) == 17
