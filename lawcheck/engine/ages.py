"""Ages: the whole years somebody may have on a day.

Source
    `born` where the file gives it, else `age`, which is the age on the day of reading.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lawcheck.engine.counting import add_days, add_months, local_day
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Timed
from lawcheck.engine.record import FACT, Known
from lawcheck.model.moment import Moment


def age_on(
    frame: Frame, name: str, moment: Timed
) -> tuple[tuple[Fraction, Fraction] | None, Known]:
    """Give the least and most whole years somebody may have on a day, and what says so."""
    person = frame.record.case.people.get(str(frame.bound[name]))
    attributes = {} if person is None else person.attributes
    zone = frame.record.zone
    first, last = (local_day(instant, zone) for instant in moment.span)
    born = frame.record.known(attributes.get("born"))
    if isinstance(born.value, Moment):
        low, high = (local_day(instant, zone) for instant in born.value)
    else:
        age = frame.record.known(attributes.get("age"))
        if age.value is None:
            return None, born if age.because == FACT else age
        read = local_day(frame.record.as_of, zone)
        high = add_months(read, -12 * int(age.value), "down")
        low = add_days(add_months(read, -12 * (int(age.value) + 1), "down"), 1)
        born = age
    return (whole_years(high, first), whole_years(low, last)), born


def whole_years(birth: date, day: date) -> Fraction:
    """Count the birthdays somebody has had by a day."""
    passed = (day.month, day.day) >= (birth.month, birth.day)
    return Fraction(max(day.year - birth.year - (not passed), 0))
