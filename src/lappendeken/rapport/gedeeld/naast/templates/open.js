// Open each pair of maps where something changes; without a script they show the whole country.
// Not on a touch screen: there a finger on a map that is zoomed in would not scroll the page.
if (matchMedia("(pointer: fine)").matches)
  for (const knop of document.querySelectorAll('[data-doe="verhuist"]')) knop.click();
