/** Make and fill elements. The only way from data to the page: no text ever passes as markup. */

/** @typedef {Node | string | null | undefined | false | readonly Kind[]} Kind */

/**
 * @typedef {{ [K in keyof HTMLElementEventMap as `on${K}`]?:
 *   (event: HTMLElementEventMap[K]) => unknown }} Luisteraars
 * @typedef {{ style?: Partial<CSSStyleDeclaration>, key?: string | number }} Opmaak
 * @typedef {Record<string, unknown> & Luisteraars & Opmaak} Kenmerken
 *   Attributes; true gives an empty one, null and false none. `key` is none: it tells what a row is
 *   about, and {@link werkBij} keeps the row of what is still there.
 */

/** @type {WeakMap<Node, string>} */
const sleutels = new WeakMap();
/** @type {WeakMap<Node, Map<string, (event: Event) => unknown>>} */
const luisteraars = new WeakMap();

/**
 * @typedef {object} Belofte
 * @property {string} stand All that the element depends on.
 * @property {() => Element} maak
 */

/** @type {WeakMap<Element, Belofte>} What stands for an element that may not have to be made, */
const beloftes = new WeakMap();
/** @type {WeakMap<Element, string>} and what was made for one. */
const standen = new WeakMap();
/** @type {Set<Element>} Those of which it is not known yet. */
const open = new Set();

/** Said aloud or shown in an attribute. */
const GESPROKEN = new Set(["aria-label", "aria-valuetext", "title", "placeholder"]);

/** @type {(text: string) => string} */
let zeg = (text) => text;

/**
 * Say everything that follows in the words of the user.
 *
 * @param {(text: string) => string} woordkeus
 */
export function spreek(woordkeus) {
  zeg = woordkeus;
}

/** A text for elsewhere than in an element: the title of the window, the clipboard. */
export function inWoorden(/** @type {string} */ text) {
  return zeg(text);
}

/** Hand an event to whoever listens by now: an element outlives the closure that made it. */
function geefDoor(/** @type {Event} */ event) {
  if (event.currentTarget instanceof Node)
    luisteraars.get(event.currentTarget)?.get(event.type)?.(event);
}

/**
 * @param {Element} element
 * @param {Map<string, (event: Event) => unknown>} handlers
 */
function luister(element, handlers) {
  const had = luisteraars.get(element);
  for (const type of had?.keys() ?? []) {
    if (!handlers.has(type)) element.removeEventListener(type, geefDoor);
  }
  for (const type of handlers.keys()) element.addEventListener(type, geefDoor);
  luisteraars.set(element, handlers);
}

/**
 * @template {Element} T
 * @param {T} element
 * @param {Kenmerken} attributes
 * @param {readonly Kind[]} children
 * @returns {T}
 */
function bouw(element, attributes, children) {
  /** @type {Map<string, (event: Event) => unknown>} */
  const handlers = new Map();
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "key") sleutels.set(element, String(value));
    else if (typeof value === "function") {
      handlers.set(name.slice(2), /** @type {(event: Event) => unknown} */ (value));
    } else if (typeof value === "object") {
      Object.assign(/** @type {HTMLElement} */ (/** @type {unknown} */ (element)).style, value);
    } else {
      const text = value === true ? "" : String(value);
      element.setAttribute(name, GESPROKEN.has(name) ? zeg(text) : text);
    }
  }
  if (handlers.size) luister(element, handlers);
  voegToe(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {readonly Kind[]} children
 */
function voegToe(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === "string" || child instanceof Node) {
      // append() makes text nodes of strings: names can never become markup.
      element.append(typeof child === "string" ? zeg(child) : child);
    } else voegToe(element, child);
  }
}

