"""`python -m lawcheck`: the command line."""

from lawcheck.cli.main import leave

if __name__ == "__main__":
    leave()
