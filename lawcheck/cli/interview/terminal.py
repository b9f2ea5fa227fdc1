"""Ask in a terminal: by keyboard only, in the width there is, until somebody stops.

Shapes
    The question and its help are ours, wrapped to the width; only the answer is left
    to questionary.  Ctrl-C ends the interview: every answer before it is in the file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from lawcheck.cli import exits
from lawcheck.cli.interview.answers import Answer, Passed, Unusable, chosen, typed
from lawcheck.cli.interview.keeping import NOT_KNOWN, NOT_SAID
from lawcheck.cli.interview.session import Misfits, Session, Step
from lawcheck.cli.streams import coloured, width
from lawcheck.language.extras import needs
from lawcheck.render.interview.wording import Wording
from lawcheck.render.layout import Sheet, wrap
from lawcheck.render.phrases.interview import INTERVIEW

BACK = "<"
MARGIN = 6  # columns before an answer: pointer, box, space
SPARE = 2


def in_terminal(session: Session, is_new: bool) -> int:
    """Ask one question after the other."""
    from lawcheck.cli.interview.command import ending

    ask = Asker(needs("questionary", "interview"), INTERVIEW[session.lang])
    show([ask.say["keys"], *([] if is_new else [ask.say["going_on"]])], "faint")
    try:
        while (step := session.step()) is not None:
            show_question(step)
            line = answered(session, step, ask)
            show([line], "good")
    except KeyboardInterrupt:
        show([ask.say["stopped"]], "faint")
        return exits.INTERRUPTED
    show(ending(session), "faint")
    return exits.FINE


def answered(session: Session, step: Step, ask: Asker) -> str:
    """Ask until there is an answer that the file can hold, or go one question back."""
    while True:
        answer = ask.answer(step.wording, bool(session.past))
        if answer == BACK:
            if session.past:
                session.back()
                return ask.say["went_back"]
            show([ask.say["first_here"]], "bad")
            continue
        assert not isinstance(answer, str)
        if isinstance(answer, Unusable):
            show([ask.say[answer.phrase].format(hint=step.wording.hint)], "bad")
            continue
        try:
            return session.give(step.slot, answer)
        except Misfits as misfit:
            show([ask.say["bad_fit"].format(message=misfit.message)], "bad")


def show_question(step: Step) -> None:
    """Print a question with its help."""
    sheet = Sheet(width(), coloured())
    sheet.lines.append("")
    sheet.add(step.wording.text, style="heading", hang=0)
    sheet.add(step.wording.hint, style="faint", hang=0)
    if step.bears:
        sheet.add(step.bears, style="faint", hang=0)
    sys.stdout.write(sheet.text())
    sys.stdout.flush()


def show(lines: list[str], style: str) -> None:
    """Print lines, wrapped to the width."""
    sheet = Sheet(width(), coloured())
    for line in lines:
        sheet.add(line, style=style, hang=0)
    sys.stdout.write(sheet.text())
    sys.stdout.flush()


class Asker:
    """Puts the part of a question that takes the answer."""

    def __init__(self, questionary: Any, say: dict[str, str]) -> None:
        self.questionary, self.say = questionary, say

    def answer(self, wording: Wording, with_back: bool) -> Answer | str:
        """Take an answer, or that there is none, or `BACK`."""
        if wording.form == "one":
            picked = self.picked(self.questionary.select, wording, with_back)
            return self.taken(wording, [picked])
        if wording.form == "many":
            return self.taken(wording, self.picked(self.questionary.checkbox, wording, with_back))
        show([self.say["hint_pass"]], "faint")
        said = self.questionary.text(self.say["answer"], qmark="", style=self.style()).unsafe_ask()
        return BACK if said.strip() == BACK else typed(wording, said)

    def picked(self, prompt: Callable[..., Any], wording: Wording, with_back: bool) -> Any:
        """Offer the answers and the ways to pass, by arrow keys alone."""
        return prompt(
            self.say["answer"],
            choices=self.choices(wording, with_back),
            qmark="",
            instruction=" ",
            pointer=">",
            style=self.style(),
            use_jk_keys=False,
            erase_when_done=True,
        ).unsafe_ask()

    def taken(self, wording: Wording, picked: list[Any]) -> Answer | str:
        """Take what was chosen; to go back and to pass are among the choices."""
        if BACK in picked:
            return BACK
        self.echo(wording, picked)
        passed = [one for one in picked if isinstance(one, Passed)]
        return passed[0] if passed else chosen(wording, picked)

    def echo(self, wording: Wording, picked: list[Any]) -> None:
        """Leave on the screen what was chosen, where the list was."""
        labels = dict(wording.choices)
        named = [
            self.say[one.why] if isinstance(one, Passed) else labels[one] for one in picked
        ] or [self.say["nothing"]]
        show([f"{self.say['answer']} {', '.join(named)}"], "")

    def choices(self, wording: Wording, with_back: bool) -> list[Any]:
        """Give the answers, each broken to the width."""
        pairs: list[tuple[str, Any]] = [(label, word) for word, label in wording.choices]
        pairs += [(self.say[why], Passed(why)) for why in (NOT_KNOWN, NOT_SAID)]
        if with_back:
            pairs.append((self.say["go_back"], BACK))
        return [self.questionary.Choice(broken(label), value=value) for label, value in pairs]

    def style(self) -> Any:
        """Use no colour where none is wanted."""
        return self.questionary.Style([("highlighted", "bold"), ("answer", "bold")])


def broken(label: str) -> str:
    """Break a label that is longer than its line."""
    room = width() - MARGIN - SPARE
    return ("\n" + " " * MARGIN).join(wrap(label, room, "", ""))
