"""Time a cold `lawcheck assess`, and a case in a batch of a thousand, in one run.

Units
    Milliseconds: wall time, and processor time, which other programs disturb less.
    Start-ups are timed in rounds: each round starts every program once, so that a slow
    moment of the computer meets all of them, and a ratio is taken within its round.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lawcheck.cli.case_input import Asked

ROOT = Path(__file__).resolve().parent.parent
TEACHING = ROOT / "cases" / "teaching"
CASE = TEACHING / "order-late.yaml"
ACT = "kz.dv"  # the law for which the goal of a case was set
GOAL_OF_START, GOAL_OF_CASE = 1.3, 3.0

BYTECODE = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")

Program = Sequence[str]


class Taken(NamedTuple):
    """What one start took, in milliseconds."""

    wall: float
    processor: float


class Batch(NamedTuple):
    """What each case took, part by part, in milliseconds of the processor, and the findings."""

    times: dict[str, list[float]]
    findings: int


TYPER_APP = """\
import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
"""
TYPER_COMMAND = """

@app.command()
def command_{number}(path: str, fail_on: str = "missed") -> None:
    pass
"""


def main() -> None:
    """Run both benches and print what they found."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=21, help="rounds of start-ups")
    options.add_argument("--cases", type=int, default=1000, help="cases in the batch")
    asked = options.parse_args()
    print(f"Python {sys.version.split()[0]} on {sys.platform}")
    bench_start(asked.rounds)
    bench_batch(asked.cases)


def bench_start(rounds: int) -> None:
    """Compare a cold `assess` with an empty application and with an empty Python."""
    lawcheck = (sys.executable, "-m", "lawcheck")
    commands = count_commands(lawcheck)
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(typer_app(commands), encoding="utf-8")
        programs: dict[str, Program] = {
            "python -c pass": (sys.executable, "-c", "pass"),
            "empty typer": (sys.executable, str(empty), "command-0", "case.yaml"),
            "lawcheck --help": (*lawcheck, "assess", "--help"),
            "lawcheck assess": (*lawcheck, "assess", str(CASE), "--fail-on", "never"),
        }
        times = interleave(programs, rounds)
    print(f"\nCold start, {rounds} rounds; the empty application has {commands} commands too\n")
    print(f"  {'':<18}{'median':>9}{'fastest':>9}{'slowest':>9}{'processor':>11}   ms")
    for name, taken in times.items():
        wall, processor = [one.wall for one in taken], [one.processor for one in taken]
        print(
            f"  {name:<18}{statistics.median(wall):9.1f}{min(wall):9.1f}{max(wall):9.1f}"
            f"{statistics.median(processor):11.1f}"
        )
    print(
        f"\n  lawcheck assess, times another (the middle half of the rounds; goal {GOAL_OF_START})"
    )
    for other in ("empty typer", "python -c pass"):
        pairs = list(zip(times["lawcheck assess"], times[other], strict=True))
        by_wall = spread([one.wall / two.wall for one, two in pairs])
        by_use = spread([one.processor / two.processor for one, two in pairs if two.processor])
        print(f"  {other:<18} wall {by_wall}   processor {by_use}")


def spread(ratios: list[float]) -> str:
    """Write the middle of some ratios, and between what their middle half lies."""
    if len(ratios) < 2:
        return "not known"
    low, middle, high = statistics.quantiles(ratios, n=4)
    return f"{middle:.2f} ({low:.2f} to {high:.2f})"


def count_commands(program: Program) -> int:
    """Count the commands of a program, those of its groups too, from its help."""
    shown = subprocess.run(
        [*program, "--help"], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT
    ).stdout
    _, found, listed = shown.partition("\nCommands:\n")
    if not found:
        return 1
    names = re.findall(r"^  ([a-z][\w-]*)", listed, re.MULTILINE)
    return sum(count_commands((*program, name)) for name in names)


def typer_app(commands: int) -> str:
    """Write an application with so many commands that do nothing."""
    body = "".join(TYPER_COMMAND.format(number=number) for number in range(max(commands, 2)))
    return f"{TYPER_APP}{body}\n\napp()\n"


def interleave(programs: dict[str, Program], rounds: int) -> dict[str, list[Taken]]:
    """Start each program once a round, the first in turn; two rounds are not counted."""
    names = list(programs)
    times: dict[str, list[Taken]] = {name: [] for name in names}
    for number in range(rounds + 2):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            begun, used = time.perf_counter(), processor_time()
            start(programs[name])
            if number >= 2:
                wall, processor = time.perf_counter() - begun, processor_time() - used
                times[name].append(Taken(wall * 1000, processor * 1000))
    return times


