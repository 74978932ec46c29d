// Your real network: what somebody brings from an old one is read on their own machine, shown before it is sent, and
// never holds a text.
import assert from "node:assert/strict";
import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { after, before, test } from "node:test";
import { archive, secret, zip } from "./archive.mjs";
import { Kith, launchBrowser, signUp, someone, until } from "./support.mjs";

let kith, browser;

before(async () => {
  kith = await Kith.start();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

let count = 0;
async function member(options = {}) {
  const page = await someone(browser, kith.url, options);
  await signUp(kith, page, { email: `kay${++count}@example.org`, name: `Kay Owner ${count}`, sentence: "Bakes" });
  return page;
}
const file = (buffer, name = "archive.zip") => ({ name, mimeType: "application/zip", buffer });

// The body of each request that this page sends.
async function watch(page) {
  const sent = [];
  await page.route("**/*", async (route) => {
    const body = route.request().postDataBuffer();
    if (body) sent.push(body);
    await route.continue();
  });
  return sent;
}

// All files in what was sent, unpacked.
function unpacked(bodies) {
  let all = "";
  for (const body of bodies) {
    all += body.toString("latin1");
    const packed = body.indexOf(Buffer.from([0x1f, 0x8b, 8]));
    if (packed < 0) continue;
    const end = body.lastIndexOf("\r\n--");
    all += gunzipSync(body.subarray(packed, end)).toString("latin1");
  }
  return all;
}

test("an archive is read in the browser; no text of a message leaves it", async () => {
  const page = await member();
  await page.goto("/import");
  const sent = await watch(page);
  await page.getByLabel("The archive").setInputFiles(file(archive()));
  await page.getByRole("heading", { name: "What would be sent" }).waitFor();
  assert.equal(unpacked(sent).length, 0, "nothing is sent before it was seen");
  assert.match(await page.locator("#reduced").innerText(), /messages\.csv: 7 entries[\s\S]*Stays here:.*subject/);
  assert.match(await page.locator("#reduced").innerText(), /Not sent at all: Rich Media\.csv/);
  assert.ok(!(await page.locator("#reduced").innerText()).includes(secret));

  await page.getByRole("button", { name: "Send this" }).click();
  await page.waitForURL(/\/import\/\d+$/);
  const all = unpacked(sent);
  assert.match(all, /ada lovelace/i, "who and when is sent");
  for (const word of ["secret", "words", "on\ntwo lines"]) assert.ok(!all.includes(word), `"${word}" left the browser`);

  await page.getByRole("heading", { name: "Your old network says 3." }).waitFor();
  const figures = await page.locator(".figures li").allInnerTexts();
  assert.deepEqual(figures.map((line) => line.trim()), ["3 in the list", "2 you ever wrote to", "2 with whom words went both ways", "1 still talking in the last year"]);
  assert.deepEqual(await page.locator(".cloth .row b").allInnerTexts(), ["Ada Lovelace", "Ines Okafor"]);
  await page.getByText("What was read, and what was left out").click();
  assert.match(await page.locator("details").innerText(), /advertisements and spam/);

  // Those who still talk become people to write to; then everything goes by one button.
  await page.getByRole("button", { name: "Keep this one as someone to write to" }).click();
  await page.waitForURL("**/people**");
  assert.deepEqual(await page.locator("#to-write-to b").allInnerTexts(), ["Ada Lovelace"]);
  assert.equal(await page.locator("#to-write-to a").first().getAttribute("href"), "mailto:ada%40example.org");
  await page.goto("/import");
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByText("That archive is deleted, with everybody in it.").waitFor();
  await page.goto("/people");
  assert.equal(await page.locator("#to-write-to").count(), 0);
});

test("without scripts the upload does the same", async () => {
  const page = await member({ javaScriptEnabled: false });
  await page.goto("/import");
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByText("Choose a file first").first().waitFor();
  await page.getByLabel("The archive").setInputFiles(file(archive()));
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: "Your old network says 3." }).waitFor();
  assert.equal(await page.locator(".cloth .row").count(), 2);
});

test("what the archive says of one's work is put on the page line by line", async () => {
  const page = await member();
  await page.goto("/import");
  await page.getByLabel("The archive").setInputFiles(file(archive()));
  await page.getByRole("button", { name: "Send this" }).click();
  await page.getByRole("link", { name: "It also says what you have done." }).click();
  await page.getByLabel("Baker, Covered Market").check();
  await page.getByLabel("Sourdough").check();
  await page.getByRole("button", { name: "Put these on my page" }).click();
  await page.getByText("Saved.").waitFor();
  await page.locator(".mast .own").click();
  assert.match(await page.locator(".work").innerText(), /Baker, Covered Market\s+since 2019\s+Sourdough/);
  assert.ok(!(await page.locator(".work").innerText()).includes("Old Mill"), "what was left is not there");
});

