/** Read what stands packed in the page. */

/**
 * Unpack a text; the browser does so aside, and a page is ready before.
 *
 * @param {string} packed Deflated, as base64.
 * @returns {Promise<string>} Empty in a browser that cannot.
 */
export async function pakUit(packed) {
  if (!packed || typeof DecompressionStream === "undefined") return "";
  try {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await new Response(stream).text();
  } catch {
    // An older browser knows the stream and not this way of packing: it finds gemeenten all the same.
    return "";
  }
}
