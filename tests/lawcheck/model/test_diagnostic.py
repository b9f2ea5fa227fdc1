"""A refusal carries every fault."""

from lawcheck.model.diagnostic import Diagnostic, Refused


def test_a_refusal_counts_its_faults() -> None:
    fault = Diagnostic("LC101", "error", "case.yaml", 1, 2, 3, {"en": "no"}, {"en": ""}, "line")
    refused = Refused([fault, fault])
    assert refused.diagnostics == [fault, fault]
    assert str(refused) == "2 faults"
