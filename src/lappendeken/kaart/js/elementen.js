/** Make and fill elements. The only way from data to the page: no text ever passes as markup. */

/** @typedef {Node | string | null | undefined | false | readonly Kind[]} Kind */

/**
 * @typedef {{ [K in keyof HTMLElementEventMap as `on${K}`]?:
 *   (event: HTMLElementEventMap[K]) => unknown }} Luisteraars
 * @typedef {{ style?: Partial<CSSStyleDeclaration> }} Opmaak
 * @typedef {Record<string, unknown> & Luisteraars & Opmaak} Kenmerken
 *   Attributes; true gives an empty one, null and false none.
 */

/**
 * @template {Element} T
 * @param {T} element
 * @param {Kenmerken} attributes
 * @param {readonly Kind[]} children
 * @returns {T}
 */
function bouw(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (typeof value === "object") {
      Object.assign(/** @type {HTMLElement} */ (/** @type {unknown} */ (element)).style, value);
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
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
      element.append(child);
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
 * Replace what an element holds.
 *
 * @param {Element} element
 * @param {...Kind} children
 */
export function vul(element, ...children) {
  element.replaceChildren();
  voegToe(element, children);
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

/** Whether the reader asked for as little motion as possible. */
export function isRustig() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
