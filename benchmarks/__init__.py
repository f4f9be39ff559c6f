"""Benchmarks: each module with a `main` is one command that measures and prints in one run."""

import os

# All times are those of one core, as in the bot itself; numpy reads this when it is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
