"""Web pages: what a citation links to, read-only and without scripts."""
