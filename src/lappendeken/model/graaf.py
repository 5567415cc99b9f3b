"""Sparse matrices of who borders whom, as scipy's graph routines take them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Ends = Sequence[NDArray[Any]] | NDArray[Any]


def build_matrix(
    ends: Ends, size: int | tuple[int, int], values: NDArray[Any] | float = 1.0
) -> csr_array:
    """Return a sparse matrix with a value at each pair of positions.

    Its indices are 32-bit integers by name, whatever the platform calls an int: the
    compiled routines of ``scipy.sparse.csgraph`` take no others before scipy 1.15.

    Parameters
    ----------
    ends
        Row and column of each value, two arrays of equal length or one of shape (2, m).
        Values at the same place are added.
    size
        Rows and columns, or their number when both are equal.
    values
        One per pair, or one for all.

    Returns
    -------
    scipy.sparse.csr_array
        Of shape ``size``, with float values where ``values`` is a number.
    """
    # Read here, as everywhere: scipy takes longer to load than most commands take to run.
    from scipy.sparse import coo_array

    rows, columns = (np.asarray(end, dtype=np.int32) for end in ends)
    shape = (size, size) if isinstance(size, int) else size
    data = np.broadcast_to(values, rows.shape)
    return coo_array((data, (rows, columns)), shape=shape).tocsr()


def find_components(ends: Ends, size: int) -> NDArray[np.intp]:
    """Return the connected part in which each of ``size`` nodes lies, numbered from 0.

    Examples
    --------
    >>> find_components(np.array([[0], [2]]), 4).tolist()
    [0, 1, 0, 2]
    """
    from scipy.sparse.csgraph import connected_components

    part = connected_components(build_matrix(ends, size), directed=False)[1]
    return np.asarray(part, dtype=np.intp)
