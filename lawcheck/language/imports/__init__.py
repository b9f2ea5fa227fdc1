"""From the rows of a sheet to case files, by a map that looks like the case it makes."""
