"""The sentences of the page of a voorstel."""

from __future__ import annotations

from lappendeken.analyse.voorstel import Voorstel
from lappendeken.basis.tekst import format_getal, format_inwoners, format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, list_correcties, tel
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.tabellen.werkboek import say_grenzen

MAX_NAMEN = 12


def format_kosten(kosten: float) -> str:
    """Write a cost: whole when it is, else with one decimal."""
    return format_getal(kosten, 0 if float(kosten).is_integer() else 1)


def cel_kosten(kosten: float) -> Cel:
    """Return a cell with a cost; a missing one is a dash and sorts last."""
    return Cel(format_kosten(kosten), kosten) if is_bekend(kosten) else cel_getal(kosten)


def format_stand(indeling: Indeling) -> str:
    """Write the year of an indeling, and since when it no longer holds."""
    meta = indeling.kenmerken
    return f"{meta.stand}, {meta.geldigheid}" if meta.geldigheid else str(meta.stand)


def name_met_stand(indeling: Indeling) -> str:
    """Name an indeling with that."""
    return f"{indeling.naam} ({format_stand(indeling)})"


def describe_kosten(gegevens: Voorstelgegevens) -> str:
    """Say what a cost counts."""
    who = "elk domein" if gegevens.voorstel.eisen.stem == "domein" else "elke indeling"
    return (
        "paren gemeenten zitten in een gekozen indeling bij elkaar en in het voorstel niet, of "
        f"andersom; {who} heeft daarbij één stem"
    )


def describe_bewijs(voorstel: Voorstel) -> str:
    """Say how much better it could be, as far as is proven."""
    if voorstel.is_optimaal:
        return "Bewezen: beter kan niet. Geen indeling die aan de eisen voldoet, kost minder."
    bound = voorstel.bewezen_ondergrens
    most = voorstel.kosten - bound
    share = f" ({format_procent(most / voorstel.kosten, 1)})"
    return (
        "Niet bewezen is dat het niet beter kan. Wel bewezen: geen indeling die aan de eisen "
        f"voldoet, kost minder dan {format_kosten(bound)}. Beter kan dus met hoogstens "
        f"{format_kosten(most)}{share}."
    )


def describe_bestaande(gegevens: Voorstelgegevens) -> str:
    """Say what the best of the chosen indelingen would cost as a proposal."""
    voorstel, names = gegevens.voorstel, gegevens.namen
    best, slugs = voorstel.kosten_beste_bestaande, voorstel.beste_bestaanden
    if best is None:
        return "Geen van de gekozen indelingen voldoet zelf aan de eisen."
    alone = len(slugs) == 1
    same = ", evenveel als het voorstel" if best == voorstel.kosten else ""
    return (
        f"De beste bestaande {kies(len(slugs), 'indeling', 'indelingen')} die aan de eisen "
        f"{kies(len(slugs), 'voldoet', 'voldoen')}, {join_namen(names[slug] for slug in slugs)}, "
        f"{'kost' if alone else 'kosten elk'} {format_kosten(best)}{same}."
    )


def describe_voorstel(gegevens: Voorstelgegevens) -> str:
    """Say in a few sentences what was found, as the terminal prints it."""
    voorstel = gegevens.voorstel
    regios = tel(len(voorstel.indeling.regios), "regio", "regio's")
    return (
        f"Voorstel: {regios}, kosten "
        f"{format_kosten(voorstel.kosten)} (één stem per {voorstel.eisen.stem}). "
        f"{describe_bewijs(voorstel)} {describe_bestaande(gegevens)} "
        "Een rekenuitkomst, geen advies."
    )


def build_leesregels(gegevens: Voorstelgegevens) -> list[tuple[str, str]]:
    """Return what the first sheet of the Excel file says, each line with its heading."""
    voorstel = gegevens.voorstel
    return [
        ("Gemaakt uit", join_namen(name_met_stand(i) for i in gegevens.indelingen)),
        ("Kosten", f"{format_kosten(voorstel.kosten)} {describe_kosten(gegevens)}."),
        ("Hoe zeker", describe_bewijs(voorstel)),
        ("Geen advies", "Een rekenuitkomst: zij kent alleen wie nu bij wie in een regio zit."),
        ("Lege cel", "Onbekend of niet te berekenen; nooit 0."),
        ("Grenzen", say_grenzen(gegevens.eenheid)),
        *(("Let op", text) for text in gegevens.meldingen),
    ]


