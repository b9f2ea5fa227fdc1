"""What the law of that day gave a survivor, and what the authorities owed her."""

__version__ = "0.1.0"
