// Openers worth answering: what is said of words before they are sent, what their reader is told, and what hosts do when
// something is not right.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, launchBrowser, someone, until } from "./support.mjs";

let kith, browser;
before(async () => {
  kith = await Kith.start();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

async function member(handle, name, options = {}, ...flags) {
  const page = await someone(browser, kith.url, options);
  kith.run("member", "add", `${handle}@example.org`, "--name", name, "--handle", handle, "--sentence", "Bakes and sells bread on the coast", ...flags);
  await page.goto(new URL(kith.run("sign-in-link", "@" + handle).match(/http\S+/)[0]).pathname);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");
  return page;
}

const box = (page) => page.getByLabel("What would you like to ask?");
const says = (page) => page.locator("#feedback");
const pitch = "I came across your profile and was impressed. We help bakeries like yours increase their sales by 30% with our booking software. Are you open to a quick 15 minute call this week so that I can show you a demo?";

async function send(page, to, words) {
  await page.goto("/openers/new?to=" + to);
  await box(page).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}
async function sent(page, to, words) {
  await send(page, to, words);
  await page.waitForURL(/\/openers\/\d/);
  return new URL(page.url()).pathname;
}

for (const [way, options] of [["with scripts", {}], ["without JavaScript", { javaScriptEnabled: false }]]) {
  test(`a bad opener becomes a good one by following what is said of it, ${way}`, async () => {
    const n = way === "with scripts" ? "1" : "2";
    const ines = await member("ines" + n, "Ines Okafor", options);
    const tomas = await member("tomas" + n, "Tomas Lindqvist");
    await ines.goto("/openers/new?to=tomas" + n);
    const write = async (words) => {
      await box(ines).fill(words);
      if (n === "2") await ines.getByRole("button", { name: "Check my words" }).click();
    };
    await write(pitch);
    await says(ines).getByText("Reads like a pitch", { exact: true }).waitFor();
    assert.match(await says(ines).innerText(), /It says what its writer sells|It asks for a call|It guesses at/);
    await write("I have baked on this coast for nine years, and I like what you do with rye.");
    await says(ines).getByText("There is no question yet.").waitFor();
    assert.equal(await says(ines).getByText("Reads like a pitch", { exact: true }).count(), 0);
    await write("I have baked on this coast for nine years. How do you keep a rye starter alive when the shop is as cold as mine is in February?");
    await says(ines).getByText("There is a question.").waitFor();
    await says(ines).getByText("Say in a line why you ask them").waitFor();
    await ines.getByLabel(/^Why/).fill("You sell rye in winter.");
    if (n === "2") await ines.getByRole("button", { name: "Check my words" }).click();
    await says(ines).getByText("It says why you ask them.").waitFor();
    await ines.getByRole("button", { name: "Send", exact: true }).click();
    await ines.getByText("It is on its way.").waitFor();
    await tomas.goto("/today");
    await tomas.getByRole("link", { name: /How do you keep a rye starter alive/ }).waitFor();
    assert.equal(await tomas.getByText("Reads like a pitch").count(), 0);
  });
}

test("words that went to somebody before are refused, and are not lost", async () => {
  const ines = await member("copier", "Cora Copier");
  await member("first", "Fay First");
  await member("second", "Sol Second");
  const words = (name) => `Dear ${name}, your shop has the best window in the street. When you took on your first apprentice, what did you let them do in the first week, and what did you keep for yourself until spring?`;
  await sent(ines, "first", words("Fay"));
  await send(ines, "second", words("Sol"));
  await ines.getByRole("heading", { name: "There is a problem" }).waitFor();
  await ines.locator("#mistakes").getByText("You sent almost the same words to somebody before.").waitFor();
  assert.equal(await box(ines).inputValue(), words("Sol"));
});

test("a pitch arrives labelled, and its reader disagrees or agrees", async () => {
  const sam = await member("sam", "Sam Seller");
  const ruth = await member("ruth", "Ruth Reader");
  const opener = await sent(sam, "ruth", pitch);
  const mail = await kith.mail("ruth@example.org");
  assert.match(mail.text, /This reads like a pitch\./);
  await ruth.goto("/today");
  const card = ruth.locator(".letter.flag");
  await card.getByText("Reads like a pitch").waitFor();
  await card.getByRole("link", { name: /Read anyway/ }).click();
  await ruth.waitForURL("**" + opener);
  assert.ok((await ruth.locator(".evidence li").count()) > 0);
  await ruth.getByRole("button", { name: "This label is wrong" }).click();
  await ruth.getByText("It is counted that the label was wrong.").waitFor();
  await ruth.goto("/today");
  assert.equal(await ruth.locator(".letter.flag").count(), 0);
  await ruth.goto(opener);
  await ruth.getByRole("button", { name: "Take that back" }).click();
  await ruth.getByRole("button", { name: "This was a pitch" }).click();
  await ruth.getByText("Its sender is told").waitFor();
  await sam.goto(opener);
  await sam.getByText("Ruth Reader says that it was a pitch.").waitFor();
  await sam.getByRole("link", { name: /ask for another look/ }).waitFor();
  assert.match((await kith.mail("sam@example.org")).text, /one place fewer/);
});

test("a report travels to a host's act, the notice, and another look by another host", async () => {
  const [author, reader, host, other] = [await member("author", "Ada Author"), await member("reader", "Rio Reader"), await member("host", "Hana Host", {}, "--host"), await member("other-host", "Olga Host", {}, "--host")];
  const words = "Is it true that you cannot bake, and that your mother does it all while you sleep until noon?";
  const opener = await sent(author, "reader", words);
  await reader.goto(opener);
  await reader.getByRole("link", { name: "Report it to the host" }).click();
  await reader.getByText(words).waitFor();
  await reader.getByLabel("It is unkind, or it threatens.").check();
  await reader.getByRole("button", { name: "Report it" }).click();
  await reader.getByText("The host looks at it").waitFor();

  await host.goto("/admin");
  await host.getByRole("link", { name: "It is unkind, or it threatens." }).click();
  await host.getByLabel("Remove it").check();
  await host.getByRole("button", { name: "Decide" }).click();
  await host.getByRole("heading", { name: "There is a problem" }).waitFor();
  await host.getByLabel("Remove it").check();
  await host.getByLabel("The reason").fill("It is made to hurt.");
  await host.getByRole("button", { name: "Decide" }).click();
  await host.getByText("Those concerned are told.").waitFor();

  assert.match((await kith.mail("reader@example.org", /What came of your report/)).text, /The host removed it/);
  const notice = await kith.mail("author@example.org", /Something the host decided/);
  assert.match(notice.text, /It is made to hurt\./);
  await reader.goto(opener);
  assert.equal(await reader.getByText(words).count(), 0);
  await author.goto(new URL(notice.link).pathname);
  await author.getByText(words).waitFor();
  await author.getByLabel("Why you see it differently").fill("We have joked like this for twenty years.");
  await author.getByRole("button", { name: "Ask for another look" }).click();
  await author.getByText("Another host looks at it again.", { exact: true }).waitFor();

  await host.goto("/admin");
  await host.getByRole("link", { name: /asks for another look/ }).click();
  await host.getByText("You decided this. Another host has to look at it again.").waitFor();
  await other.goto("/admin");
  await other.getByRole("link", { name: /asks for another look/ }).click();
  await other.getByLabel("The reason").fill("Old friends; nobody was hurt.");
  await other.getByRole("button", { name: "Undo it" }).click();
  await other.getByText("Those concerned are told.").waitFor();
  await reader.goto(opener);
  await reader.locator(".msg").getByText("Is it true that you cannot bake").waitFor();
  assert.match((await kith.mail("author@example.org", /Another look/)).text, /undid it/);
});

test("who is blocked reaches nobody and learns nothing", async () => {
  const ines = await member("keeper", "Kay Keeper");
  const blocked = await member("blocked", "Ben Blocked");
  await ines.goto("/@blocked");
  await ines.getByRole("link", { name: /Mute, block or report/ }).click();
  await ines.getByRole("button", { name: "Block Ben" }).click();
  await ines.getByText("You do not meet any more.").waitFor();
  await blocked.goto("/@keeper");
  await blocked.getByText("Kay is not taking openers.").waitFor();
  await ines.getByRole("button", { name: /Take the block back/ }).click();
  await blocked.goto("/@keeper");
  await blocked.getByRole("link", { name: "Ask Kay something" }).waitFor();
});

test("while many come in at once, a browser works for its mail, and without scripts it comes later", async () => {
  kith.run("settings", "sign_ups_an_hour", "1");
  const ask = async (options, email) => {
    const page = await someone(browser, kith.url, options);
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByRole("heading", { name: "Look into your mail." }).waitFor({ timeout: 60_000 });
    return page.locator("main").innerText();
  };
  await ask({}, "new-1@example.org");
  await until("the setting", async () => /ten minutes/.test(await ask({ javaScriptEnabled: false }, `slow-${Date.now()}@example.org`)), 60_000);
  assert.match(await ask({}, "worker@example.org"), /is on its way/);
  assert.ok((await kith.mail("worker@example.org")).link);
});
