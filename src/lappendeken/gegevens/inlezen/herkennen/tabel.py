"""From the rows of a sheet to tables of gemeente and regio, and how each was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from lappendeken.basis.tekst import fold, shorten, unescape_cel, unescape_csvcel
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.kiezen import (
    VORMEN,
    Herkend,
    list_namen,
    refuse_regio,
    refuse_zelf,
    split_indelingen,
)
from lappendeken.gegevens.inlezen.herkennen.kop import (
    GEMEENTE,
    Cellen,
    Kop,
    Rij,
    count_gemeenten,
    find_kolommen,
    find_kop,
    find_rol,
    get_cel,
)
from lappendeken.gegevens.inlezen.herkennen.regiokolom import (
    Kandidaat,
    find_paar,
    is_terugkerend,
    list_kandidaten,
)
from lappendeken.gegevens.inlezen.herkennen.resten import (
    drop_commentaar,
    drop_resten,
    word_weggelaten,
)
from lappendeken.gegevens.inlezen.herkennen.samenhang import (
    drop_andere,
    drop_gemeentekolommen,
    is_gemeente,
)
from lappendeken.gegevens.inlezen.herkennen.vormen import (
    Gevormd,
    find_dubbelepunten,
    find_kruisjes,
    find_lijsten,
    find_opsomming,
)
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.rijen import Rijen, check_breedte
from lappendeken.gegevens.inlezen.ruw import Ruw

_REGIO = ("regio", "regio_code")
_PER_JAAR = (*_REGIO, "indeling")


@dataclass
class Blad:
    """One sheet while it is being understood."""

    ruw: Ruw
    zoeker: Gemeentezoeker
    wijze: Leeswijze
    uitleg: list[str] = field(default_factory=list)

    def herken(self) -> list[Herkend]:
        """Return the indelingen of this sheet; none when it has no gemeenten."""
        separator = self.ruw.scheidingsteken
        # Excel has cells of its own; in a CSV they begin where a program splits it.
        unescape = partial(unescape_csvcel, separator=separator) if separator else unescape_cel
        rows: list[Rij] = [
            (regel, [unescape(cell) for cell in cells]) if "'" in "".join(cells) else (regel, cells)
            for regel, cells in self.ruw.rijen
        ]
        rows, comment = drop_commentaar(rows)
        herken = self.zoeker.herken
        if not self.wijze.kolom_gemeente and (made := find_dubbelepunten(rows, herken)):
            return [self._build_gevormd(made, comment, ())]
        kop = find_kop(rows, herken, self.wijze.kolom_gemeente)
        if self.wijze.kolom_gemeente and kop is None:
            raise self._refuse_kolom("--kolom-gemeente", self.wijze.kolom_gemeente, rows)
        if not self.wijze.kolom_gemeente and self._is_twijfel(rows, kop):
            made = find_opsomming(rows, herken) or find_lijsten(rows, herken)
            if made:
                return [self._build_gevormd(made, comment, ())]
        return self._herken_lijst(rows, kop, comment) if kop else []

    def _is_twijfel(self, rows: Sequence[Rij], kop: Kop | None) -> bool:
        """Tell whether the column of the gemeente holds mostly something else."""
        if kop is None:
            return True
        counts = [count_gemeenten(rows[kop.plaats :], i, self.zoeker.herken) for i in kop.gemeente]
        several = len(kop.gemeente) == 1 and not any(
            find_rol(kop.namen[i]) in GEMEENTE for i in kop.gemeente
        )
        return several or all(hits < filled / 2 for hits, filled in counts)

    def _herken_lijst(self, rows: Sequence[Rij], kop: Kop, comment: Sequence[Rij]) -> list[Herkend]:
        body, rest = drop_resten(rows[kop.plaats :], kop, self.zoeker.herken)
        if any(regel < kop.regel for regel, _ in rows[: kop.plaats]):
            self.uitleg.append(f"De tabel begint op regel {kop.regel} van {self.ruw.plaats}.")
        rest = [row for row in (*comment, *rest) if row[0] > kop.regel]
        if not body:
            msg = (
                f"Bestand {self.ruw.plaats} heeft alleen een kop en geen rijen. Zet onder de kop "
                "een regel per gemeente."
            )
            raise GegevensError(msg)
        kolommen = self._find_rollen(kop, body)
        width, side = check_breedte(self.ruw, kop.namen, kop.regel, body)
        cells_of = [cells for _, cells in body]
        left_out = [*word_weggelaten(self.ruw.plaats, rest), *side]
        chosen = self._list_regios(kop, kolommen, body, self._fill(body, cells_of), width)
        if isinstance(chosen, Gevormd):
            made = replace(chosen, kopregel=kop.regel)
            return [self._build_gevormd(made, (), tuple(left_out))]
        if not chosen:
            raise refuse_regio(self.ruw.plaats, kop.namen)
        tabel = Rijen(
            self.ruw.path,
            tuple(kop.namen[:width]),
            kop.regel,
            tuple((regel, (*cells[:width], *[""] * (width - len(cells)))) for regel, cells in body)
            if any(len(cells) != width for cells in cells_of)
            else tuple((regel, tuple(cells)) for regel, cells in body),
            self.ruw.scheidingsteken,
            self.ruw.codering,
            self.ruw.meldingen,
            self.ruw.blad,
            self.ruw.meer_bladen,
            self.ruw.samengevoegd,
        )
        found = [
            Herkend(
                one.kop if len(chosen) > 1 or self.wijze.keuze else "",
                tabel,
                kolommen | one.to_kolommen(),
                uitleg=tuple(self.uitleg),
                weggelaten=tuple(left_out),
                zeker=bool(self.wijze.kolom_regio or set(_REGIO) & kolommen.keys()),
            )
            for one in chosen
        ]
        return split_indelingen(found[0]) if len(found) == 1 else found

    def _find_rollen(self, kop: Kop, body: Sequence[Rij]) -> dict[str, int]:
        """Tell which column is which by its header; the same column twice counts once."""
        roles: dict[str, list[int]] = {}
        for i, name in enumerate(kop.namen):
            if rol := find_rol(name):
                roles.setdefault(rol, []).append(i)
        for rol in GEMEENTE:
            if rol in roles:
                roles[rol] = [i for i in roles[rol] if i in kop.gemeente]
        roles = {rol: places for rol, places in roles.items() if places}
        if not roles.keys() & set(GEMEENTE):
            roles["gemeente"] = list(kop.gemeente[:1])
            name = kop.namen[kop.gemeente[0]]
            self.uitleg.append(
                f"Kolom '{shorten(name)}' van {self.ruw.plaats} is als gemeente gelezen, want "
                "daarin staan gemeenten."
            )
        found = {}
        several: set[str] = set()
        for rol, places in roles.items():
            if rol == "provincie":
                # Also as a word for an address of a page: the name is what people write.
                found[rol] = next((i for i in places if "naam" in fold(kop.namen[i])), places[0])
                continue
            first, *others = places
            for other in others:
                if any(get_cel(cells, first) != get_cel(cells, other) for _, cells in body):
                    if rol in _PER_JAAR and len({fold(kop.namen[i]) for i in places}) > 1:
                        several.add(rol)
                        break
                    name = shorten(kop.namen[first])
                    msg = (
                        f"{self.ruw.plaats}, regel {kop.regel}: kolom '{name}' staat er "
                        f"{len(places)} keer, met verschillende inhoud. Laat er één staan."
                    )
                    raise GegevensError(msg)
            found[rol] = first
        # "Regio 2023" and "Regio 2024" are two columns to choose from, each with its own code.
        for rol in (*several, *(_REGIO if several & set(_REGIO) else ())):
            found.pop(rol, None)
        return found

    def _fill(self, body: Sequence[Rij], cells_of: Sequence[Cellen]) -> Sequence[Cellen]:
        """Fill merged cells downward, to see what a column says on every row."""
        if not self.ruw.samengevoegd:
            return cells_of
        filled = [list(cells) for cells in cells_of]
        place_of = {regel: place for place, (regel, _) in enumerate(body)}
        for merged in self.ruw.samengevoegd:
            first = place_of.get(merged.eerste_regel)
            kolom = merged.eerste_kolom - 1
            if first is None or merged.laatste_kolom != merged.eerste_kolom:
                continue
            for place in range(first + 1, len(body)):
                if body[place][0] > merged.laatste_regel:
                    break
                if kolom < len(filled[place]) and kolom < len(filled[first]):
                    filled[place][kolom] = filled[first][kolom]
        return filled

    def _list_regios(
        self,
        kop: Kop,
        kolommen: dict[str, int],
        body: Sequence[Rij],
        cells: Sequence[Cellen],
        width: int,
    ) -> list[Kandidaat] | Gevormd:
        """Return the columns that name the regio."""
        wanted = self.wijze.kolom_regio
        if not wanted and find_kolommen(kop.namen[:width], self.wijze.keuze):
            wanted = self.wijze.keuze
        if wanted:
            places = find_kolommen(kop.namen[:width], wanted)
            if not places:
                raise self._refuse_kolom("--kolom-regio", wanted, [(kop.regel, kop.namen)])
            for rol in _REGIO:
                kolommen.pop(rol, None)
            chosen = find_paar(kop.namen[:width], cells, places[0])
            return [chosen]
        herken = self.zoeker.herken
        own_kolom = kolommen.get("gemeente_code", kolommen.get("gemeente", 0))
        gemeenten = [herken(get_cel(row, own_kolom)) for row in cells]
        if own := [rol for rol in _REGIO if rol in kolommen]:
            place = kolommen[own[0]]
            if is_gemeente(place, cells, gemeenten, herken):
                raise refuse_zelf(self.ruw.plaats, kop.namen[place])
            code = kolommen.get("regio_code") if own[0] == "regio" else None
            if own[0] == "regio_code":
                return [Kandidaat(kop.namen[place], None, place)]
            return [Kandidaat(kop.namen[place], place, code)]
        used = set(kolommen.values()) - {kolommen.get("provincie", -1)}
        free = [i for i in range(width) if i not in used and i not in kop.gemeente]
        crosses = find_kruisjes(kop.namen, body, free, kop.gemeente[0])
        found = list_kandidaten(kop.namen[:width], cells, free)
        found = drop_gemeentekolommen(found, cells, gemeenten, herken)
        if len(found) > 1:
            found = drop_andere(found, cells, gemeenten, self.zoeker.buurparen)
        others = [one for one in found if crosses and one.kop not in crosses.kolommen]
        if crosses and not others:
            return crosses
        if crosses and len(crosses.rijen) == len(body) and all(r for _, (_, r) in crosses.rijen):
            marks, rivals = list_namen(crosses.kolommen), list_namen([one.kop for one in others])
            msg = (
                f"{self.ruw.plaats}: de regio kan uit de kruisjes in {marks} blijken, of uit "
                f"{rivals}. Wijs een kolom aan met --kolom-regio, of haal weg wat u niet bedoelt."
            )
            raise GegevensError(msg)
        if not found and (hidden := self._find_verkapt(kop, kolommen, body, cells, width)):
            return [hidden]
        if len(found) == 1:
            self.uitleg.append(
                f"Kolom '{shorten(found[0].kop)}' van {self.ruw.plaats} is als regio gelezen: de "
                "enige kolom die dat kan zijn."
            )
        return found

    def _find_verkapt(
        self,
        kop: Kop,
        kolommen: dict[str, int],
        body: Sequence[Rij],
        cells: Sequence[Cellen],
        width: int,
    ) -> Kandidaat | None:
        """Find the regio in a column whose header promises something else, such as "indeling".

        Only when each gemeente stands there once and has one text, and these come back: fewer
        texts than gemeenten, and more than one.
        """
        if "indeling" not in kolommen:
            return None
        texts = [self.zoeker.herken(get_cel(row, kop.gemeente[0])) for _, row in body]
        known = [text for text in texts if text]
        place = kolommen["indeling"]
        found = list_kandidaten(kop.namen[:width], cells, [place])
        comes_back = is_terugkerend([get_cel(row, place) for row in cells])
        if not found or not comes_back or len(set(known)) < len(known):
            return None
        (one,) = found
        del kolommen["indeling"]
        self.uitleg.append(
            f"Kolom '{shorten(one.kop)}' van {self.ruw.plaats} is als regio gelezen: elke gemeente "
            "heeft er één tekst, die bij andere terugkomt, en geen andere kolom kan de regio zijn."
        )
        return one

    def _build_gevormd(
        self, made: Gevormd, comment: Sequence[Rij], left_out: tuple[str, ...]
    ) -> Herkend:
        rest = [row for row in comment if row[0] > made.kopregel]
        said = f"{self.ruw.plaats} is gelezen als {VORMEN[made.vorm]}."
        return Herkend(
            "",
            Rijen(
                self.ruw.path,
                ("gemeente", "regio"),
                made.kopregel,
                made.rijen,
                self.ruw.scheidingsteken,
                self.ruw.codering,
                self.ruw.meldingen,
                self.ruw.blad,
                self.ruw.meer_bladen,
            ),
            {"gemeente": 0, "regio": 1},
            made.vorm,
            (*self.uitleg, said),
            (*left_out, *word_weggelaten(self.ruw.plaats, rest)),
            zeker=False,
        )

    def _refuse_kolom(self, optie: str, kolom: str, rows: Sequence[Rij]) -> GegevensError:
        header = next((cells for _, cells in rows if sum(map(bool, cells)) > 1), ())
        seen = list_namen([name for name in header if name])
        return GegevensError(
            f"{self.ruw.plaats}: er is geen kolom '{shorten(kolom)}' ({optie}). Hier staan "
            f"{seen or 'geen kolommen'}."
        )
