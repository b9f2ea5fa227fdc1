"""Pictures in documents: drawn with the words of a case as text, or not at all."""

from xml.etree.ElementTree import fromstring

from lawcheck.model.case import Case
from lawcheck.render.documents.matter import Matter, matter
from lawcheck.render.documents.pictures import timeline_svg
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import FINDINGS, RULES, result_of

HOSTILE = "</text></svg><script>1</script>]]>&amp;"


def made(case: Case = CASE) -> Matter:
    return matter(case, result_of(*FINDINGS), (), (), RULES, "en")


def test_a_drawing_has_every_dated_event_and_no_script() -> None:
    events = tuple(one._replace(id=HOSTILE if one.id == "e3" else one.id) for one in CASE.events)
    svg = timeline_svg(made(CASE._replace(events=events)))
    assert svg == timeline_svg(made(CASE._replace(events=events)))
    whole = fromstring(f"<figure>{svg}</figure>")
    assert [one.get("class") for one in whole] == ["narrow", "wide"]
    assert {one.tag for one in whole.iter()} == {
        "figure", "div", "svg", "desc", "text", "line", "circle", "path", "rect",
    }  # fmt: skip
    told = "".join(one.text or "" for one in whole[1].iter("text"))
    assert "</text></svg>" in told
    marks = [one.get("class") for one in whole[1].iter() if one.tag in ("circle", "rect", "path")]
    dated = [one for one in events if one.dated]
    assert len(dated) > 3
    assert marks.count("point") + marks.count("span") >= len(dated)
    assert {"due", "bar"} <= set(marks)


def test_what_has_no_date_is_not_drawn() -> None:
    undated = CASE._replace(events=(), people={})
    assert timeline_svg(matter(undated, result_of(), (), (), RULES, "ru")) == ""
