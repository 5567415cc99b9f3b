"""The sentences of the page of a voorstel."""

from __future__ import annotations

from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens

MAX_NAMEN = 12


def format_kosten(kosten: float) -> str:
    """Write a cost: whole with whole weights, else with one decimal."""
    return format_getal(kosten, 0 if float(kosten).is_integer() else 1)


def build_kort(gegevens: Voorstelgegevens) -> Deel:
    """Return the answer in plain sentences."""
    voorstel = gegevens.voorstel
    names = gegevens.namen
    count = len(voorstel.indeling.regios)
    everyone = tel(len(voorstel.indeling.gemeenten), "gemeente", "gemeenten")
    shared = float(voorstel.per_indeling["jaccard"].mean())
    compared = (
        f"De beste bestaande indeling die aan de eisen voldoet, {names[voorstel.beste_bestaande]}, "
        f"kost {format_kosten(voorstel.kosten_beste_bestaande)}."
        if voorstel.beste_bestaande and voorstel.kosten_beste_bestaande is not None
        else "Geen van de gekozen indelingen voldoet zelf aan de eisen."
    )
    sentences = (
        (
            f"Dit voorstel verdeelt {everyone} over "
            f"{tel(count, 'aaneengesloten regio', 'aaneengesloten regio’s')} "
            f"en verschilt zo min mogelijk van de {len(gegevens.indelingen)} gekozen indelingen. "
            f"Gemiddeld is {format_procent(shared)} van de partners in een gekozen indeling en in "
            "het voorstel dezelfde."
        ),
        (
            f"De kosten zijn {format_kosten(voorstel.kosten)}: zoveel paren gemeenten zitten in "
            "een gekozen indeling bij elkaar en in het voorstel niet, of andersom. Onder de "
            f"{format_kosten(voorstel.ondergrens)} kan geen enkele indeling komen. {compared}"
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
        asked.append(f"Elke regio heeft minstens {format_getal(eisen.min_inwoners)} inwoners.")
    if eisen.min_gemeenten > 1:
        asked.append(f"Elke regio heeft minstens {eisen.min_gemeenten} gemeenten.")
    if eisen.aantal_regios is not None:
        asked.append(f"Er zijn precies {tel(eisen.aantal_regios, 'regio', 'regio’s')}.")
    if eisen.samen:
        pairs = [f"{named[a]} en {named[b]}" for a, b in eisen.samen]
        asked.append(f"Bij elkaar blijven: {'; '.join(pairs[:MAX_NAMEN])}.")
        if len(pairs) > MAX_NAMEN:
            asked[-1] = f"{asked[-1][:-1]}; en {len(pairs) - MAX_NAMEN} andere paren."
    if eisen.grenzen is not None:
        asked.append(
            f"Geen regio ligt over een grens van {eisen.grenzen.naam} "
            f"({eisen.grenzen.kenmerken.stand})."
        )
    if len(asked) == 1:
        asked.append("Verder is niets geëist: het aantal regio’s en hun omvang volgen uit de som.")
    weighted = [slug for slug, weight in eisen.gewichten.items() if weight != 1]
    asked.append(
        "Niet elke indeling telt even zwaar; zie de tabel."
        if weighted
        else "Elke indeling telt even zwaar, ook waar een domein er twee heeft."
    )
    frame = gegevens.voorstel.per_indeling
    weight = dict(zip(frame["indeling"], frame["gewicht"], strict=True))
    fits = dict(zip(frame["indeling"], frame["voldoet"], strict=True))
    names = gegevens.namen
    rows: list[tuple[Cel, ...]] = [
        (
            cel_tekst(names[i.slug]),
            cel_tekst(i.domein),
            cel_tekst(i.kenmerken.stand),
            cel_getal(float(len(i.regios))),
            cel_getal(float(weight[i.slug]), 0 if float(weight[i.slug]).is_integer() else 2),
            cel_tekst("ja" if fits[i.slug] else "nee"),
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
            Kolom("Gewicht", getal=True),
            Kolom("Voldoet zelf aan de eisen"),
        ),
        tuple(rows),
    )
    return Deel(tuple(asked), tabellen=(table,))


def build_zekerheid(gegevens: Voorstelgegevens) -> Deel:
    """Return how sure the outcome is, and what it does not say."""
    voorstel = gegevens.voorstel
    proven = (
        "Bewezen is dat geen indeling die aan de eisen voldoet minder kost. Er kunnen wel andere "
        "indelingen zijn die precies evenveel kosten."
        if voorstel.is_optimaal
        else "Niet bewezen is dat het niet goedkoper kan. Gevonden is het goedkoopste van de "
        "gezochte; met meer seconden of een ander zaad kan er iets beters uitkomen."
    )
    if voorstel.ondergrens:
        share = format_procent(voorstel.gat / voorstel.ondergrens, 1)
        distance = f"{format_kosten(voorstel.gat)} ({share}) boven die ondergrens"
    else:
        distance = f"{format_kosten(voorstel.gat)} boven die ondergrens"
    seconds = format_getal(gegevens.seconden, 0 if float(gegevens.seconden).is_integer() else 1)
    starts = join_namen(
        ["elke gekozen indeling", "samenvoegen van onderop", "een exacte methode", "gloeien"]
    )
    return Deel(
        (
            proven,
            (
                "De ondergrens telt per paar gemeenten het minste wat het kan kosten: of zij bij "
                "elkaar zitten of niet, een van beide past bij de meeste indelingen. Zij vraagt "
                f"niet of die keuzes samen één indeling vormen. Het voorstel ligt {distance}."
            ),
            (
                f"Gezocht is met een grens van {seconds} seconden en zaad {voorstel.zaad}, vanuit "
                f"{starts}. Hetzelfde zaad geeft hetzelfde voorstel, tenzij een langzamere machine "
                "door haar tijd heen raakt: bewaar daarom voorstel.csv."
            ),
            (
                "Een gemeente in meerdere regio’s telt voor haar hoofdregio. Gemeenten "
                "die nu in elke indeling bij elkaar zitten, blijven dat in het voorstel bijna "
                "altijd; een eis kan ze uiteen halen. De standen van de indelingen lopen "
                "uiteen; wijzigingen van daarna ontbreken. Caribisch Nederland is niet meegenomen."
            ),
            (
                "Wie het voorstel als alternatief wil doorrekenen, geeft scenario.toml aan "
                "“lappendeken scenario”: daarin staat per indeling dat zij het voorstel volgt. "
                "Haal weg wat u niet bedoelt. De afstand tussen indelingen is die van Mirkin 1996."
            ),
        )
    )
