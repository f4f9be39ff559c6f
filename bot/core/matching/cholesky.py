"""The inverse of a Cholesky factor, by halves, so that nearly all work is matrix products.

numpy has no triangular inverse, and its general inverse of the classifier's systems (thousands
of samples) takes six times as long as this (docs/MATCHING.md).
"""

from __future__ import annotations

import numpy as np

from bot.core.matching.features import Floats

_LEAF = 64
"""Size up to which numpy's own factorisation is used."""
_WHOLE = 512
"""Size up to which the zeros of a triangle are multiplied along: skipping them costs more."""


def inverse_factor(system: Floats) -> Floats:
    """The lower triangular M with `M @ system @ M.T = 1`, so that `M.T @ M` is the inverse.

    `system` is symmetric and positive definite, shape (n, n); numpy.linalg.LinAlgError if not.
    """
    size = len(system)
    if size <= _LEAF:
        return np.linalg.inv(np.linalg.cholesky(system))
    half = size // 2
    made = np.zeros((size, size), np.float32)
    upper = made[:half, :half] = inverse_factor(system[:half, :half])
    below = _times_transposed(system[half:, :half], upper)
    rest = below @ below.T
    np.subtract(system[half:, half:], rest, out=rest)
    lower = made[half:, half:] = inverse_factor(rest)
    np.negative(triangle_times(lower, _times_triangle(below, upper)), out=made[half:, :half])
    return made


def _times_triangle(matrix: Floats, triangle: Floats) -> Floats:
    """`matrix @ triangle`, the triangle being lower."""
    size = len(triangle)
    if size <= _WHOLE:
        return matrix @ triangle
    half = size // 2
    made = np.empty((len(matrix), size), np.float32)
    made[:, :half] = _times_triangle(matrix[:, :half], triangle[:half, :half])
    made[:, :half] += matrix[:, half:] @ triangle[half:, :half]
    made[:, half:] = _times_triangle(matrix[:, half:], triangle[half:, half:])
    return made


def _times_transposed(matrix: Floats, triangle: Floats) -> Floats:
    """`matrix @ triangle.T`, the triangle being lower."""
    size = len(triangle)
    if size <= _WHOLE:
        return matrix @ triangle.T
    half = size // 2
    made = np.empty((len(matrix), size), np.float32)
    made[:, :half] = _times_transposed(matrix[:, :half], triangle[:half, :half])
    made[:, half:] = _times_transposed(matrix[:, half:], triangle[half:, half:])
    made[:, half:] += matrix[:, :half] @ triangle[half:, :half].T
    return made


def triangle_times(triangle: Floats, matrix: Floats) -> Floats:
    """`triangle @ matrix`, the triangle being lower."""
    size = len(triangle)
    if size <= _WHOLE:
        return triangle @ matrix
    half = size // 2
    made = np.empty(matrix.shape, np.float32)
    made[:half] = triangle_times(triangle[:half, :half], matrix[:half])
    made[half:] = triangle_times(triangle[half:, half:], matrix[half:])
    made[half:] += triangle[half:, :half] @ matrix[:half]
    return made
