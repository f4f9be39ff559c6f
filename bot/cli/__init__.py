"""The command line: builds everything, and is the only place that wires it together."""
