/**
 * What the modules pass to each other. Everything is a position, never a code: `m` and `p` of a
 * gemeente, `d` and `e` of an indeling, `r` of a regio in its indeling, `i` of a border.
 */

/** @typedef {[lat: number, lon: number]} Punt */
/** @typedef {Punt[]} Lijn */
/** @typedef {Lijn[]} Vlak The outer ring and then its holes. */

/**
 * What is written in the page (`kaart/gegevens.py`).
 *
 * @typedef {[onder: number, boven: number | null, label: string, kleur: string, tekst: string]} Klasse
 *
 * @typedef {object} Laag
 * @property {string} kolom
 * @property {string} naam
 * @property {string} toelichting
 * @property {boolean} aantal Whether the values are counts; if not, shares.
 * @property {boolean} inwoners Whether it can be weighted by inwoners.
 * @property {string} laag
 * @property {string} hoog
 * @property {Klasse[]} klassen
 * @property {[(number | null)[], (number | null)[] | null]} [waarden]
 *   Only of a measure that the page cannot compute.
 *
 * @typedef {object} Stijl
 * @property {string} accent
 * @property {string} inkt
 * @property {string} geen
 * @property {string} naad
 * @property {string[]} regios
 *
 * @typedef {[regio: number, aandeel: number | null]} Lidmaatschap
 * @typedef {number | Lidmaatschap[]} Ligging One regio that holds the whole gemeente; -1 for none.
 *
 * @typedef {object} Kenmerken
 * @property {string} slug
 * @property {string} naam
 * @property {string} domein
 * @property {string} groep
 * @property {string} soort
 * @property {boolean} standaard
 * @property {boolean} voorlopig
 * @property {number} stand
 * @property {string} opgave
 * @property {string} wettelijke_basis
 * @property {string} verplichting
 * @property {string} rechtsvorm
 * @property {string} wijzigbaar_door
 * @property {string} vertrouwen
 * @property {string} kanttekening
 * @property {string} geldigheid That it is overtaken, and since when; empty when it is not.
 * @property {string[]} regios Names.
 * @property {string[]} bronnen
 *
 * @typedef {object} Werk What only an indeling has that the reader made.
 * @property {number[]} [tint] Colour of each regio, which stays while gemeenten come and go.
 * @property {boolean} [gemaakt] Whether no list of the command holds it: made or pasted in the page.
 * @property {boolean} [vreemd] Whether its regios are others than those in whose place they stand.
 *
 * @typedef {Kenmerken & Werk & { leden: Ligging[] }} RuweIndeling
 * @typedef {Kenmerken & { leden: Ligging[] | string }} Geschreven With a sign per gemeente.
 *
 * @typedef {object} Gemeenten
 * @property {string[]} code
 * @property {string[]} naam
 * @property {number[]} provincie
 * @property {string[]} provincies
 * @property {number[]} inwoners
 * @property {number[]} km2
 * @property {[x: number, y: number][]} punt
 *
 * @typedef {object} Topologie
 * @property {number} raster
 * @property {string} bogen One after another, in signs (`model/tekens.py`).
 * @property {number[][][][]} ringen Per gemeente, part and ring: arcs, `~i` for reversed.
 * @property {[number, number][]} zijden The two gemeenten of each arc; -1 is outside.
 *
 * @typedef {"roepnaam" | "vroeger" | "verdeeld"} Naamsoort
 *
 * @typedef {object} RuweGegevens
 * @property {string} titel
 * @property {Stijl} stijl
 * @property {Topologie} topologie
 * @property {Gemeenten} gemeenten
 * @property {[naam: string, m: number, soort: Naamsoort][]} namen
 * @property {string} plaatsen In the gemeenten, packed; empty without.
 * @property {[a: number, b: number, km: number][]} grenzen
 * @property {[a: number, b: number][]} verbindingen Over water: for what hangs together only.
 * @property {Geschreven[]} indelingen
 * @property {number[]} keuze
 * @property {[naam: string, keuze: number[]][]} keuzes
 * @property {number[]} gemeld
 * @property {number} drempel
 * @property {Laag[]} lagen
 * @property {[term: string, betekenis: string][]} woorden
 * @property {Eenheid | null} eenheid What is divided when it is not the gemeenten of the Netherlands.
 * @property {Herkomst} herkomst
 * @property {Toeval | null} toeval What geography alone gives to the choice that the page opens with.
 * @property {string} [achtergrond]
 *
 * @typedef {object} Toeval
 * @property {number} land
 * @property {(number | null)[]} gemeenten
 * @property {number} trekkingen
 * @property {boolean} opGrootte Whether the draws keep the sizes of the regios.
 *
 * @typedef {object} Eenheid
 * @property {Record<string, string>} woorden Our words to those of the user.
 * @property {string[]} beschermd Names of the user that hold one of our words.
 * @property {boolean} inwoners Whether they are known.
 * @property {boolean} provincies
 *
 * @typedef {object} Herkomst
 * @property {string} grenzen Whose the lines are, in a few words.
 * @property {string} uitleg Of which day and year everything is.
 */

/**
 * What the page works with.
 *
 * @typedef {object} Ligplaats
 * @property {RuweIndeling} ruw As it was written: a copy with other members starts here.
 * @property {number[][]} leden Gemeenten of each regio, ascending.
 * @property {Int32Array} hoofd The regio that holds most of a gemeente, and gives it its colour; -1
 *   for none or unknown.
 * @property {number[][]} regiosVan Regios of each gemeente, ascending.
 * @property {Map<string, number>} aandelen Under "r m", where a regio holds a part of m.
 * @property {Int32Array} kring Position in `sets` of each gemeente; -1 without a regio.
 * @property {Int32Array[]} sets Everyone who sits in the regios of a gemeente, itself included.
 *
 * @typedef {Kenmerken & Werk & Ligplaats} Indeling
 *
 * @typedef {object} Grens
 * @property {number} a
 * @property {number} b
 * @property {number} km
 * @property {number[]} bogen
 *
 * @typedef {object} Gelezen
 * @property {number} n How many gemeenten.
 * @property {Lijn[]} bogen
 * @property {[number, number][]} zijden
 * @property {Grens[]} grenzen
 * @property {{ m: number, i: number }[][]} buren
 * @property {number[][]} graaf Who hangs together with whom: neighbours, and over water.
 * @property {Vlak[][]} vlakken
 * @property {number[]} kust Arcs with nothing on the other side.
 * @property {string[]} naam
 * @property {Float64Array} inwoners
 * @property {string[]} provincie
 * @property {Punt[]} punt Where the name of a gemeente can stand.
 * @property {Indeling[]} indelingen What the page was made with, then what the reader made.
 * @property {number[]} basis Of each indeling the one in whose place it stands; mostly itself.
 * @property {Uint8Array} isGemeld
 *
 * @typedef {Omit<RuweGegevens, keyof Gelezen> & Gelezen} Gegevens
 */

/**
 * What is computed for a choice of indelingen.
 *
 * @typedef {[gemeenten: Float64Array, inwoners: Float64Array]} Kolom Plain, and by inwoners.
 *
 * @typedef {object} Naden
 * @property {Uint16Array} aantal In how many indelingen a border parts two gemeenten.
 * @property {Uint16Array} vergeleken How many indelingen know both.
 */

export {};
