/**
 * Open a page in Firefox, do something in it, and print what it then says, as JSON.
 *
 *     node firefox.js FIREFOX ADDRESS EXPRESSION [FOLDER]
 *
 * With a folder it waits until what the page saved is there, and so many files are whole as the
 * expression says.
 *
 * Without network: a request to anywhere fails, and so does this.
 */

import { readdir } from "node:fs/promises";
import { setTimeout as rust } from "node:timers/promises";

import { launch } from "puppeteer-core";

const [executablePath, address, expression, folder = ""] = process.argv.slice(2);

/** Wait until so many files are there, and none is on its way. */
async function wacht(/** @type {number} */ aantal) {
  for (let i = 0; i < 400; i += 1) {
    const files = await readdir(folder);
    if (files.length === aantal && files.every((name) => !name.endsWith(".part"))) return;
    await rust(50);
  }
  throw new Error(`not ${aantal} files: ${await readdir(folder)}`);
}
const browser = await launch({
  browser: "firefox",
  executablePath,
  headless: true,
  extraPrefsFirefox: {
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.manager.addToRecentDocs": false,
  },
});
try {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  await page.waitForFunction(() => "lappendeken" in globalThis);
  const said = await page.evaluate(expression);
  if (folder) await wacht(Number(said));
  console.log(JSON.stringify({ said, problems, browser: await browser.version() }));
} finally {
  await browser.close();
}
