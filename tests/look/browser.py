"""A headless browser that looks at a page: what it says, asks for, and lets stick out."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-extensions",
    "--no-default-browser-check", "--disable-dev-shm-usage", "--allow-file-access-from-files",
    "--enable-logging=stderr",
)  # fmt: skip
# The page may run no script: another page shows it in a frame of some width and measures.
FRAME = """\
<!DOCTYPE html><meta charset="utf-8"><title>frame</title>
<iframe id="shown" style="width:{width}px;height:800px;border:0" src="{page}"></iframe>
<pre id="found"></pre>
<script>
document.getElementById("shown").onload = event => {{
  const page = event.target.contentDocument, out = [];
  for (const one of page.querySelectorAll("body *")) {{
    // What scrolls by itself is seen whole: it is the frame around it that must fit.
    if (one.parentElement.closest("[tabindex]")) continue;
    const box = one.getBoundingClientRect();
    if (box.width && (box.right > {width} + 1 || box.left < -1)) out.push(one.tagName);
  }}
  document.getElementById("found").textContent = JSON.stringify({{
    wide: page.documentElement.scrollWidth, out, words: page.body.innerText.length,
    lang: page.documentElement.lang}});
}};
</script>
"""


class Look(NamedTuple):
    """What was seen of a page at one width."""

    console: list[str]
    requests: list[str]
    wide: int
    out: list[str]  # elements that stick out
    words: int
    lang: str


def browser() -> str:
    """Find a browser, or skip and say why."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        pytest.skip(f"no browser on this computer: none of {', '.join(NAMES)} is installed")
    return found


def look(page: Path, width: int, folder: Path) -> Look:
    """Show a page in a frame of some width and measure it."""
    program = browser()
    frame, log = folder / "frame.html", folder / "net.json"
    frame.write_text(FRAME.format(width=width, page=page.as_uri()), encoding="utf-8")
    done = subprocess.run(
        [
            program, *QUIET, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}",
            "--window-size=1400,1000", "--virtual-time-budget=4000", "--dump-dom", frame.as_uri(),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )  # fmt: skip
    written = re.search(r'<pre id="found">(.+?)</pre>', done.stdout)
    assert written, f"the page was not measured\n{done.stderr[-2000:]}"
    measured = json.loads(written[1])
    console = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return Look(console=console, requests=requests_in(log), **measured)


def printed(page: Path, folder: Path) -> str:
    """Print a page as a user would, and give the words on paper."""
    sheet = folder / "printed.pdf"
    subprocess.run(
        [
            browser(), *QUIET, f"--user-data-dir={folder / 'printing'}",
            "--no-pdf-header-footer", f"--print-to-pdf={sheet}", page.as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )  # fmt: skip
    return " ".join(" ".join(one.extract_text() for one in PdfReader(sheet).pages).split())


def requests_in(log: Path) -> list[str]:
    """Read off the browser's own record which addresses a page asked for, one event a line."""
    asked = []
    for line in log.read_text(encoding="utf-8").splitlines():
        if '"initiator"' in line and '"url"' in line:
            event = json.loads(line.rstrip().rstrip(",").removesuffix("]"))["params"]
            # What the browser asks for itself has no page behind it.
            if event["initiator"] != "not an origin":
                asked.append(event["url"])
    return [address for address in asked if not address.startswith(("file:", "data:"))]
