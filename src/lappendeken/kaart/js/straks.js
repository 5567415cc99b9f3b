/** What can wait until the page is there to be seen. */

/**
 * Do this when the next picture has been painted; a page that is not seen paints none.
 *
 * @param {() => void} work
 */
export function naHetBeeld(work) {
  window.requestAnimationFrame(() => setTimeout(work));
}
