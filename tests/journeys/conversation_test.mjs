// What goes on in a conversation: files, quoting, taking back, several people, notes, and answering one after another.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, be, launchBrowser, someone } from "./support.mjs";

// Four by four pixels of one colour.
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGMwsnoERwwkcwCtJxABCIvSJwAAAABJRU5ErkJggg==", "base64");
let kith, browser, page, other, conversation, handle;

before(async () => {
  kith = await Kith.start({ demo: 60 });
  browser = await launchBrowser();
  page = await someone(browser, kith.url);
  await be(page);
  for (const list of ["theirs", "yours", "quiet"]) {
    await page.goto("/conversations?list=" + list);
    if (await page.locator(".row .q a").count()) break;
  }
  await page.locator(".row .q a").first().click();
  await page.waitForURL("**/conversations/*");
  conversation = new URL(page.url()).pathname;
  handle = (await page.locator(".conv > .from b a").first().getAttribute("href")).slice("/@".length);
  other = await someone(browser, kith.url);
  await be(other, handle);
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

const sent = (on, words) => on.locator(".msg.you", { hasText: words });
async function say(on, words) {
  await on.getByLabel("Your reply").fill(words);
  await on.getByRole("button", { name: "Send" }).click();
  await sent(on, words).waitFor();
}

test("a message is taken back within ten seconds, and is gone for the other too", async () => {
  await page.goto(conversation);
  await other.goto(conversation);
  await say(page, "That was meant for my sister.");
  const there = other.locator(".msg.them", { hasText: "meant for my sister" });
  await there.waitFor();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("It is gone from their page, and your words are here again.").waitFor();
  assert.equal(await page.getByLabel("Your reply").inputValue(), "That was meant for my sister.");
  assert.equal(await sent(page, "meant for my sister").count(), 0);
  await there.waitFor({ state: "detached" });
  await page.getByLabel("Your reply").fill("");
  await page.getByRole("button", { name: "Keep for later" }).click();
});

test("what can be taken back says so for ten seconds and no longer", async () => {
  await page.goto(conversation);
  await say(page, "This one stays.");
  const offer = page.getByRole("button", { name: "Take it back" });
  await offer.waitFor();
  await page.reload();
  assert.equal(await offer.count(), 0, "loaded again, the page does not offer it again");
  await say(page, "And so does this one.");
  await offer.waitFor();
  await offer.waitFor({ state: "detached", timeout: 12_000 });
});

for (const javaScriptEnabled of [true, false]) {
  test(`a picture and a file go with words, ${javaScriptEnabled ? "by a script" : "without JavaScript"}`, async () => {
    const own = await someone(browser, kith.url, { javaScriptEnabled, storageState: await page.context().storageState() });
    const words = `The jug as it is today, ${javaScriptEnabled ? "quickly" : "plainly"}.`;
    await own.goto(conversation);
    await own.getByText("Add a picture or a file").click();
    await own.getByLabel("Files").setInputFiles([
      { name: "jug.png", mimeType: "image/png", buffer: picture },
      { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<script>document.title='run'</script>") },
    ]);
    await own.getByLabel("Your reply").fill(words);
    await own.getByRole("button", { name: javaScriptEnabled ? "Send" : "Send with these files", exact: true }).click();
    const message = sent(own, words);
    await message.waitFor();
    const image = message.getByRole("img", { name: "jug.png" });
    await image.scrollIntoViewIfNeeded();
    if (javaScriptEnabled) await own.waitForFunction((img) => img.complete && img.naturalWidth === 4, await image.elementHandle());
    const [download] = await Promise.all([own.waitForEvent("download"), message.getByRole("link", { name: "page.html" }).click()]);
    assert.equal(download.suggestedFilename(), "page.html");
    await own.context().close();
  });
}

test("words are quoted by their own link, and the quote leads the answer", async () => {
  await other.goto(conversation);
  const theirs = other.locator(".msg.them", { hasText: "This one stays." });
  await theirs.getByText("More").click();
  await theirs.getByRole("link", { name: "Quote" }).click();
  await other.locator(".write .about-it", { hasText: "This one stays." }).waitFor();
  await say(other, "Why that one?");
  await sent(other, "Why that one?").locator("blockquote", { hasText: "This one stays." }).waitFor();
  await page.goto(conversation);
  await page.locator(".msg.them blockquote", { hasText: "You wrote" }).waitFor();
});

test("a few who write with one of them talk together, and whoever likes leaves", async () => {
  await page.goto("/conversations/new");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await page.locator(`input[type=checkbox][value="${handle}"]`).check();
  await page.locator(`input[type=checkbox]:not([value="${handle}"])`).first().check();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Your message").fill("Shall we three share a van to the fair?");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Both get it here and by e-mail.").waitFor();
  await other.goto(new URL(page.url()).pathname);
  await say(other, "On Thursday.");
  await page.locator(".msg.them", { hasText: "On Thursday." }).waitFor();
  await other.getByRole("link", { name: "Leave this conversation" }).click();
  await other.getByRole("button", { name: "Leave it" }).click();
  await other.getByText("You left it.").waitFor();
  await page.reload();
  await page.getByText("left this conversation").waitFor();
});

test("a note is for its writer alone", async () => {
  await page.goto(conversation);
  await page.getByRole("link", { name: /Note something about/ }).click();
  await page.getByLabel("Only you see this").fill("Hates phone calls before ten.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.goto(conversation);
  await page.getByText("Hates phone calls before ten.").waitFor();
  await other.goto(conversation);
  assert.equal(await other.getByText("Hates phone calls").count(), 0);
});

test("own words are found again", async () => {
  await page.goto("/conversations");
  await page.getByRole("searchbox").fill("one stays");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "This one stays" }).click();
  await page.waitForURL(new RegExp(conversation + "\\?before="));
  await sent(page, "This one stays.").waitFor();
});

for (const javaScriptEnabled of [true, false]) {
  test(`whatever waits is answered one after another, ${javaScriptEnabled ? "by a script" : "without JavaScript"}`, async () => {
    const own = await someone(browser, kith.url, { javaScriptEnabled, storageState: await page.context().storageState() });
    await own.goto("/today/through");
    const boxes = own.getByRole("textbox");
    if ((await boxes.count()) < 2) return own.context().close();
    const second = await boxes.nth(1).getAttribute("name");
    await boxes.nth(1).fill("I was about to write");
    await boxes.nth(0).fill("Gladly, and here is how I would begin.");
    await own.locator("article").first().getByRole("button", { name: /^Send to/ }).click();
    await own.getByText("Sent. Here is who else waits.").waitFor();
    assert.equal(await own.locator(`[name="${second}"]`).inputValue(), "I was about to write");
    await own.context().close();
  });
}