/**
 * Make an HTML element; children are elements or text.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Kenmerken} attributes
 * @param {...Kind} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  return bouw(document.createElement(tag), attributes, children);
}

/**
 * Make an SVG element.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Kenmerken} attributes
 * @param {...Kind} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function s(tag, attributes, ...children) {
  return bouw(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/**
 * An element that {@link werkBij} makes only when it is to be something else than it is: one of a
 * long list of which mostly a few change.
 *
 * @param {keyof HTMLElementTagNameMap} tag
 * @param {string | number} key Unique among its kind beside it.
 * @param {string} stand All that it depends on, also of what it does when it is pressed.
 * @param {() => Element} maak
 * @returns {Element}
 */
export function alsAnders(tag, key, stand, maak) {
  const plaats = document.createElement(tag);
  sleutels.set(plaats, String(key));
  beloftes.set(plaats, { stand, maak });
  open.add(plaats);
  return plaats;
}

/**
 * Make what was promised.
 *
 * @param {Element} plaats
 * @param {Belofte} belofte
 */
function maakWaar(plaats, { stand, maak }) {
  open.delete(plaats);
  const made = maak();
  sleutels.set(made, sleutels.get(plaats) ?? "");
  standen.set(made, stand);
  return made;
}

/**
 * Replace what an element holds.
 *
 * @param {Element} element
 * @param {...Kind} children
 */
export function vul(element, ...children) {
  element.replaceChildren();
  voegBij(element, ...children);
}

/**
 * Add to what an element holds.
 *
 * @param {Element} element
 * @param {...Kind} children
 */
export function voegBij(element, ...children) {
  voegToe(element, children);
  maakOpen(element);
}

/**
 * Make what is promised in an element.
 *
 * @param {Element} element
 */
function maakOpen(element) {
  for (const plaats of open) {
    const belofte = beloftes.get(plaats);
    if (belofte && element.contains(plaats)) plaats.replaceWith(maakWaar(plaats, belofte));
  }
}

/**
 * The place on the screen of what has the keyboard; null when that is elsewhere.
 *
 * @param {Element} element
 * @param {Element | null} focus
 */
function hoogteVan(element, focus) {
  return focus && element.contains(focus) ? focus.getBoundingClientRect().top : null;
}

/**
 * Give an element new content and keep what is still there: the row with the same key, else the
 * next of the same kind. Focus, place of scrolling and open `details` stay where they are; what has
 * the keyboard stays in its place on the screen, also where lines came or went above it.
 *
 * @param {Element} element
 * @param {...Kind} children
 */
export function werkBij(element, ...children) {
  const vers = document.createElement(element.localName);
  voegToe(vers, children);
  const focus = document.activeElement;
  const hoogte = hoogteVan(element, focus);
  volg(element, vers);
  maakOpen(element);
  open.clear();
  // A row that was moved to another place lost it.
  if (focus instanceof HTMLElement && focus !== document.activeElement && focus.isConnected) {
    focus.focus({ preventScroll: true });
  }
  const nieuw = hoogteVan(element, focus);
  if (hoogte !== null && nieuw !== null) element.scrollTop += nieuw - hoogte;
}

const soort = (/** @type {Node} */ node) => `${node.nodeName} ${sleutels.get(node) ?? ""}`;

/**
 * Whether the children of two elements are of the same kinds in the same order, as mostly.
 *
 * @param {Element} oud
 * @param {Element} vers
 */
function isZelfdeRij(oud, vers) {
  let own = oud.firstChild;
  let next = vers.firstChild;
  while (own && next) {
    if (own.nodeName !== next.nodeName || sleutels.get(own) !== sleutels.get(next)) return false;
    own = own.nextSibling;
    next = next.nextSibling;
  }
  return own === next;
}

/** @type {(oud: ChildNode, vers: ChildNode) => void} */
function neem(oud, vers) {
  if (oud instanceof Element && vers instanceof Element) neemOver(oud, vers);
  else if (oud.nodeValue !== vers.nodeValue) oud.nodeValue = vers.nodeValue;
}

/**
 * Take over the children of a new element.
 *
 * @param {Element} oud
 * @param {Element} vers
 */
