"""An interview in words: each question with its help, and the same on paper."""
