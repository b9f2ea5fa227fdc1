"""An office program that opens a file of Word and prints it as PDF."""

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

NAMES = ("soffice", "libreoffice")


def office() -> str:
    """Find an office program, or skip and say why."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        pytest.skip(f"no office program on this computer: none of {', '.join(NAMES)} is installed")
    return found


def printed(files: list[Path], folder: Path) -> dict[str, list[str]]:
    """Give the text of each page of each file, by the name of the file."""
    program = office()
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    done = subprocess.run(
        [program, home, "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    made = {file.stem: folder / f"{file.stem}.pdf" for file in files}
    missing = [name for name, pdf in made.items() if not pdf.exists()]
    assert not missing, f"{missing}\n{done.stderr[-2000:]}"
    return {
        name: [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
        for name, pdf in made.items()
    }
