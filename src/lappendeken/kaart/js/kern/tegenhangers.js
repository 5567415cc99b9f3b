/**
 * Which regio of one indeling is which of another: the pairs that together share the most
 * gemeenten; the rule of `match_regios` in Python (`analyse/vergelijk/wijzigingen.py`).
 */

import { fold } from "./fold.js";

/** @import { Indeling } from "./typen.js" */

/**
 * @typedef {object} Toewijzing The linear assignment as it grows.
 * @property {Float64Array} u Price of each row,
 * @property {Float64Array} v and of each column.
 * @property {Int32Array} kolom Of each row; -1 for none yet.
 * @property {Int32Array} rij Of each column; -1 for none yet.
 */

/**
 * The cheapest way from a row to a column that is free.
 *
 * @param {readonly Float64Array[]} kosten
 * @param {Toewijzing} nu
 * @param {number} begin
 */
function zoekPad(kosten, { u, v, rij }, begin) {
  const width = v.length;
  // From the last to the first, as scipy does: the same answer where several are as good.
  const left = Array.from({ length: width }, (_, n) => width - n - 1);
  const afstand = new Float64Array(width).fill(Infinity);
  const vanaf = new Int32Array(width).fill(-1);
  /** @type {number[]} */
  const rijen = [];
  /** @type {number[]} */
  const kolommen = [];
  let i = begin;
  let kortst = 0;
  for (;;) {
    rijen.push(i);
    let [best, nearest] = [-1, Infinity];
    for (const [place, j] of left.entries()) {
      const via = kortst + kosten[i][j] - u[i] - v[j];
      if (via < afstand[j]) [vanaf[j], afstand[j]] = [i, via];
      if (afstand[j] < nearest || (afstand[j] === nearest && rij[j] < 0)) {
        [best, nearest] = [place, afstand[j]];
      }
    }
    kortst = nearest;
    const eind = left[best];
    kolommen.push(eind);
    left[best] = left[left.length - 1];
    left.pop();
    if (rij[eind] < 0) return { eind, kortst, afstand, vanaf, rijen, kolommen };
    i = rij[eind];
  }
}

/**
 * Give every row another column, so that the sum of the weights is the largest; no more rows than
 * columns. Shortest augmenting paths: Crouse, "On implementing 2D rectangular assignment
 * algorithms", IEEE Transactions on Aerospace and Electronic Systems 52(4), 2016.
 *
 * @param {readonly Float64Array[]} gewicht Rows of equal length.
 * @returns {Int32Array} Column of each row.
 */
export function wijsToe(gewicht) {
  const kosten = gewicht.map((row) => row.map((value) => -value));
  const width = gewicht.length ? gewicht[0].length : 0;
  /** @type {Toewijzing} */
  const nu = {
    u: new Float64Array(gewicht.length),
    v: new Float64Array(width),
    kolom: new Int32Array(gewicht.length).fill(-1),
    rij: new Int32Array(width).fill(-1),
  };
  for (let begin = 0; begin < gewicht.length; begin += 1) {
    const { eind, kortst, afstand, vanaf, rijen, kolommen } = zoekPad(kosten, nu, begin);
    for (const i of rijen) nu.u[i] += i === begin ? kortst : kortst - afstand[nu.kolom[i]];
    for (const j of kolommen) nu.v[j] -= kortst - afstand[j];
    let j = eind;
    for (let i = -1; i !== begin;) {
      i = vanaf[j];
      nu.rij[j] = i;
      [nu.kolom[i], j] = [j, nu.kolom[i]];
    }
  }
  return nu.kolom;
}

/**
 * The gemeenten of each regio, whatever their share.
 *
 * @param {Indeling} indeling
 */
function alleLeden({ ruw }) {
  const leden = ruw.regios.map(() => /** @type {Set<number>} */ (new Set()));
  ruw.leden.forEach((ligging, m) => {
    if (typeof ligging !== "number") for (const [r] of ligging) leden[r].add(m);
    else if (ligging >= 0) leden[ligging].add(m);
  });
  return leden;
}

/**
 * Per regio of a its counterpart in b; -1 for none. Gemeenten count first, then inwoners, then
 * whether the two have one name.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 * @param {Float64Array} inwoners
 * @returns {Int32Array}
 */
export function vindTegenhangers(a, b, inwoners) {
  const step = inwoners.reduce((sum, people) => sum + people, 0) + 1;
  const [mine, theirs] = [alleLeden(a), alleLeden(b)];
  const [names, others] = [a, b].map(({ regios }) => regios.map(fold));
  const gewicht = mine.map((leden, i) =>
    Float64Array.from(theirs, (andere, j) => {
      const both = [...leden].filter((m) => andere.has(m));
      const people = both.reduce((sum, m) => sum + inwoners[m], 0);
      return both.length ? both.length * step + people + (names[i] === others[j] ? 0.5 : 0) : 0;
    }),
  );
  const found = new Int32Array(a.regios.length).fill(-1);
  if (mine.length <= theirs.length) {
    wijsToe(gewicht).forEach((j, i) => {
      if (gewicht[i][j] > 0) found[i] = j;
    });
  } else {
    const gekeerd = theirs.map((_, j) => Float64Array.from(gewicht, (row) => row[j]));
    wijsToe(gekeerd).forEach((i, j) => {
      if (gewicht[i][j] > 0) found[i] = j;
    });
  }
  return found;
}
