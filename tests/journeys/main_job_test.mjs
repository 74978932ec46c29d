// The job Kith is there for: someone asks a real question, gets an answer, and they talk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, launchBrowser, signUp, someone } from "./support.mjs";

const question = "When you stopped charging per seat, what did you say to the customers who were on the old plan?";
let kith, browser;

before(async () => {
  kith = await Kith.start();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

async function ask_for_link(page, email) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Look into your mail." }).waitFor();
  return kith.mail(email);
}

async function find(page, name) {
  await page.getByRole("link", { name: "People" }).first().click();
  await page.getByRole("link", { name: "Find someone" }).click();
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function say(page, words) {
  await page.getByLabel("Your reply").fill(words);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".msg.you", { hasText: words }).waitFor();
}

test("a mailed link signs in only when its one button is pressed, and only once", async () => {
  kith.run("member", "add", "mira@example.org", "--name", "Mira Holm", "--handle", "mira");
  const page = await someone(browser, kith.url);
  const { link } = await ask_for_link(page, "mira@example.org");
  for (let opened = 0; opened < 2; ++opened) {
    await page.goto(link);
    assert.equal(await page.locator("main button").count(), 1);
  }
  await page.goto("/today");
  assert.equal(await page.getByRole("heading", { name: "Waiting for you" }).count(), 0);
  assert.deepEqual(await page.context().cookies(), [], "opening the link signed someone in");

  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");

  const other = await someone(browser, kith.url);
  await other.goto(link);
  await other.getByText("This link has been used or is older than 20 minutes. Ask for a new one; it takes a moment.").waitFor();
  assert.equal(await other.locator("main button").count(), 0);
  await page.context().close();
  await other.context().close();
});

test("the six digits of the mail sign in on another device", async () => {
  kith.run("member", "add", "olu@example.org", "--name", "Olu Bright", "--handle", "olu");
  const laptop = await someone(browser, kith.url);
  const { code } = await ask_for_link(laptop, "olu@example.org");

  const phone = await someone(browser, kith.url);
  await phone.goto("/sign-in");
  await phone.getByRole("link", { name: "I have a code" }).click();
  const type = async (digits) => {
    await phone.getByLabel("E-mail").fill("olu@example.org");
    await phone.getByLabel("Six-digit code").fill(digits);
    await phone.getByRole("button", { name: "Sign in" }).click();
  };
  await type(code === "000000" ? "111111" : "000000");
  await phone.getByRole("alert").getByText("That code does not fit").waitFor();
  await type(code);
  await phone.waitForURL("**/today");
  await laptop.context().close();
  await phone.context().close();
});

test("two strangers come to a living tie while both look on", async () => {
  const ines = await someone(browser, kith.url), tomas = await someone(browser, kith.url);
  await signUp(kith, ines, { email: "ines@example.org", name: "Ines Okafor", sentence: "Runs a two-person bakery supplier in Leeds" });
  await signUp(kith, tomas, { email: "tomas@example.org", name: "Tomas Lindqvist", sentence: "Repairs and reopens small shops, Hull" });
  await tomas.getByRole("heading", { name: "Nobody is waiting for you." }).waitFor();
  assert.equal(await tomas.getByText("One more since you opened this.").isVisible(), false);

  await find(ines, "Tomas Lindqvist");
  await ines.getByRole("link", { name: "Ask Tomas something" }).click();
  await ines.getByText("There is no question yet.").waitFor();
  await ines.getByLabel("What would you like to ask?").pressSequentially(question.slice(0, 20));
  await ines.getByText("A little longer: 20 of at least 40.").waitFor();
  await ines.getByLabel("What would you like to ask?").fill(question);
  await ines.getByText("There is a question.").waitFor();
  await ines.getByLabel("Why Tomas?").fill("You changed prices twice and kept the customers.");
  await ines.getByText("It says why you ask them.").waitFor();
  await ines.getByRole("button", { name: "Send" }).click();
  await ines.waitForURL("**/openers/*");
  await ines.getByText("It is on its way.").waitFor();
  const reloads = [];
  ines.on("framenavigated", () => reloads.push(ines.url()));

  await tomas.getByText("One more since you opened this.").waitFor();
  await tomas.getByRole("link", { name: "Show it" }).click();
  await tomas.getByRole("heading", { name: "One person is waiting for you." }).waitFor();
  await tomas.getByText(question).waitFor();
  await tomas.getByRole("link", { name: "Answer" }).click();
  await tomas.getByLabel("Your answer").fill("That the old plan stays as long as they do. Nobody left.");
  await tomas.getByRole("button", { name: "Answer" }).click();
  await tomas.waitForURL("**/conversations/*");

  await ines.getByText("Tomas Lindqvist answered.").waitFor();
  assert.deepEqual(reloads, [], "the answer came by a reload");
  await ines.getByRole("link", { name: "Read and reply" }).click();
  await ines.getByText("Nobody left.").waitFor();

  await say(ines, "And the ones who joined in between?");
  await tomas.locator(".msg.them", { hasText: "joined in between" }).waitFor();
  await say(tomas, "They got a year to choose.");
  await ines.locator(".msg.them", { hasText: "a year to choose" }).waitFor();
  await ines.getByText("Living tie.").waitFor();
  await tomas.getByText("Living tie.").waitFor();
  for (const page of [ines, tomas]) {
    assert.equal(await page.locator(".msg").count(), 4);
    await page.context().close();
  }
});

test("the same works without a script, seen by reloading", async () => {
  const plain = { javaScriptEnabled: false };
  const noor = await someone(browser, kith.url, plain), piet = await someone(browser, kith.url, plain);
  await signUp(kith, noor, { email: "noor@example.org", name: "Noor Haddad", sentence: "Keeps the books of eleven cafés" });
  await signUp(kith, piet, { email: "piet@example.org", name: "Piet van Dorn", sentence: "Builds cold rooms, Ghent" });

  await find(noor, "Piet van Dorn");
  await noor.getByRole("link", { name: "Ask Piet something" }).click();
  await noor.getByLabel("What would you like to ask?").fill("I keep the books of eleven cafés and have a question.");
  await noor.getByRole("button", { name: "Check my words" }).click();
  await noor.getByText("There is no question yet.").waitFor();
  await noor.getByRole("button", { name: "Send" }).click();
  await noor.getByRole("alert").waitFor();
  await noor.getByLabel("What would you like to ask?").fill("What does a cold room for one small café cost to run through a warm summer?");
  await noor.getByRole("button", { name: "Check my words" }).click();
  await noor.getByText("There is a question.").waitFor();
  await noor.getByRole("button", { name: "Send" }).click();
  await noor.waitForURL("**/openers/*");

  await piet.reload();
  await piet.getByRole("link", { name: "Answer" }).click();
  await piet.getByLabel("Your answer").fill("About four euros a day");
  await piet.getByRole("button", { name: "Keep for later" }).click();
  await piet.getByText("Your draft is kept.").waitFor();
  assert.equal(await piet.getByLabel("Your answer").inputValue(), "About four euros a day");
  await piet.getByRole("button", { name: "Answer" }).click();
  await piet.waitForURL("**/conversations/*");

  await noor.reload();
  await noor.getByText("Piet van Dorn answered.").waitFor();
  await noor.getByRole("link", { name: "Read and reply" }).click();
  await noor.getByLabel("Your reply").fill("And with the door open");
  await noor.getByRole("button", { name: "Keep for later" }).click();
  assert.equal(await noor.getByLabel("Your reply").inputValue(), "And with the door open");
  await say(noor, "And with the door open all day?");
  await piet.reload();
  await piet.getByText("And with the door open all day?").waitFor();
  await say(piet, "Then ask me about doors.");
  await noor.reload();
  for (const page of [noor, piet]) {
    await page.getByText("Living tie.").waitFor();
    assert.equal(await page.locator(".msg").count(), 4);
    await page.context().close();
  }
});
