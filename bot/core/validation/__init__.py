"""Rules that knowledge must keep: one module per family, none stops at the first problem."""
