"""The only home of paths and reading."""
