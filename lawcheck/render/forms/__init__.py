"""Forms to fill in elsewhere, and the maps that bring them back."""