def build_kort(gegevens: Voorstelgegevens) -> Deel:
    """Return the answer in plain sentences."""
    voorstel = gegevens.voorstel
    count, chosen = len(voorstel.indeling.regios), len(gegevens.indelingen)
    everyone = tel(len(voorstel.indeling.gemeenten), "gemeente", "gemeenten")
    shared = float(voorstel.per_indeling["jaccard"].mean())
    little = "zo min mogelijk" if voorstel.is_optimaal else "zo weinig als is gevonden"
    others = f"de {chosen} gekozen indelingen" if chosen > 1 else "de gekozen indeling"
    sentences = (
        (
            f"Dit voorstel verdeelt {everyone} over "
            f"{tel(count, 'aaneengesloten regio', 'aaneengesloten regio’s')} en verschilt {little} "
            f"van {others}. Gemiddeld over de indelingen is {format_procent(shared)} van de "
            "partners in de indeling en in het voorstel dezelfde."
        ),
        (
            f"De kosten zijn {format_kosten(voorstel.kosten)}: zoveel {describe_kosten(gegevens)}. "
            f"{describe_bewijs(voorstel)} {describe_bestaande(gegevens)}"
        ),
        (
            "Dit is een rekenuitkomst en geen advies. De som kent alleen wie nu bij wie in een "
            "regio zit; zij weet niets van opgaven, geld, personeel, geschiedenis of vertrouwen. "
            "De Raad voor het Openbaar Bestuur bepleit congruente regio’s, tenzij de inhoud "
            "zwaarwegende redenen geeft om daarvan af te wijken: die redenen staan hier niet in. "
            "Andersson Elffers Felix ontraadt een van bovenaf getekende kaart en wijst op de rust "
            "die samenwerking nodig heeft."
        ),
    )
    return Deel(sentences)


def build_vraag(gegevens: Voorstelgegevens) -> Deel:
    """Return what was asked: the requirements and the indelingen with their weights."""
    eisen = gegevens.voorstel.eisen
    named = gegevens.congruentie.gemeentetabel["gemeente_naam"]
    asked = ["Elke regio is aaneengesloten; vaste verbindingen en veerdiensten tellen mee."]
    if eisen.min_inwoners:
        asked.append(f"Elke regio heeft minstens {format_inwoners(eisen.min_inwoners)}.")
    if eisen.min_gemeenten > 1:
        asked.append(f"Elke regio heeft minstens {eisen.min_gemeenten} gemeenten.")
    if eisen.aantal_regios is not None:
        asked.append(
            f"Er {kies(eisen.aantal_regios, 'is', 'zijn')} precies "
            f"{tel(eisen.aantal_regios, 'regio', 'regio’s')}."
        )
    if eisen.samen:
        pairs = [f"{named[a]} en {named[b]}" for a, b in eisen.samen]
        asked.append(f"Bij elkaar blijven: {'; '.join(pairs[:MAX_NAMEN])}.")
        if len(pairs) > MAX_NAMEN:
            asked[-1] = f"{asked[-1][:-1]}; en {len(pairs) - MAX_NAMEN} andere paren."
    if eisen.grenzen is not None:
        asked.append(f"Geen regio ligt over een grens van {name_met_stand(eisen.grenzen)}.")
    if len(asked) == 1:
        asked.append("Verder is niets geëist: het aantal regio’s en hun omvang volgen uit de som.")
    asked.append(_describe_stem(gegevens))
    outdated = [i for i in gegevens.indelingen if i.kenmerken.is_achterhaald]
    if outdated:
        asked.append(
            f"Let op: het voorstel rekent met {join_namen(name_met_stand(i) for i in outdated)}."
        )
    asked += list_correcties(gegevens.indelingen)
    asked += gegevens.meldingen
    frame = gegevens.voorstel.per_indeling.set_index("indeling")
    rows: list[tuple[Cel, ...]] = [
        (
            cel_tekst(gegevens.namen[i.slug]),
            cel_tekst(i.domein),
            Cel(
                format_stand(i),
                float(i.kenmerken.stand),
            ),
            cel_getal(float(len(i.regios))),
            _cel_stem(float(frame["stem"][i.slug])),
            cel_tekst("ja" if frame["voldoet"][i.slug] else "nee"),
        )
        for i in gegevens.indelingen
    ]
    table = Tabel(
        "gekozen",
        "De gekozen indelingen",
        (
            Kolom("Indeling"),
            Kolom("Domein"),
            Kolom("Stand"),
            Kolom("Regio’s", getal=True),
            Kolom("Telt voor", getal=True, uitleg="Deel van een stem per paar gemeenten."),
            Kolom("Voldoet zelf aan de eisen"),
        ),
        tuple(rows),
    )
    return Deel(tuple(asked), tabellen=(table,))


