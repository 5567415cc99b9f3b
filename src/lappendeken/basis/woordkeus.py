"""Woordkeus: what pages, tables and messages call the thing that is divided.

Every sentence is written once, about gemeenten. Who divides wijken or districten reads the same
sentence with that word: it is exchanged where a text leaves the program, and nowhere else. The
words are data, so that the script of the map exchanges them by the same list.

A name of the user may hold such a word too ("Samenwerkende gemeenten Oost"): it is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_GRENS = "A-Za-zÀ-ÖØ-öø-ÿ0-9_"
# What a file, an option or an address has before and behind a word.
_VOOR = rf"(?<![{_GRENS}/\\#-])"
_ACHTER = rf"(?![{_GRENS}/\\-]|\.(?:csv|xlsx|json|html))"
_STUKKEN = re.compile(
    r"<(?:script|style|code)\b.*?</(?:script|style|code)>|<!--.*?-->|<[^>]*>", re.DOTALL
)
_KENMERK = re.compile(r"\b(aria-label|title|alt|placeholder|aria-valuetext)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Woordkeus:
    """Words of ours to the words of the user.

    Build one with :func:`lappendeken.model.eenheid.build_woordkeus`.

    Attributes
    ----------
    woorden
        What we write to what is said instead; empty when nothing is exchanged.
    beschermd
        Names of the user that hold such a word.
    """

    woorden: Mapping[str, str] = field(default_factory=dict)
    beschermd: tuple[str, ...] = ()

    @cached_property
    def _patroon(self) -> re.Pattern[str]:
        import html  # for who brings words of their own

        safe = [re.escape(name) for name in (*self.beschermd, *map(html.escape, self.beschermd))]
        words = "|".join(map(re.escape, sorted(self.woorden, key=lambda word: (-len(word), word))))
        kept = "|".join(sorted(set(safe), key=lambda name: (-len(name), name)))
        ours = rf"{_VOOR}({words}){_ACHTER}"
        return re.compile(rf"(?:{kept})|{ours}" if kept else ours)

    def zeg(self, text: str) -> str:
        """Say a text in the words of the user.

        Examples
        --------
        >>> keus = Woordkeus({"gemeente": "wijk"}, ("Gouwe gemeente",))
        >>> keus.zeg("De gemeente in 'Gouwe gemeente'; zie --gemeente.")
        "De wijk in 'Gouwe gemeente'; zie --gemeente."
        """
        if not self.woorden:
            return text
        return self._patroon.sub(lambda hit: self.woorden.get(hit[1] or "", hit[0]), text)

    def zeg_bladzijde(self, page: str) -> str:
        """Say what a reader of a page sees or hears; markup, scripts and commands stay."""
        if not self.woorden:
            return page
        found, end = [], 0
        for piece in _STUKKEN.finditer(page):
            found.append(self.zeg(page[end : piece.start()]))
            found.append(self._zeg_kenmerken(piece[0]))
            end = piece.end()
        return "".join((*found, self.zeg(page[end:])))

    def _zeg_kenmerken(self, tag: str) -> str:
        if not tag.startswith("<") or tag.startswith(("<script", "<style", "<!--", "<code")):
            return tag
        return _KENMERK.sub(lambda hit: f'{hit[1]}="{self.zeg(hit[2])}"', tag)


GEWOON = Woordkeus()
"""As it is written: about gemeenten."""
