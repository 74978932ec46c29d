// A first visit is light, and nobody else hears of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, be, launchBrowser, someone } from "./support.mjs";

const limit_kb = 150;
let kith, browser;

before(async () => {
  kith = await Kith.start({ demo: 60 });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

test(`a first visit to Today fetches at most ${limit_kb} KB, all of it from here`, async (t) => {
  const page = await someone(browser, kith.url);
  await be(page);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.clearBrowserCache");
  const fetched = new Map();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => fetched.set(requestId, { url: request.url, size: 0 }));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => fetched.has(requestId) && (fetched.get(requestId).size = encodedDataLength));
  await page.goto("/today");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const all = [...fetched.values()];
  const total = all.reduce((sum, each) => sum + each.size, 0);
  for (const each of all) t.diagnostic(`${each.size} ${each.url}`);
  t.diagnostic(`${total} in all`);
  assert.ok(all.length > 3 && total > 20_000, "nothing was measured");
  assert.ok(total <= limit_kb * 1024, `${total} bytes`);
  assert.deepEqual(all.filter((each) => !each.url.startsWith(kith.url + "/")), []);
});
