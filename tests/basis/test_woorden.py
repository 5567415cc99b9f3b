"""The words of the pages: one sentence each, the same as in docs/begrippen.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lappendeken.basis.tekst import fold
from lappendeken.basis.woorden import Woord, load_woorden

BEGRIPPEN = Path(__file__).parents[2] / "docs" / "begrippen.md"
RIJ = re.compile(r"^\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def read_begrippen() -> dict[str, str]:
    rows = dict(RIJ.findall(BEGRIPPEN.read_text(encoding="utf-8")))
    return {term.split(" (")[0]: betekenis for term, betekenis in rows.items()}


def test_the_words_stand_in_order_and_once() -> None:
    terms = [fold(woord.term) for woord in load_woorden()]
    assert terms == sorted(set(terms))


@pytest.mark.parametrize("woord", load_woorden(), ids=lambda woord: woord.term)
def test_a_meaning_is_one_sentence_that_the_docs_begin_with(woord: Woord) -> None:
    assert re.fullmatch(r"[A-Z][^.]+\.", woord.betekenis)
    assert read_begrippen()[woord.term].startswith(woord.betekenis)


def test_no_two_terms_of_the_docs_mean_the_same() -> None:
    meanings = list(read_begrippen().values())
    assert len(set(meanings)) == len(meanings) > 40
