"""The command line: builds everything, and is the only place that wires it together."""

import os

# numpy reads this when it is imported. With more threads it sums up in another order: what is
# learned would differ in its last decimals from machine to machine, and so would a borderline
# reply. Questions are small and languages are learned in processes of their own: little is lost.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
