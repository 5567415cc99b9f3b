"""Reports on drawn data, and one in which every text is hostile."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
from shapely.geometry import box

from lappendeken import Bron, Catalogus, Congruentie, Gebiedskaart, Indeling, compute_congruentie
from lappendeken.model.topologie import Metertopologie, build_topologie
from lappendeken.rapport.rapport import build_rapport, render_rapport
from tekening import code, gemeentetabel, grenzen
from vijandig import NAMEN


def teken_topologie(size: int) -> Metertopologie:
    """Lay squares of a kilometre in a row, from Amersfoort, where north is up."""
    x, y = 155_000, 463_000
    squares = [box(x + 1000 * i, y, x + 1000 * (i + 1), y + 1000) for i in range(size)]
    frame = gpd.GeoDataFrame(
        geometry=squares, index=[code(i + 1) for i in range(size)], crs="EPSG:28992"
    )
    borders = grenzen([(i, i + 1, 1.0) for i in range(1, size)])
    return build_topologie(Gebiedskaart(frame, borders), tolerantie_m=0, raster=1e-7)


def teken(*indelingen: Indeling, namen: list[str] | None = None, **options: Any) -> Congruentie:
    size = max(int(g[2:]) for i in indelingen for g in i.gemeenten)
    table = gemeentetabel([1] * size)
    if namen:
        table["gemeente_naam"] = namen
    borders = grenzen([(i, i + 1, 1.0) for i in range(1, size)])
    return compute_congruentie(indelingen, table, borders, **options)


def vijandig(catalogus: Catalogus) -> str:
    """Put every hostile name in every place where a text can stand."""
    names = list(NAMEN)
    size = len(names)
    regios = {code(i + 1): f"r{i // 2}" for i in range(size)}
    naming = {f"r{i // 2}": f"{name} {i}" for i, name in enumerate(names)}
    evil = " ".join(
        ('"><img src=x onerror=alert(1)>', "</script>", "{{ 7*7 }}", "{% bad %}", "</style>")
    )
    stack = []
    for number, slug in enumerate(("veiligheidsregio-2024", "b", "c")):
        start = Indeling.from_mapping(slug, regios if number else dict.fromkeys(regios, "een"))
        stack.append(
            Indeling(
                start.with_kenmerken(
                    naam=f"{evil} {number}",
                    domein=evil + str(number),
                    opgave=evil,
                    kanttekening=evil,
                    wettelijke_basis=evil,
                    afgeleid_van=(evil,),
                    bronnen=(Bron(evil, evil, evil, "javascript:alert(1)", evil, ("toewijzing",)),),
                ).kenmerken,
                start.lidmaatschappen,
                naming if number else {"een": evil},
            )
        )
    return render_rapport(
        build_rapport(
            teken(*stack, namen=names), catalogus, opdracht=evil, topologie=teken_topologie(size)
        )
    )
