/** A page without a browser: as much of it as making elements asks, for the tests of the panel. */

import { h, vul } from "../../src/lappendeken/kaart/js/elementen.js";

/** @import { Kind } from "../../src/lappendeken/kaart/js/elementen.js" */

/** @typedef {{ type: string, currentTarget: Knoop }} Voorval */

let nummer = 0;

/** An element. */
class Knoop {
  /** @type {Map<string, string>} */
  attributes = new Map();
  /** @type {(Knoop | string)[]} */
  childNodes = [];
  /** @type {Record<string, string>} */
  style = {};
  open = false;
  /** @type {boolean | null} */
  #hidden = null;
  disabled = false;
  /** @type {string | null} */
  #value = null;
  /** @type {Knoop | null} */
  parent = null;
  /** @type {Map<string, (event: Voorval) => void>} */
  #handlers = new Map();

  /** @param {string} localName */
  constructor(localName) {
    this.localName = localName;
  }

  /** @returns {string} */
  get textContent() {
    return this.childNodes.map(tekstVan).join("");
  }

  /** None is the same as another: what is brought up to date is made anew. */
  get nodeName() {
    return `${this.localName} ${(nummer += 1)}`;
  }

  get firstChild() {
    return this.childNodes.length ? { nodeName: `${(nummer += 1)}` } : null;
  }

  /** @returns {number} */
  get childElementCount() {
    return this.childNodes.length;
  }

  get hidden() {
    return this.#hidden ?? this.attributes.has("hidden");
  }

  set hidden(is) {
    this.#hidden = is;
  }

  get value() {
    return this.#value ?? this.attributes.get("value") ?? "";
  }

  set value(text) {
    this.#value = text;
  }

  /** @returns {Knoop[]} */
  get options() {
    return vind(this, "option");
  }

  /** @type {(tag: string) => Knoop[]} */
  querySelectorAll(tag) {
    return vind(this.childNodes, tag);
  }

  /** @type {(tag: string) => Knoop | null} */
  querySelector(tag) {
    return this.querySelectorAll(tag)[0] ?? null;
  }

  /** @type {(tag: string) => Knoop | null} */
  closest(tag) {
    return this.localName === tag ? this : (this.parent?.closest(tag) ?? null);
  }

  get isConnected() {
    return true;
  }

  focus() {}

  click() {}

  showModal() {
    this.open = true;
  }

  close() {
    this.open = false;
    this.gebeur("close");
  }

  remove() {
    const beside = this.parent?.childNodes ?? [];
    beside.splice(beside.indexOf(this), 1);
    this.parent = null;
  }

  /** @type {(node: Knoop) => void} */
  before(node) {
    const beside = this.parent?.childNodes ?? [];
    beside.splice(beside.indexOf(this), 0, node);
    node.parent = this.parent;
  }

  /** @type {(node: Knoop) => void} Only at the end: nothing is kept. */
  insertBefore(node) {
    this.append(node);
  }

  /** @type {(name: string, value: string) => void} */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  /** @type {(...nodes: (Knoop | string)[]) => void} */
  append(...nodes) {
    this.childNodes.push(...nodes);
    for (const node of nodes) if (node instanceof Knoop) node.parent = this;
  }

  replaceChildren() {
    this.childNodes = [];
  }

  /** @type {(node: Knoop | null) => boolean} */
  contains(node) {
    for (let at = node; at; at = at.parent) if (at === this) return true;
    return false;
  }

  /** @type {(node: Knoop) => void} */
  replaceWith(node) {
    const beside = this.parent?.childNodes ?? [];
    beside[beside.indexOf(this)] = node;
    node.parent = this.parent;
  }

  /** @type {(type: string, handler: (event: Voorval) => void) => void} */
  addEventListener(type, handler) {
    this.#handlers.set(type, handler);
  }

  /** @type {(type: string) => void} */
  gebeur(type) {
    this.#handlers.get(type)?.({ type, currentTarget: this });
  }
}

/** @type {(node: Knoop | string) => string} */
const tekstVan = (node) => (typeof node === "string" ? node : node.textContent);

const document = {
  activeElement: null,
  body: new Knoop("body"),
  createElement: (/** @type {string} */ tag) => new Knoop(tag),
  createElementNS: (/** @type {string} */ _, /** @type {string} */ tag) => new Knoop(tag),
};
Object.assign(globalThis, { document, Node: Knoop, HTMLElement: Knoop });

/** @type {(node: unknown) => void} Of every id. */
export const zetElement = (node) => void Object.assign(document, { getElementById: () => node });

/**
 * Put on the page what was made, and all that was promised in it.
 *
 * @param {Kind} kind
 */
export function toon(kind) {
  const page = h("main", {});
  vul(page, kind);
  return page;
}

/**
 * Every element with this tag, from top to bottom.
 *
 * @param {unknown} kind What `h` makes, or lists of it.
 * @param {string} tag
 * @returns {Knoop[]}
 */
export function vind(kind, tag) {
  if (Array.isArray(kind)) return kind.flatMap((one) => vind(one, tag));
  if (!(kind instanceof Knoop)) return [];
  const below = kind.childNodes.flatMap((one) => vind(one, tag));
  return kind.localName === tag ? [kind, ...below] : below;
}

/** @type {(kind: unknown, tag: string) => string[]} */
export const teksten = (kind, tag) => vind(kind, tag).map(tekstVan);

/**
 * The rows of all tables, as the texts of their cells.
 *
 * @type {(kind: unknown) => string[][]}
 */
export const rijen = (kind) => vind(kind, "tr").map((row) => row.childNodes.map(tekstVan));
