"""From a match to a reply: decide the kind, word it, cite it, and resolve what leans on context."""
