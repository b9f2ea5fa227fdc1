"""`lawcheck share`: copies of cases that may be passed on, with proof that they say the same."""

from __future__ import annotations

import json
import re
import secrets
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_folders import case_files, write_case_files
from lawcheck.cli.case_input import Asked, case_data, load_program, numbered
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.output import create_file, write_result
from lawcheck.cli.streams import coloured, width
from lawcheck.engine.evaluate import evaluate
from lawcheck.files.case_files import read_bytes
from lawcheck.language.case_reader import parse_case, read_case
from lawcheck.language.faults import Faults
from lawcheck.language.sharing.copying import Copy, copied
from lawcheck.language.sharing.remaining import remaining
from lawcheck.language.shown_names import shown_name
from lawcheck.language.source_text import decode
from lawcheck.language.yaml_source import compose
from lawcheck.model.case import Case
from lawcheck.render.as_json import finding_object
from lawcheck.render.case_text import case_text
from lawcheck.render.share_report import Shared, share_text

KEY_BYTES = 32


class Request(NamedTuple):
    """What is shared, under which key, into which folder."""

    paths: tuple[str, ...]
    key: str
    folder: str
    keep_text: bool
    rules: tuple[Path, ...]
    lang: str | None


def share_cases(request: Request) -> int:
    """Write the copies that say the same as their originals; report what is left in them."""
    folder, key_file = Path(request.folder), Path(request.key)
    if folder.absolute() in key_file.absolute().parents:
        message = "the key must not lie in the folder that is passed on"
        raise typer.BadParameter(message, param_hint="'--key'")
    names = case_files(request.paths)
    key = key_of(key_file)
    asked = load_program(request.rules)
    shared: list[Shared] = []
    copies: list[Copy] = []
    statuses = [exits.FINE]
    for number, name in numbered(names):
        try:
            data, shown = case_data(name, number)
            copy, one = shared_case(data, shown, key, asked, request.keep_text)
        except Exception as error:
            statuses.append(report(error, request.lang))
            continue
        shared.append(one)
        statuses.append(exits.FINE if one.same else exits.REFUSED)
        if one.same:
            copies.append(copy)
    write_case_files([(copy.id, case_text(copy.root)) for copy in copies], folder)
    lang = language(request.lang, "")
    write_result(share_text(shared, len(copies), lang, width(), coloured()), "")
    return exits.worst(statuses)


def key_of(path: Path) -> bytes:
    """Read the key, or make one that nobody else can read."""
    if not path.exists():
        create_file(secrets.token_hex(KEY_BYTES) + "\n", path)
    try:
        key = bytes.fromhex(
            read_bytes(str(path), 1000, shown=shown_name(str(path), "--key"))
            .decode("ascii")
            .strip()
        )
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        message = (
            f"a key is {2 * KEY_BYTES} digits of 0 to 9 and a to f; name a file that is not there"
        )
        raise typer.BadParameter(f"{message} to make one", param_hint="'--key'")
    return key


def shared_case(
    data: bytes, shown: str, key: bytes, asked: Asked, keep_text: bool
) -> tuple[Copy, Shared]:
    """Copy one case and hold the findings of the copy against those of the original."""
    vocabulary = asked.rules.vocabulary
    faults = Faults(shown)
    root = compose(decode(data, faults), faults)
    case = read_case(root, faults, vocabulary)[0]
    copy = copied(root, key, vocabulary, keep_text)
    again = parse_case(case_text(copy.root).encode(), copy.id, vocabulary)[0]
    before, after = findings_of(case, asked), findings_of(again, asked)
    same = sorted(renamed(one, copy.renamed) for one in before) == sorted(after)
    left = Counter(one.what for one in copy.left)
    group = (region_of(case), str(year_of(case)), kin_of(case))
    return copy, Shared(copy.id, same, len(after), left, remaining(copy.root, again), group)


def findings_of(case: Case, asked: Asked) -> list[str]:
    """Give every finding of a case as text."""
    found = evaluate(asked.program, case, "screening").findings
    return [
        json.dumps(finding_object(one, case), ensure_ascii=False, sort_keys=True) for one in found
    ]


def renamed(text: str, names: dict[str, str]) -> str:
    """Give a finding the names of the copy."""
    if not names:
        return text
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.-])(?:{either})(?![\w-])")
    return pattern.sub(lambda found: names[found[0]], text)


def region_of(case: Case) -> str:
    """Give where a case is counted: its zone, for the file keeps no finer place."""
    return f"{case.state} {case.zone}"


def year_of(case: Case) -> int:
    """Give the year of the first dated event."""
    dated = [event.at.earliest for event in case.events if event.dated]
    return datetime.fromtimestamp(min(dated), UTC).year if dated else 0


def kin_of(case: Case) -> str:
    """Give the kinds of relationship, in the order of the file."""
    return " ".join(str(one.kind.value) for one in case.relationships)
