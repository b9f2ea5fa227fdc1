"""The parts of a Word file: its words, styles, numbers, tables, and the paper they stand on."""
