"""Claims: what a text asserts, sentence by sentence, held against the facts."""
