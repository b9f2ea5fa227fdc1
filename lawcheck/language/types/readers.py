"""The readers of every type, in one table: they call each other through the scope."""

from __future__ import annotations

from lawcheck.language.types.people import people
from lawcheck.language.types.scope import Readers
from lawcheck.language.types.times import moment, period, span
from lawcheck.language.types.truths import truth

READERS = Readers(truth, moment, span, period, people)
