// What is live costs a browser one stream, and whatever happens to that stream nothing is lost or doubled.
import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Kith, Wire, be, launchBrowser, someone, until } from "./support.mjs";

let kith, browser, wire, reader, writer, conversation, listener;

before(async () => {
  kith = await Kith.start({ demo: 60 });
  browser = await launchBrowser();
  writer = await someone(browser, kith.url);
  await be(writer);
  // Which lists have something depends on the day the demonstration is made.
  for (const list of ["theirs", "yours", "quiet"]) {
    await writer.goto("/conversations?list=" + list);
    if (await writer.locator(".row .q a").count()) break;
  }
  await writer.locator(".row .q a").first().click();
  await writer.waitForURL("**/conversations/*");
  conversation = new URL(writer.url()).pathname;
  listener = (await writer.locator(".conv > .from b a").getAttribute("href")).slice("/@".length);
  await writer.goto("about:blank");
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});
// The reader comes over a wire that a test may cut.
beforeEach(async () => {
  wire = await Wire.to(kith.url);
  reader = await someone(browser, wire.url);
  await be(reader, listener);
});
afterEach(async () => {
  await reader.context().close();
  wire.close();
});

const streams = (n) => until(`${n} live streams`, async () => (await kith.metric("kith_live_streams")) === n);

// Through the page's own form, so that a journey writes as people do.
async function write(words) {
  await writer.goto(conversation);
  await writer.getByLabel("Your reply").fill(words);
  await writer.getByRole("button", { name: "Send" }).click();
  await writer.locator(".msg.you", { hasText: words }).waitFor();
  await writer.goto("about:blank");
}

async function shows_once(page, ...all) {
  for (const words of all) {
    await page.locator(".msg.them", { hasText: words }).first().waitFor();
    assert.equal(await page.locator(".msg", { hasText: words }).count(), 1, `“${words}” stands there twice`);
  }
}

// First, because here nothing has ever happened yet.
test("what happens between a page and its stream is told", async () => {
  let go;
  const written = new Promise((resolve) => (go = resolve));
  await reader.route("**/live?*", async (route) => (await written, await route.continue()));
  await reader.goto(conversation);
  await write("The very first word.");
  go();
  await shows_once(reader, "very first word");
});

test("seven tabs of one browser hold one stream, and each of them hears", async () => {
  const tabs = [reader];
  while (tabs.length < 7) tabs.push(await reader.context().newPage());
  for (const tab of tabs) await tab.goto(conversation);
  await streams(1);
  await pause(500);
  assert.equal(await kith.metric("kith_live_streams"), 1);
  await write("Seven times seven is a full house.");
  for (const tab of tabs) await shows_once(tab, "full house");

  // The tab that read the stream for all goes; another takes its place.
  for (const tab of tabs.slice(0, 5)) await tab.close();
  await streams(1);
  await write("Two are left to hear this.");
  for (const tab of tabs.slice(5)) await shows_once(tab, "Two are left");
});

test("a tab that nobody looks at holds no stream, and catches up when looked at", async () => {
  await reader.goto(conversation);
  await streams(1);
  const look = (hidden) =>
    reader.evaluate((is) => {
      Object.defineProperty(document, "hidden", { value: is, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await look(true);
  await streams(0);
  await write("While you looked elsewhere.");
  await look(false);
  await shows_once(reader, "looked elsewhere");
});

test("a line that breaks loses nothing and doubles nothing", async () => {
  await reader.goto(conversation);
  await write("Before the line broke.");
  await shows_once(reader, "Before the line");
  wire.cut();
  await write("The first word in the dark.");
  await write("The second word in the dark.");
  wire.mend();
  await shows_once(reader, "The first word", "The second word", "Before the line");
});

test("a proxy that says “not now” for a while does not end what is live", async () => {
  await reader.goto(conversation);
  await write("Before the proxy tired.");
  await shows_once(reader, "the proxy tired");
  let refused = 0;
  reader.on("response", (response) => (refused += response.status() === 502));
  wire.cut("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  await until("a stream that is refused", () => refused > 0);
  await write("Said behind a tired proxy.");
  wire.mend();
  await shows_once(reader, "Said behind");
});

test("a server that goes down and comes up loses nothing and doubles nothing", async () => {
  await reader.goto(conversation);
  await write("Before the server went.");
  await shows_once(reader, "the server went");
  await kith.down();
  await kith.serve();
  await write("The server is back.");
  await write("And so are we.");
  await shows_once(reader, "The server is back.", "And so are we.", "the server went");
});

test("a page that could not be fetched when the event came is fetched again", async () => {
  await reader.goto(conversation);
  await write("Before the hiccup.");
  await shows_once(reader, "Before the hiccup");
  let aborted = 0;
  await reader.route("**" + conversation, (route) => (aborted++ === 0 ? route.abort() : route.continue()));
  await write("Told once, fetched twice.");
  await shows_once(reader, "Told once");
  assert.ok(aborted >= 2);
});
