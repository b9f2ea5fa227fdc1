"""Norms, one case and one day give findings: pure, total functions without a clock."""
