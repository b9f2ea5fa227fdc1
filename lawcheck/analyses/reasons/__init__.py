"""Why a finding is what it is: the conditions of a norm, held against one case."""
