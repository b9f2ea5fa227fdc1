"""Words that say why a finding is what it is."""
