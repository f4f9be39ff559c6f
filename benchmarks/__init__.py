"""Benchmarks: each module with a `main` is one command that measures and prints in one run."""