def processor_time() -> float:
    """Give the seconds that programs which have ended kept a processor; 0 where not told."""
    try:
        import resource
    except ImportError:  # on Windows
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def start(program: Program) -> None:
    """Run a program to its end; it must succeed.

    Python keeps the bytecode of what it imports, as it does for anybody: where that is
    switched off, every start would compile the whole of lawcheck, and none of Typer.
    """
    kept = {name: value for name, value in os.environ.items() if name not in BYTECODE}
    subprocess.run(
        program, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True, cwd=ROOT, env=kept
    )


def bench_batch(cases: int) -> None:
    """Time the reading, the evaluation and the report of many cases in one process."""
    from lawcheck.cli.case_input import load_program
    from lawcheck.cli.main import prepare

    prepare()
    begun = time.process_time()
    asked = load_program(())
    once = (time.process_time() - begun) * 1000
    files = sorted(TEACHING.glob("*.yaml"))
    batch = [files[number % len(files)] for number in range(cases)]
    print(f"\nA batch of {cases} cases ({len(files)} teaching cases in turn), one process\n")
    print(f"  rules, once for the batch: {once:.1f} ms")
    acts = len(asked.rules.ruleset.acts)
    print_batch(f"all {acts} acts", time_batch(asked, batch, None))
    own = {name for name, one in asked.program.families.items() if one.act == ACT}
    print_batch(f"{ACT} alone", time_batch(asked, batch, own))
    print(f"\n  goal: {GOAL_OF_CASE} ms a case for reading and evaluating")
    print_shared(batch)


def print_shared(batch: list[Path]) -> None:
    """Time one command over all cases, which shares them out among the cores."""
    from lawcheck.cli.side_by_side import cores

    command = (sys.executable, "-m", "lawcheck", "assess", *map(str, batch))
    begun = time.perf_counter()
    start((*command, "--format", "jsonl", "--fail-on", "never", "--quiet"))
    wall = (time.perf_counter() - begun) * 1000 / len(batch)
    print(f"\n  `lawcheck assess` over all, {cores()} cores: {wall:.1f} ms of wall time a case")


def time_batch(asked: Asked, batch: list[Path], only: set[str] | None) -> Batch:
    """Read, evaluate and report each case; the norms named in `only`, or all."""
    from lawcheck.analyses.questions import questions
    from lawcheck.engine.evaluate import evaluate
    from lawcheck.language.case_reader import parse_case
    from lawcheck.render.as_json import assessment, dumps

    rules, program = asked
    times: dict[str, list[float]] = {"read": [], "evaluate": [], "report": []}
    found = 0
    for path in batch:
        data = path.read_bytes()
        marks = [time.process_time()]
        case, _ = parse_case(data, path.name, rules.vocabulary)
        marks.append(time.process_time())
        result = evaluate(program, case, only=only)
        marks.append(time.process_time())
        questioned = questions(result, rules.vocabulary, case)
        dumps(assessment(case, result, questioned, rules, "en"), one_line=True)
        marks.append(time.process_time())
        for taken, begun, ended in zip(times.values(), marks, marks[1:], strict=False):
            taken.append((ended - begun) * 1000)
        found += len(result.findings)
    return Batch(times, found)


def print_batch(title: str, batch: Batch) -> None:
    """Print what a case took, part by part."""
    times, found = batch
    read_and_evaluated = [a + b for a, b in zip(times["read"], times["evaluate"], strict=True)]
    cases = len(read_and_evaluated)
    print(f"\n  {title:<18}{'mean':>9}{'median':>9}{'p95':>9}{'slowest':>9}   ms of processor time")
    for name, taken in {**times, "read + evaluate": read_and_evaluated}.items():
        p95 = statistics.quantiles(taken, n=20)[-1]
        mean, median = statistics.fmean(taken), statistics.median(taken)
        print(f"  {name:<18}{mean:9.2f}{median:9.2f}{p95:9.2f}{max(taken):9.2f}")
    each = sum(times["evaluate"]) / found
    print(f"  {found / cases:.0f} findings a case; evaluating one takes {each:.2f} ms")


if __name__ == "__main__":
    main()
