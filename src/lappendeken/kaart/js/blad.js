/** What the sheet of a gemeente does: its figures can be saved. There are hundreds of them. */

import { maakBewaarbaar } from "./bladzijde/figuur.js";

for (const figuur of document.querySelectorAll("figure")) {
  if (figuur.querySelector('svg[role="img"]')) maakBewaarbaar(figuur);
}
