"""The table of routes: what it stands on exists, and its documents have every field."""

import re

import pytest
import yaml

from lawcheck.files.rule_files import Rules, shipped_rules
from lawcheck.language.load import ROWS
from lawcheck.model.route import FormField, RouteRule
from lawcheck.model.ruleset import Norm, RuleSet
from tests.house.checkout import ROOT

# What each document must hold, by its row in the table of documents that are filed at home
# (1 to 14); `UN` is the communication to the Committee.
DOCUMENTS = {
    "1": "applicant relation when where acts injuries witnesses children weapons threats relief "
    "warning signature register_no registered_at officer slip",
    "2": "threat_basis opinion home_address children prior_incidents",
    "3": "visible_injuries first_medical_contact photos",
    "4": "article bans_asked other_dwelling reporting",
    "5": "case_number suspect_status threat_facts protected",
    "6": "omission learned right norm relief attachments",
    "7": "omission dates harm relief",
    "8": "paper article dates",
    "9": "summary norm relief copies",
    "10": "earlier_endings consent pressure",
    "11": "applicant respondent facts evidence amount attachments fee",
    "12": "category proof",
    "13": "assessment identity_papers kept_children",
    "14": "contact_time crew contact_address",
    "UN": "author capacity state facts articles discrimination remedies elsewhere measures interim "
    "anonymity annexes signature",
}
FILINGS = {
    "statement", "protection-order", "forensic-referral", "special-requirements", "approach-ban",
    "complaint-criminal", "complaint-offence", "complaint-procedure", "complaint-prosecutor",
    "appeal", "records", "legal-aid", "social-services", "damages", "communication",
}  # fmt: skip
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
# Words of advice or promise: whoever reads a route decides alone.
ADVICE = re.compile(
    r"\b(?:should|ought|recommend|advis|will (?:win|succeed)|guarantee)|"
    r"следует (?:помириться|подать)|рекоменду|советуе|гарантир|добь[её]т|"
    r"кеңес береміз|ұсынамыз|кепілдік береміз",
    re.IGNORECASE,
)
RULES: Rules = shipped_rules()
TABLE = RULES.routes.rules


def texts(rule: RouteRule) -> list[dict[str, str]]:
    own = [rule.title, rule.to, rule.how, rule.no_term, rule.condition]
    return [*own, *rule.asks, *rule.attach]


def all_texts() -> list[dict[str, str]]:
    labels = [field.label for field in RULES.routes.fields.values()]
    return [*labels, *(text for rule in TABLE for text in texts(rule))]


def rows() -> set[str]:
    found = set()
    for path in sorted((ROOT / "rules").glob(f"*/{ROWS}")):
        found |= {
            one["row"] for one in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        }
    return found


def stands(norm: Norm, ruleset: RuleSet, first: int, last: int) -> bool:
    """Whether a wording may be in force on some day of a span."""
    if norm.interval is not None:
        begins, _, _, ends = norm.interval
        return begins <= last and first <= ends
    editions = ruleset.acts[norm.act].editions
    ends_of_act = ruleset.acts[norm.act].ends
    ids = [one.id for one in editions]
    begins = editions[ids.index(norm.editions[0])].first
    after = ids.index(norm.editions[-1]) + 1
    ends = ends_of_act.latest_first if ends_of_act else 10**9
    if after < len(editions):
        ends = min(ends, editions[after].latest_first)
    return begins <= last and first <= ends


def test_there_is_a_way_for_every_document_and_a_document_for_every_way() -> None:
    assert {rule.document for rule in TABLE} == set(DOCUMENTS)
    assert {rule.filing for rule in TABLE} == FILINGS


@pytest.mark.parametrize("rule", TABLE, ids=[rule.id for rule in TABLE])
def test_a_document_has_every_field_of_its_row(rule: RouteRule) -> None:
    assert set(DOCUMENTS[rule.document].split()) - set(rule.fields) == set()
    assert rule.asks
    assert rule.attach


@pytest.mark.parametrize("rule", TABLE, ids=[rule.id for rule in TABLE])
def test_what_a_way_stands_on_exists_and_is_law_on_its_days(rule: RouteRule) -> None:
    norms = [norm for norm in RULES.ruleset.norms if norm.id in rule.norms]
    assert {norm.id for norm in norms} == set(rule.norms) != set()
    assert set(rule.opens) <= set(rule.norms)
    last = rule.last or 10**9
    known = {norm.id for norm in norms if stands(norm, RULES.ruleset, rule.first, last)}
    assert known == set(rule.norms)
    begins = {norm.id for norm in norms if stands(norm, RULES.ruleset, rule.first, rule.first)}
    assert begins
    assert set(rule.rows) - rows() == set()
    assert rule.rows


@pytest.mark.parametrize("rule", TABLE, ids=[rule.id for rule in TABLE])
def test_what_decides_on_a_way_is_a_right_or_a_power(rule: RouteRule) -> None:
    kinds = {norm.kind for norm in RULES.ruleset.norms if norm.id in rule.opens}
    assert kinds <= {"right", "power"}
    assert rule.opens or rule.regimes or rule.acts


def test_no_text_is_left_in_the_letters_of_another_language() -> None:
    assert len(all_texts()) > 200
    for text in all_texts():
        assert not KAZAKH.search(text["ru"]), text["ru"]
        assert not re.search("[а-я]", text["en"], re.IGNORECASE), text["en"]
        assert re.search("[а-я]", text["ru"]), text["ru"]
        assert re.search("[а-яәғқңөұүһі]", text["kk"]), text["kk"]
        assert text["ru"] != text["kk"] or len(text["ru"]) < 40, text["ru"]


def test_no_text_advises_or_promises() -> None:
    said = [word for text in all_texts() for word in text.values()]
    assert [word for word in said if ADVICE.search(word)] == []
    assert ADVICE.search("You should reconcile")
    assert ADVICE.search("Рекомендуем подать жалобу")


def test_every_field_is_used() -> None:
    used = {name for rule in TABLE for name in rule.fields}
    assert set(RULES.routes.fields) - used == set()
    assert isinstance(RULES.routes.fields["when"], FormField)


PERIOD = re.compile(
    r"\b(?:\d+|one|two|three|five|six|seven|ten|fifteen|twenty) (?:working |calendar )?"
    r"(?:hour|day|month)s?\b",
    re.IGNORECASE,
)


def test_a_period_of_law_stands_with_its_norm_and_not_here() -> None:
    said = [text["en"] for text in all_texts()]
    assert [text for text in said if PERIOD.search(text)] == []
    assert PERIOD.search("It is answered within 7 days.")
    assert PERIOD.search("After fifteen working days")
