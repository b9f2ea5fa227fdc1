"""`lawcheck seal` and `lawcheck open`: files at rest that only a passphrase or a key opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import numbered
from lawcheck.cli.options import language
from lawcheck.cli.output import STANDARD, create_bytes, write_standard
from lawcheck.cli.streams import say
from lawcheck.files.case_files import is_sealed, read_bytes, read_raw
from lawcheck.files.sealing import NoSecret, asked, generated, sealed
from lawcheck.language.shown_names import FILE, shown_name

ENDING = ".age"
STILL = {
    "en": "the plain file is still there; delete it once you have opened the sealed one",
    "ru": "открытый файл остался на месте; удалите его, когда проверите запечатанный",
    "kk": "ашық файл орнында қалды; мөрленгенін тексерген соң оны өшіріңіз",
}
MADE = {
    "en": "passphrase (it is shown once: write it down and keep it apart): {text}",
    "ru": "парольная фраза (показывается один раз: запишите и храните отдельно): {text}",
    "kk": "құпия сөз тіркесі (бір рет көрсетіледі: жазып алып, бөлек сақтаңыз): {text}",
}


def seal_files(
    files: Sequence[str], recipients: Sequence[str], output: str, generate: bool, lang: str | None
) -> int:
    """Seal every file beside itself, or one to a name of its own."""
    if output and len(files) > 1:
        raise typer.BadParameter("one file can be given a name", param_hint="'--output'")
    if recipients and generate:
        raise typer.BadParameter("recipients need no passphrase", param_hint="'--generate'")
    whole = [
        (read_raw(name, shown=shown_name(name, FILE, number)), Path(output or f"{name}{ENDING}"))
        for number, name in numbered(files)
    ]
    if any(is_sealed(data) for data, _ in whole):
        raise typer.BadParameter("this file is sealed already", param_hint="'FILE'")
    said = language(lang, "")
    try:
        passphrase = "" if recipients else passphrase_for(generate, said)
        for data, path in whole:
            create_bytes(sealed(data, recipients, passphrase), path)
    except NoSecret as error:
        raise typer.BadParameter(str(error), param_hint="'seal'") from None
    say(STILL[said])
    return exits.FINE


def passphrase_for(generate: bool, lang: str) -> str:
    """Make a passphrase, or ask for one twice."""
    if generate:
        made = generated()
        say(MADE[lang].format(text=made))
        return made
    first = asked("Passphrase: ")
    if first and asked("Again: ") != first:
        raise NoSecret("the two passphrases differ")
    return first


def open_file(file: str, output: str) -> int:
    """Write what a sealed file holds, in plain: the one command that does."""
    data = read_bytes(file, shown=shown_name(file, FILE))
    if output in STANDARD:
        write_standard(data)
    else:
        create_bytes(data, Path(output))
    return exits.FINE
