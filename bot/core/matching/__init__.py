"""From what a person typed to what they ask for: normalise, understand, nominate, gate, decide."""
