"""`python -m lawcheck`: the command line."""

import sys

from lawcheck.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
