"""Reasons in words, as an outline, as a drawing and as JSON."""
