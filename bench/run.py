"""Time a cold `lawcheck assess`, and a case in a batch of a thousand, in one run.

Units
    Milliseconds of wall time.  Start-ups are timed in rounds: each round starts every
    program once, so that a slow moment of the computer meets all of them, and a ratio
    is taken within its round.
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

ROOT = Path(__file__).resolve().parent.parent
TEACHING = ROOT / "cases" / "teaching"
CASE = TEACHING / "order-late.yaml"
GOAL_OF_START, GOAL_OF_CASE = 1.3, 3.0

BYTECODE = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")

Program = Sequence[str]

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
            "lawcheck assess": (*lawcheck, "assess", str(CASE), "--fail-on", "never"),
        }
        times = interleave(programs, rounds)
    print(f"\nCold start, {rounds} rounds; the empty application has {commands} commands too\n")
    print(f"  {'':<18}{'median':>9}{'fastest':>9}{'slowest':>9}   ms")
    for name, taken in times.items():
        print(f"  {name:<18}{statistics.median(taken):9.1f}{min(taken):9.1f}{max(taken):9.1f}")
    print()
    for other in ("empty typer", "python -c pass"):
        ratios = [a / b for a, b in zip(times["lawcheck assess"], times[other], strict=True)]
        low, middle, high = statistics.quantiles(ratios, n=4)
        goal = f", goal {GOAL_OF_START}" if other == "empty typer" else ""
        print(f"  lawcheck / {other}: {middle:.2f} (middle half {low:.2f} to {high:.2f}{goal})")


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


def interleave(programs: dict[str, Program], rounds: int) -> dict[str, list[float]]:
    """Start each program once a round, the first in turn; two rounds are not counted."""
    names = list(programs)
    times: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + 2):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            begun = time.perf_counter()
            start(programs[name])
            if number >= 2:
                times[name].append((time.perf_counter() - begun) * 1000)
    return times


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
    """Time the loading and the evaluation of many cases in one process."""
    from lawcheck.cli.main import prepare
    from lawcheck.engine.evaluate import evaluate
    from lawcheck.engine.program import compile_rules
    from lawcheck.files.rule_files import shipped_rules
    from lawcheck.language.case_reader import parse_case

    prepare()
    begun = time.perf_counter()
    rules = shipped_rules()
    program = compile_rules(rules.ruleset, rules.vocabulary)
    once = (time.perf_counter() - begun) * 1000
    files = sorted(TEACHING.glob("*.yaml"))
    batch = [(files[number % len(files)].read_bytes(), f"{number}.yaml") for number in range(cases)]
    loading, evaluating = [], []
    for data, name in batch:
        begun = time.perf_counter()
        case, _ = parse_case(data, name, rules.vocabulary)
        loaded = time.perf_counter()
        evaluate(program, case)
        evaluating.append((time.perf_counter() - loaded) * 1000)
        loading.append((loaded - begun) * 1000)
    print(f"\nA batch of {cases} cases ({len(files)} teaching cases in turn), one process\n")
    print(f"  rules, once for the batch: {once:.1f} ms\n")
    print(f"  {'':<18}{'mean':>9}{'median':>9}{'p95':>9}{'slowest':>9}   ms a case")
    whole = [a + b for a, b in zip(loading, evaluating, strict=True)]
    rows = {"load": loading, "evaluate": evaluating, "both": whole}
    for name, taken in rows.items():
        p95 = statistics.quantiles(taken, n=20)[-1]
        mean, median = statistics.fmean(taken), statistics.median(taken)
        print(f"  {name:<18}{mean:9.2f}{median:9.2f}{p95:9.2f}{max(taken):9.2f}")
    print(f"\n  goal: {GOAL_OF_CASE} ms a case")


if __name__ == "__main__":
    main()