def _cel_stem(stem: float) -> Cel:
    return cel_getal(stem, 0 if stem.is_integer() else 2)


def _describe_stem(gegevens: Voorstelgegevens) -> str:
    """Say who has one vote."""
    eisen = gegevens.voorstel.eisen
    domeinen = {i.domein for i in gegevens.indelingen}
    shared = len(domeinen) < len(gegevens.indelingen)
    weighted = any(gewicht != 1 for gewicht in eisen.gewichten.values())
    if eisen.stem == "domein":
        text = (
            "Elk domein heeft één stem, zoals bij de congruentie in het rapport"
            f"{'; indelingen van één domein delen die' if shared else ''}."
        )
    else:
        text = f"Elke indeling heeft één stem{', ook als zij een domein deelt' if shared else ''}."
    if weighted:
        text += " De gevraagde gewichten veranderen dat; zie de kolom “Telt voor”."
    return text


def build_zekerheid(gegevens: Voorstelgegevens) -> Deel:
    """Return how sure the outcome is, and what it does not say."""
    voorstel = gegevens.voorstel
    more = (
        "Een andere die eraan voldoet, is er niet."
        if _is_enige(voorstel)
        else "Er kunnen wel andere indelingen zijn die precies evenveel kosten."
        if voorstel.is_optimaal
        else f"{'Meer seconden of een' if voorstel.afgebroken else 'Een'} ander zaad kan iets "
        "beters geven."
    )
    if not voorstel.gat:
        distance = "Het voorstel ligt er precies op"
    else:
        share = voorstel.gat / voorstel.ondergrens if voorstel.ondergrens else float("nan")
        percentage = f" ({format_procent(share, 1)})" if is_bekend(share) else ""
        distance = f"Het voorstel ligt er {format_kosten(voorstel.gat)}{percentage} boven"
    return Deel(
        (
            f"{describe_bewijs(voorstel)} {more}",
            (
                f"De ondergrens van {format_kosten(voorstel.ondergrens)} is eenvoudiger: zij telt "
                "per paar gemeenten het minste wat het kan kosten, want of zij bij elkaar zitten "
                "of niet, een van beide past bij de meeste stemmen. Zij vraagt niet of die keuzes "
                f"samen één indeling vormen die aan de eisen voldoet. {distance}."
            ),
            _describe_zoektocht(gegevens),
            (
                "Een gemeente in meerdere regio’s telt voor haar hoofdregio. Gemeenten "
                "die nu in elke indeling bij elkaar zitten, blijven dat in het voorstel bijna "
                "altijd; een eis kan ze uiteen halen. De standen van de indelingen kunnen "
                "uiteenlopen; wijzigingen van daarna ontbreken. Caribisch Nederland is niet "
                "meegenomen."
            ),
            (
                "Wie het voorstel als alternatief wil doorrekenen, geeft scenario.toml aan "
                "“lappendeken scenario”: daarin staat per indeling dat zij het voorstel volgt. "
                "Haal weg wat u niet bedoelt. De afstand tussen indelingen is die van Mirkin 1996."
            ),
        )
    )


def _is_enige(voorstel: Voorstel) -> bool:
    return bool((voorstel.historie["stap"] == "enige mogelijkheid").any())


def _describe_zoektocht(gegevens: Voorstelgegevens) -> str:
    voorstel = gegevens.voorstel
    if _is_enige(voorstel):
        return "Er is niet gezocht: aan de eisen voldoet maar één indeling."
    ways = ["vanuit elke gekozen indeling", "met samenvoegen van onderop", "met een exacte methode"]
    if voorstel.historie["stap"].str.startswith("gloeien").any():
        ways.append("met stappen op goed geluk die steeds strenger worden (gloeien)")
    if voorstel.historie["stap"].str.startswith("herverdelen").any():
        ways.append("door buurregio’s samen opnieuw te verdelen")
    if voorstel.afgebroken:
        seconds = format_kosten(gegevens.seconden)
        end = (
            f"De {seconds} seconden waren op voor het werk klaar was. Een andere computer kan dus "
            "iets anders vinden: bewaar voorstel.csv."
        )
    else:
        end = (
            "Het werk is begrensd en niet de tijd: hetzelfde zaad geeft met dezelfde versie "
            "hetzelfde voorstel, ook op een tragere computer."
        )
    return f"Gezocht is {join_namen(ways)}, met zaad {voorstel.zaad}. {end}"