function volg(oud, vers) {
  if (isZelfdeRij(oud, vers)) {
    let next = vers.firstChild;
    for (let own = oud.firstChild; own && next; own = own.nextSibling) {
      neem(own, next);
      next = next.nextSibling;
    }
    return;
  }
  /** @type {Map<string, ChildNode[]>} */
  const known = new Map();
  for (const node of oud.childNodes) {
    const same = known.get(soort(node));
    if (same) same.push(node);
    else known.set(soort(node), [node]);
  }
  const wanted = [...vers.childNodes].map((node) => {
    const kept = known.get(soort(node))?.shift();
    if (!kept) return node;
    neem(kept, node);
    return kept;
  });
  for (const gone of [...known.values()].flat()) gone.remove();
  let at = oud.firstChild;
  for (const node of wanted) {
    if (node === at) at = node.nextSibling;
    else oud.insertBefore(node, at);
  }
}

/**
 * Take over who listens, where nothing else is new.
 *
 * @param {Element} oud
 * @param {Element} vers
 */
function neemLuisteraars(oud, vers) {
  const handlers = luisteraars.get(vers);
  if (handlers || luisteraars.has(oud)) luister(oud, handlers ?? new Map());
  const key = sleutels.get(vers);
  if (key !== undefined) sleutels.set(oud, key);
  kiesOptie(oud, vers);
  let next = vers.firstElementChild;
  for (let own = oud.firstElementChild; own && next; own = own.nextElementSibling) {
    neemLuisteraars(own, next);
    next = next.nextElementSibling;
  }
}

/**
 * Become a new element, but for what the reader did: `open` of details.
 *
 * @param {Element} oud
 * @param {Element} vers
 */
function neemOver(oud, vers) {
  const belofte = beloftes.get(vers);
  if (belofte) {
    open.delete(vers);
    if (standen.get(oud) === belofte.stand) return;
    neemOver(oud, maakWaar(vers, belofte));
    standen.set(oud, belofte.stand);
    return;
  }
  standen.delete(oud);
  // Most is as it was, and a browser sees that much faster than we do.
  if (oud.isEqualNode(vers)) {
    neemLuisteraars(oud, vers);
    return;
  }
  neemKenmerken(oud, vers);
  luister(oud, luisteraars.get(vers) ?? new Map());
  volg(oud, vers);
  kiesOptie(oud, vers);
}

/**
 * @param {Element} oud
 * @param {Element} vers
 */
function neemKenmerken(oud, vers) {
  for (const { name } of [...oud.attributes]) {
    if (!vers.hasAttribute(name) && name !== "open") oud.removeAttribute(name);
  }
  for (const { name, value } of vers.attributes) {
    if (name === "style" || oud.getAttribute(name) === value) continue;
    oud.setAttribute(name, value);
  }
  // The policy of the page takes no style from an attribute, only from here.
  if (oud instanceof HTMLElement && vers instanceof HTMLElement) {
    if (oud.getAttribute("style") !== vers.getAttribute("style")) {
      oud.style.cssText = vers.style.cssText;
    }
  }
}

/**
 * What a reader chose in a list stays chosen whatever the attributes say, unless it is told.
 *
 * @param {Element} oud
 * @param {Element} vers
 */
function kiesOptie(oud, vers) {
  if (oud instanceof HTMLOptionElement && vers.hasAttribute("selected")) oud.selected = true;
}

/**
 * An element that the page always has.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

/** The page as it stands, as text: to write it to a file, never to put it in a page. */
// eslint-disable-next-line no-restricted-properties -- only read
export const leesBron = () => document.documentElement.outerHTML;

/** Whether the reader points with a finger, and types on a keyboard that covers the page. */
export function isAanraking() {
  return window.matchMedia("(pointer: coarse)").matches;
}

/** Whether the reader asked for as little motion as possible. */
export function isRustig() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
