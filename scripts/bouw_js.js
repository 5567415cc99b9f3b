/**
 * Build the scripts of the pages from their modules: a file each, committed, that a page inlines.
 *
 *     node scripts/bouw_js.js              write it
 *     node scripts/bouw_js.js --controle   fail when it is not what the modules build
 */

import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KAART = "src/lappendeken/kaart";
const RAPPORT = "src/lappendeken/rapport/gedeeld/templates";

/**
 * Of each kind of page its first module, the file that it becomes, and the one name that it
 * exports, if any. The map has to fit in a mail: white space and long ways to write a thing would
 * be a seventh of it.
 *
 * @type {{ begin: string, bestand: string, naam?: string, krap?: boolean, kort?: boolean }[]}
 */
const PAGINAS = [
  {
    begin: `${KAART}/js/start.js`,
    bestand: `${KAART}/static/kaart.js`,
    naam: "lappendeken",
    krap: true,
  },
  { begin: `${KAART}/js/bladzijde.js`, bestand: `${RAPPORT}/bladzijde.js` },
  { begin: `${KAART}/js/blad.js`, bestand: `${RAPPORT}/blad.js`, krap: true, kort: true },
  { begin: `${KAART}/js/naast.js`, bestand: `${RAPPORT}/naast.js` },
];

const check = process.argv.includes("--controle");
for (const { begin, bestand, naam, krap = false, kort = false } of PAGINAS) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [begin],
    outfile: bestand,
    bundle: true,
    write: false,
    format: "iife",
    ...(naam ? { globalName: naam } : {}),
    target: "es2022",
    charset: "utf8",
    // All names stay, so that who opens the page can read what runs in it, and a diff what changed.
    // Not in the sheets: hundreds of them hold it, and the page of the report has it with its names.
    minifyIdentifiers: kort,
    minifyWhitespace: krap,
    minifySyntax: krap,
    ...(krap ? { lineLimit: 100 } : {}),
    legalComments: "inline",
    logLevel: "warning",
    banner: {
      js: `/* Built from ${relative(KAART, begin)}: change the modules and run "npm run bouw". */`,
    },
  });
  const [{ contents }] = outputFiles;
  const path = `${ROOT}/${bestand}`;
  if (!check) {
    await writeFile(path, contents);
    console.log(`${bestand}: ${contents.length} bytes`);
  } else if (!(await readFile(path)).equals(contents)) {
    console.error(`${bestand} is not what its modules build: run "npm run bouw" and commit it.`);
    process.exitCode = 1;
  }
}
