/**
 * Open a page in Firefox, do something in it, and print what it then says, as JSON.
 *
 *     node firefox.js FIREFOX ADDRESS EXPRESSION
 *
 * Without network: a request to anywhere fails, and so does this.
 */

import { launch } from "puppeteer-core";

const [executablePath, address, expression] = process.argv.slice(2);
const browser = await launch({
  browser: "firefox",
  executablePath,
  headless: true,
  extraPrefsFirefox: { "network.proxy.type": 1, "network.proxy.socks": "127.0.0.1" },
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
  console.log(JSON.stringify({ said, problems, browser: await browser.version() }));
} finally {
  await browser.close();
}
