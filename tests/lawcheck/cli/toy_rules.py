"""A folder of made-up rules: one act, one duty, its row and its table."""

from __future__ import annotations

from pathlib import Path

ACT = """\
id: mini
titles: {en: Mini Act, ru: Мини-закон, kk: Шағын заң}
number: 1-M
url: https://example.org/mini
version: "2020-01-01"
editions:
  - {id: E0, first: 2010-01-01, by: 1-M, read: seen}
  - {id: E1, first: {from: 2015-03-01, to: 2015-03-21}, by: 2-M, read: inferred}
checked_to: 2029-12-31
counting: exclude_start
survives_repeal: no
strength: statute
"""
CHAPTER = """\
act: mini
chapter: 1
title: {en: One chapter, ru: Одна глава, kk: Бір тарау}
norms:
  - id: mini.1.1
    row: M.1.1
    cite: {article: 1, paragraph: 1}
    editions: [E0, E1]
    read: {E0: seen, else: inferred}
    kind: duty
    level: case
    title: {en: Copy the order, ru: Направить копию, kk: Көшірмесін жіберу}
    says:
      en: A copy goes to the prosecutor within 24 hours.
      ru: Копия направляется прокурору в течение 24 часов.
      kk: Көшірмесі 24 сағат ішінде прокурорға жіберіледі.
    reviewed: null
    bearer: police
    for_each: order_issued as o
    deadline: {within: 24 h, after: o}
    discharge: order_copied about o to prosecutor
"""
ROWS = """\
- {row: M.1.1, status: encoded}
- {row: M.1.2, status: not_encoded, why: a budget matter}
"""
TABLE = """\
- norm: mini.1.1
  given:
    place: {region: KZ-75}
    as_of: 2012-02-01
    people: {R: {role: respondent}}
    events:
      - {id: e1, kind: incident, at: 2012-01-01}
      - {id: e3, kind: order_issued, order: protection_order, at: "2012-01-02T10:00", about: e1}
      - {id: e7, kind: order_copied, at: "2012-01-02T12:00", about: e3, to: prosecutor}
  rows:
    - {name: the same day, expect: met}
    - {name: the next week, set: {e7.at: "2012-01-09T10:00"}, expect: late}
    - {name: only the month is known, set: {e7.at: 2012-01}, expect: unsettled,
       could_be: [met, late], because: [time]}
    - {name: to nobody knows whom, drop: [e7.to], expect: unsettled}
    - {name: no copy is on file, drop: [e7], expect: unsettled}
    - name: two orders
      events:
        - {id: e4, kind: order_issued, order: protection_order, at: "2012-01-20T10:00", about: e1}
      instance: [e3]
      expect: met
    - {name: no order, drop: [e7, e3], expect: absent}
"""


def write_rules(folder: Path, **changed: str) -> Path:
    """Write the folder; name a file without its ending to change it."""
    files = {"act": ACT, "chapter-1": CHAPTER, "rows": ROWS, "tests/one": TABLE, **changed}
    for name, text in files.items():
        path = folder / "mini" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
