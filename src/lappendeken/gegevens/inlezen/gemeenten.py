"""Gemeenten as people write them: code or name, of today or of before a herindeling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.inlezen.gegevens import Gegevens
from lappendeken.gegevens.inlezen.herindeling import Herindelingen
from lappendeken.gegevens.inlezen.herkomst import Herkomst
from lappendeken.gegevens.inlezen.namenlijst import Namenlijst
from lappendeken.gegevens.schrijfwijze import (
    DEELS,
    SAMEN,
    find_streek,
    list_schrijfwijzen,
    parse_code,
    split_code,
    split_streek,
)

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.gegevens.inlezen.jaren import Gemeentejaren


MAX_GETOOND = 10


@dataclass(frozen=True, slots=True)
class Vondst:
    """The gemeente that a text means.

    Attributes
    ----------
    codes
        The gemeenten of today: one, or several when it was divided.
    vroeger
        Whether it is gone, and others followed it.
    hersteld
        Whether it was written in another way than its name or code.
    oud
        The code of the gemeente that is gone; empty when it is not, or there were two.
    """

    codes: tuple[str, ...]
    vroeger: bool = False
    hersteld: bool = False
    oud: str = ""

    @property
    def toen(self) -> str:
        """The code that is meant, of today or of then; empty when that is not sure."""
        return self.oud if self.vroeger else self.codes[0]


class Gemeentezoeker:
    """Find the gemeente that a person means, and remember what had to be recoded.

    Parameters
    ----------
    gegevens
        The gemeenten that exist.
    herindelingen
        Columns ``oude_code, oude_naam, nieuwe_code, datum``; one row per old gemeente
        and successor. Without it an old gemeente is unknown.
    """

    def __init__(self, gegevens: Gegevens, herindelingen: pd.DataFrame | None = None) -> None:
        self._gegevens = gegevens
        # A list of a row per address names each gemeente often.
        self._gevonden: dict[tuple[str, str], Vondst | None] = {}
        self._herkend: dict[str, str] = {}
        self._omgezet: dict[str, tuple[str, str]] = {}
        self._hersteld: dict[str, tuple[str, str]] = {}
        self._tabel = herindelingen
        self._oud = Herindelingen(herindelingen) if herindelingen is not None else None
        self._namen = {code: one.naam for code, one in gegevens.per_gemeente.items()}

    def find(self, text: str, provincie: str = "") -> str:
        """Return the code of a gemeente by code, number or name, and remember a recoding.

        Parameters
        ----------
        text
            Such as ``Assen``, ``GM0106``, ``0106``, ``106`` or ``Gemeente Assen``.
        provincie
            Tells two of the same name apart.

        Raises
        ------
        OnbekendError
            If there is none, or several; suggests the nearest.
        GegevensError
            If it was divided over several gemeenten at a herindeling, or its code and name
            are of two gemeenten.
        """
        found = self.lookup(text, provincie)
        if len(found.codes) > 1:
            raise self.refuse_verdeeld(text, found)
        self.remember(text, found)
        return found.codes[0]

    def find_zelf(self, text: str) -> str:
        """Return the code of a gemeente, but refuse one that is only to join another.

        To move it would move the whole of the gemeente that it joins. Errors as :meth:`find`.
        """
        found = self.lookup(text)
        if (dag := self._gegevens.eenheid.dag) and found.oud in self._gaan_op:
            naam = self.naam(found.codes[0])
            msg = (
                f"{shorten(text)} hoort met --gemeente-indeling {self.jaar} bij {naam}: per {dag} "
                f"is het geen gemeente meer. Noem {naam}, of laat die optie weg."
            )
            raise OnbekendError(msg)
        return self.find(text)

    @cached_property
    def _gaan_op(self) -> frozenset[str]:
        """Who is gone from the year of the codes on."""
        rows = self._gegevens.jaren
        return frozenset(rows.loc[rows["tot"] == f"{self.jaar}-01-01", "gemeente_code"])

    def lookup(self, text: str, provincie: str = "") -> Vondst:
        """Return what a text means, also when it was divided; errors as :meth:`find`."""
        found = self._search(text, provincie)
        if found is None:
            self._refuse_deel(text)
            self._refuse_streek(text)
            self._refuse_samen(text)
            # Says what it could be, or that there are several.
            self._gegevens.find_gemeente(text)
            msg = f"Gemeente '{shorten(text)}' is niet te duiden. Geef de naam of de code."
            raise OnbekendError(msg)
        return found

    def _refuse_streek(self, text: str) -> None:
        """Say where those lie of whom a text has the name, with the provincie of another."""
        naam, streek = split_streek(text) or ("", "")
        codes = sorted(self._per_naam.get(fold(naam), ()))
        if codes and all(self._streken[code] not in ("", streek) for code in codes):
            places = (f"{self.naam(code)} ligt in {self.provincie(code)}" for code in codes)
            msg = (
                f"Gemeente '{shorten(text)}' bestaat niet: {join_namen(places)}. Herstel de naam "
                "of de provincie erachter."
            )
            raise OnbekendError(msg)

    def _refuse_deel(self, text: str) -> None:
        """Say how to write a gemeente of which a part is meant."""
        found = DEELS.fullmatch(text)
        if found and self.herken(found[1]):
            msg = (
                f"'{shorten(text)}' is een deel van een gemeente. Schrijf '{shorten(found[1])}', "
                "en in een kolom 'aandeel' het deel per regio (0,6 en 0,4, of 'onbekend')."
            )
            raise GegevensError(msg)

    def _refuse_samen(self, text: str) -> None:
        """Say which gemeenten stand together in a text."""
        parts = [part.strip() for part in SAMEN.split(text)]
        codes = [self.herken(part) for part in parts if part]
        if len(codes) > 1 and all(code in self._namen for code in codes):
            msg = (
                f"In '{shorten(text)}' staan {len(codes)} gemeenten: "
                f"{join_namen(map(self.naam, codes), MAX_GETOOND)}. Geef elke gemeente een eigen "
                "regel."
            )
            raise GegevensError(msg)

    def herken(self, text: str) -> str:
        """Return for whom a text stands, or an empty text: cheap, and never an error.

        Gemeenten that were divided are known too: by the codes of their successors.
        """
        if text not in self._herkend:
            # Two of one name are gemeenten too; which one is a later question.
            self._herkend[text] = "+".join(sorted(self.find_namen(text)))
        return self._herkend[text]

    def remember(self, text: str, found: Vondst) -> None:
        """Note that a row was recoded, or read in another spelling."""
        if found.vroeger:
            self._omgezet.setdefault(fold(text), (shorten(text), found.codes[0]))
        elif found.hersteld:
            self._hersteld.setdefault(fold(text), (shorten(text), found.codes[0]))

    def refuse_verdeeld(self, text: str, found: Vondst) -> GegevensError:
        """Return the error that a gemeente was divided and its region is not clear."""
        names = [self.naam(code) for code in found.codes]
        return GegevensError(
            f"Gemeente '{shorten(text)}' is bij een herindeling verdeeld over "
            f"{join_namen(names)}. Zet die gemeenten zelf in het bestand."
        )

    def find_namen(self, naam: str) -> frozenset[str]:
        """Return the gemeenten of today that have, or had, this name or code.

        Unlike :meth:`find` this suggests nothing, and costs nothing when there is none.
        """
        try:
            found = self._search(naam, "")
        except (OnbekendError, GegevensError):
            found = None
        return frozenset(found.codes) if found else self._per_naam.get(fold(naam), frozenset())

    @cached_property
    def jaren(self) -> Gemeentejaren:
        """Which gemeenten there were in which year."""
        from lappendeken.gegevens.inlezen.jaren import Gemeentejaren

        return Gemeentejaren(self._gegevens.jaren, self.jaar)

    @property
    def jaar(self) -> int:
        """Year of the gemeente codes; also the stand of a file that does not name one."""
        return self._gegevens.eenheid.jaar

    @cached_property
    def herkomst(self) -> Herkomst:
        """Of which parts gemeenten were made."""
        return Herkomst(self._gegevens.delen, self._tabel, self._gegevens.jaren)

    @property
    def kan_omzetten(self) -> bool:
        """Whether gemeenten of before a herindeling can be recoded."""
        return self._oud is not None

    def naam(self, code: str) -> str:
        """Return the name of a gemeente."""
        return self._namen[code]

    def provincie(self, code: str) -> str:
        """Return the provincie of a gemeente; empty when it is not known."""
        return self._gegevens.per_gemeente[code].provincie

    def naam_toen(self, code: str) -> str:
        """Return the name of a gemeente, also of one that is gone."""
        old = self._oud.namen if self._oud else {}
        return self._namen.get(code) or old.get(code, code)

    @property
    def buurparen(self) -> list[tuple[str, str]]:
        """The gemeenten that border each other."""
        return self._gegevens.gebiedskaart.grenzen.paren

    @property
    def meldingen(self) -> tuple[str, ...]:
        """Every recoding and other spelling so far, a sentence each."""
        said = []
        if self._omgezet:
            moves = [f"{oud} naar {self.naam(code)}" for oud, code in self._omgezet.values()]
            said.append(f"Omgezet na herindeling: {join_namen(moves)}.")
        if self._hersteld:
            read = [f"'{text}' als {self.naam(code)}" for text, code in self._hersteld.values()]
            said.append(f"Gelezen in andere schrijfwijze: {join_namen(read, MAX_GETOOND)}.")
        return tuple(said)

    # --- how it is found -------------------------------------------------------------

    def _search(self, text: str, provincie: str) -> Vondst | None:
        key = text, provincie
        if key not in self._gevonden:
            self._gevonden[key] = self._resolve(text, find_streek(provincie))
        return self._gevonden[key]

    def _resolve(self, text: str, streek: str) -> Vondst | None:
        if code := parse_code(text):
            return self._find_code(code)
        if pair := split_code(text):
            return self._find_paar(text, *pair)
        if found := self._find_naam(text, streek):
            return found
        parts = split_streek(text)
        if parts and (found := self._find_in(*parts)):
            return found
        return self._find_anders(text, streek)

    def _find_code(self, code: str) -> Vondst | None:
        return Vondst((code,)) if code in self._namen else self._follow(code)

    def _follow(self, wanted: str) -> Vondst | None:
        followed = self._oud.follow(wanted, self._namen.keys()) if self._oud else ()
        if not self._oud or not followed:
            return None
        old = self._oud.find(wanted)
        return Vondst(followed, vroeger=True, oud=next(iter(old)) if len(old) == 1 else "")

    def _find_paar(self, text: str, code: str, naam: str) -> Vondst | None:
        found, named = self._find_code(code), self._resolve(naam, "")
        if found and named and set(found.codes).isdisjoint(named.codes):
            msg = (
                f"In '{shorten(text)}' is code {code} {self.naam(found.codes[0])}, maar de naam is "
                "een andere. Herstel de code of de naam."
            )
            raise GegevensError(msg)
        return found if named or self._per_naam.get(fold(naam)) else None

    def _find_naam(self, text: str, streek: str) -> Vondst | None:
        """Find who has exactly this name; of several only who lies in the provincie."""
        named = self._per_naam.get(fold(text), frozenset())
        if len(named) > 1 and streek:
            named = frozenset(code for code in named if self._streken[code] == streek)
        if len(named) == 1:
            return Vondst(tuple(named))
        if named:
            return None
        return self._follow(text)

    def _find_in(self, naam: str, streek: str) -> Vondst | None:
        """Find who has this name in this provincie, and nobody elsewhere."""
        named = self._per_naam.get(fold(naam), frozenset())
        inside = tuple(code for code in sorted(named) if self._streken[code] == streek)
        return Vondst(inside, hersteld=True) if len(inside) == 1 else None

    def _find_anders(self, text: str, streek: str) -> Vondst | None:
        found: dict[tuple[str, ...], Vondst] = {}
        for other in list_schrijfwijzen(text):
            parts = split_streek(other)
            hit = self._find_in(*parts) if parts else self._find_naam(other, streek)
            if hit:
                found[hit.codes] = replace(hit, hersteld=True)
        if not found:
            return self._find_deels(text, streek)
        return next(iter(found.values())) if len(found) == 1 else None

    def _find_deels(self, text: str, streek: str) -> Vondst | None:
        """Find the one name of which a part, or not every letter or space, is there."""
        ways = (text, *list_schrijfwijzen(text))
        for names in self._namenlijsten:
            named = dict.fromkeys(naam for way in ways for naam in names.list_deels(way))
            hits = [self._find_naam(naam, streek) for naam in named]
            found = {hit.codes: hit for hit in hits if hit}
            if found:
                (hit, *others) = found.values()
                return None if others else replace(hit, hersteld=True)
        return None

    @cached_property
    def _namenlijsten(self) -> tuple[Namenlijst, Namenlijst]:
        """The names of today, and those of before."""
        old = sorted(set(map(fold, self._oud.namen.values()))) if self._oud else []
        return Namenlijst(tuple(self._per_naam)), Namenlijst(tuple(old))

    @cached_property
    def _per_naam(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for code, naam in self._namen.items():
            # "Bergen" is two gemeenten, told apart by what stands between brackets.
            for text in (naam, naam.split("(")[0]):
                found.setdefault(fold(text), set()).add(code)
        for code, naam in self._gegevens.list_andere_namen():
            if code in self._namen:
                found.setdefault(fold(naam), set()).add(code)
        return {naam: frozenset(codes) for naam, codes in found.items()}

    @cached_property
    def _streken(self) -> Mapping[str, str]:
        """Code to the folded provincie."""
        known = self._gegevens.per_gemeente
        return {code: fold(one.provincie) for code, one in known.items()}
