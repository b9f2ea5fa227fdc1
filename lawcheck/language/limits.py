"""How much a rule set may ask for, so that one from a stranger cannot exhaust a computer.

Units
    Bytes, counts and levels.  The law encoded so far needs less than a tenth of most.
Errors
    What exceeds a bound is refused with its place by the module that meets it.
"""

FILES = 400
FILE_BYTES = 1_000_000
TOTAL_BYTES = 20_000_000
FAULTS = 200  # shown at once
NORMS = 4_000
EXPRESSION_CHARACTERS = 2_000
EXPRESSION_SIZE = 300  # operators, names and numbers of one expression
EXPRESSION_DEPTH = 24  # operators within operators
QUANTIFIERS = 3  # `some` within the `where` of `some` ...
BINDINGS = 4  # variables that `for_each` lists
CHAIN = 16  # definitions and exceptions that rest on each other
EXPANSION = 20_000  # operators of a norm with all it rests on written out