test("words that stray into other columns or lines stay in the browser", async () => {
  const page = await member();
  await page.goto("/import");
  const sent = await watch(page);
  const astray = `FROM,TO,DATE,CONTENT,FOLDER\nAda Lovelace,Kay Owner,2026-02-01 09:00:00 UTC,"She said "no, the secret, is out" to me",INBOX\nKay Owner,Ada Lovelace,2026-02-02 09:00:00 UTC,ok,the secret\nthe secret,\n`;
  const list = "ada kay 1700000000\nAda: the secret words\nkay ada 1700000001\n";
  const mail = "From x Thu Jan  1 00:00:00 2026\nFrom: ada@example.org\nTo: kay@example.org\nMessage-ID: <secret@x>\nDate: Thu, 12 Mar 2026 09:00:00 +0100\n\nx\n\nFrom now on the\nTo: secret is out\n\n";
  await page.getByLabel("The archive").setInputFiles([file(Buffer.from(astray), "messages.csv"), file(Buffer.from(list), "list.txt"), file(Buffer.from(mail), "in.mbox")]);
  await page.getByRole("heading", { name: "What would be sent" }).waitFor();
  await page.getByLabel("Who you are in it").fill("Kay Owner");
  await page.getByRole("button", { name: "Send this" }).click();
  await until("it to be sent", () => unpacked(sent).length > 0);
  assert.ok(!unpacked(sent).includes("secret"), unpacked(sent));
});

test("an archive whose owner cannot be told asks, and what was read is not lost", async () => {
  const page = await member();
  await page.goto("/import");
  await page.getByLabel("The archive").setInputFiles(
    file(zip({ "messages.csv": "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ada Lovelace,Kay Owner,2024-05-15 10:30:00,Hi\n1,Kay Owner,Ada Lovelace,2024-05-16 10:30:00,Hi\n" })),
  );
  await page.getByRole("button", { name: "Send this" }).click();
  await page.getByText("Say which of these you are: Kay Owner; Ada Lovelace.").first().waitFor();
  await page.getByLabel("Who you are in it").fill("Kay Owner");
  await page.getByRole("button", { name: "Send this" }).click();
  await page.waitForURL(/\/import\/\d+$/);
  assert.deepEqual(await page.locator(".cloth .row b").allInnerTexts(), ["Ada Lovelace"]);
});

test("a mailbox and a broken zip are told apart kindly", async () => {
  const page = await member();
  await page.goto("/import");
  const mail = "From x Thu Jan  1 00:00:00 2026\nFrom: Ada Lovelace <ada@example.org>\nTo: Kay <kay@example.org>\nSubject: " + secret +
    "\nDate: Thu, 12 Mar 2026 09:00:00 +0100\n\n" + secret + "\n\nFrom x Thu Jan  1 00:00:00 2026\nFrom: kay@example.org\nTo: ada@example.org\nDate: Fri, 13 Mar 2026 09:00:00 +0100\n\nYes\n";
  const sent = await watch(page);
  await page.getByLabel("The archive").setInputFiles(file(Buffer.from(mail), "Inbox.mbox"));
  await page.getByRole("heading", { name: "What would be sent" }).waitFor();
  await page.getByLabel("Who you are in it").fill("kay@example.org");
  await page.getByRole("button", { name: "Send this" }).click();
  await page.getByRole("heading", { name: "Your mail knows one person." }).waitFor();
  assert.ok(!unpacked(sent).includes("secret"));

  // Nothing goes while it is being read, or when it is no archive.
  await page.goto("/import");
  sent.length = 0;
  await page.evaluate(() => (window.Worker = class { postMessage() {} terminate() {} }));
  await page.getByLabel("The archive").setInputFiles(file(Buffer.from(secret), "notes.txt"));
  await page.getByRole("button", { name: "Read it" }).click();
  await page.reload();
  await page.getByLabel("The archive").setInputFiles(file(Buffer.from(secret), "notes.txt"));
  await page.locator("#reduced").getByText("notes.txt: nothing in it is an archive").waitFor();
  await page.getByRole("button", { name: "Read it" }).click();
  assert.equal(unpacked(sent).length, 0);

  await page.goto("/import");
  await page.getByLabel("The archive").setInputFiles(file(Buffer.from("PK\x03\x04 this is no zip")));
  await page.locator("#reduced").getByText("archive.zip: this browser cannot read it (the zip is damaged").waitFor();
  await page.getByRole("button", { name: "Read it" }).click();
  assert.equal(new URL(page.url()).pathname, "/import", "the file itself goes only by a button that says so");
  await page.getByRole("button", { name: "Send the whole file" }).click();
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
});

// Sends so many bytes, or only promises them; the answer's status and words.
const send = (path, size, { whole = true } = {}) =>
  new Promise((resolve, reject) => {
    // Each on a connection of its own: one that was used before may be about to close.
    const asked = request(kith.url + path, { agent: false, method: "POST", headers: { "content-length": size, "content-type": "multipart/form-data; boundary=b" } }, (answer) => {
      let words = "";
      answer.on("data", (part) => (words += part)).on("end", () => resolve({ status: answer.statusCode, words, asked }));
    });
    asked.on("error", reject);
    asked.write(Buffer.alloc(1024, "x"));
    if (whole) asked.end(Buffer.alloc(size - 1024, "x"));
    else resolve({ asked });
  });

test("uploads are bounded each and together, and only where files are expected", async () => {
  const large = await send("/import", 70 * 2 ** 20);
  assert.equal(large.status, 413);
  assert.match(large.words, /more than 64 MB/);
  assert.equal((await send("/openers", 2 ** 20)).status, 413);
  assert.notEqual((await send("/import", 2 ** 20)).status, 413);
  // Whoever promises much and brings hardly anything keeps nobody waiting.
  const open = [];
  for (let i = 0; i < 6; ++i) open.push(await send("/import", 60 * 2 ** 20, { whole: false }));
  for (const { asked } of open) asked.on("error", () => {});
  assert.notEqual((await send("/import", 2 ** 20)).status, 503);
  for (const { asked } of open) asked.destroy();
});
