"""Matrices of neighbours: the right places, in integers that every scipy takes."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import lappendeken
from lappendeken.model.graaf import build_matrix, find_components


def test_puts_values_at_their_places_and_adds_doubles() -> None:
    ends = np.array([[0, 1, 0], [1, 2, 1]])
    matrix = build_matrix(ends, 3, np.array([1.0, 2.0, 4.0]))
    assert matrix.toarray().tolist() == [[0, 5, 0], [0, 0, 2], [0, 0, 0]]
    assert build_matrix(ends, (3, 4)).shape == (3, 4)


@pytest.mark.parametrize("kind", [np.int32, np.int64, np.intp, np.uint8])
def test_indices_are_32_bit_whatever_comes_in(kind: type[np.integer]) -> None:
    matrix = build_matrix(np.array([[0], [1]], dtype=kind), 2)
    assert (matrix.indices.dtype, matrix.indptr.dtype) == (np.int32, np.int32)


def test_parts_are_numbered_from_the_first_node() -> None:
    # 0-3 and 1-2-4; 5 is alone.
    ends = (np.array([3, 1, 4]), np.array([0, 2, 2]))
    assert find_components(ends, 6).tolist() == [0, 1, 1, 0, 1, 2]
    assert find_components(np.empty((2, 0)), 2).tolist() == [0, 1]


def test_no_integer_of_a_platform_and_no_second_way_to_a_graph() -> None:
    package = Path(lappendeken.__file__).parent
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"astype\(int\)|dtype=int\b|np\.int_\b", text), path
        assert path.name == "graaf.py" or "coo_array" not in text, path
