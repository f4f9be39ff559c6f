"""What holds for all tests."""

import os

# As on the command line (bot/cli): numpy reads this when it is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
