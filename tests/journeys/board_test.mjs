// The first half of the chain: an ask is posted, finds who could answer it, is answered, talked about, and thanked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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

// Somebody here, signed in, with or without scripts.
async function member(handle, name, sentence, options = {}) {
  const page = await someone(browser, kith.url, options);
  kith.run("member", "add", `${handle}@example.org`, "--name", name, "--handle", handle, "--sentence", sentence);
  await page.goto(new URL(kith.run("sign-in-link", "@" + handle).match(/http\S+/)[0]).pathname);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");
  return page;
}

async function say(page, kind, words) {
  await page.goto(`/${kind}s/new`);
  await page.getByLabel("In one plain sentence").fill(words);
  await page.getByRole("button", { name: kind === "ask" ? "Ask" : "Offer it" }).click();
  await page.getByText("It stands on the Board now.").waitFor();
  return new URL(page.url()).pathname;
}

// Looks again until it is there: matching follows the commit, a moment later.
async function comes(page, path, locator) {
  await until(path, async () => {
    await page.goto(path);
    return (await locator.count()) > 0;
  });
}

for (const [way, options] of [["with scripts", {}], ["without JavaScript", { javaScriptEnabled: false }]]) {
  test(`an ask meets its offer, is answered, talked about and thanked, ${way}`, async () => {
    const n = way === "with scripts" ? "1" : "2";
    const [what, thing] = n === "1" ? ["narrow-width horsehair", "horsehair"] : ["sails for an old gaff cutter", "sails"];
    const ines = await member("ines" + n, "Ines Okafor", "Upholsters chairs and the seats of old buses", options);
    const tomas = await member("tomas" + n, "Tomas Lindqvist", "Keeps two looms and a boat", options);
    await say(tomas, "offer", n === "1" ? "I weave horsehair on an old narrow loom." : "I sew sails for gaff cutters and luggers.");
    const ask = await say(ines, "ask", `Somebody who still makes ${what}.`);

    // He sees it in Today, with the reason in the words of both.
    const brought = tomas.locator(".brought", { hasText: what });
    await comes(tomas, "/today", brought);
    await tomas.getByRole("heading", { name: "Worth knowing" }).waitFor();
    assert.match(await brought.locator(".why").first().innerText(), new RegExp(`^Why you: your offer says “I .*${thing}.*”; .*${thing}`));
    await ines.goto(ask);
    assert.match(await ines.locator(".brought .why").first().innerText(), /^Why them: they offer “I /);

    // He answers it, without a question, the reason in view.
    await brought.getByRole("link", { name: "Answer Ines’s ask" }).click();
    await tomas.getByRole("heading", { name: "What brings you together" }).waitFor();
    await tomas.getByLabel("What would you like to say?").fill("I have twelve metres of it left, from the last time that I set it up.");
    await tomas.getByRole("button", { name: "Send" }).click();
    await tomas.waitForURL(/\/openers\/\d/);
    await tomas.goto("/today");
    assert.equal(await brought.count(), 0, "what one has answered is not brought again");

    await ines.goto("/today");
    await ines.getByRole("link", { name: "Answer", exact: true }).click();
    assert.match(await ines.locator(".why").first().innerText(), /Somebody who still makes/);
    await ines.getByLabel("Your answer").fill("Twelve metres is more than I dared to hope for. May I come and see it?");
    await ines.getByRole("button", { name: "Answer" }).click();
    await ines.waitForURL("**/conversations/*");

    // It came to something, and she says so.
    await ines.goto("/board");
    await ines.locator("#yours").getByText("one person answered").waitFor();
    await ines.locator("#yours").getByRole("link", { name: "Answered" }).click();
    await ines.getByLabel("Tomas Lindqvist").check();
    await ines.getByLabel("Your thanks, in your own words").fill("You had it all along, and asked nothing for the looking.");
    await ines.getByLabel("It may be shown on their page").check();
    await ines.getByRole("button", { name: "Close it" }).click();
    await ines.getByText("Somebody here answered it.").waitFor();

    await kith.mail(`tomas${n}@example.org`, new RegExp(what.slice(0, 8)));  // that she answered
    const mail = await kith.mail(`tomas${n}@example.org`, new RegExp(what.slice(0, 8)));
    assert.match(mail.text, /Ines Okafor thanks you\./);
    await tomas.goto("/today");
    await tomas.getByText("Ines Okafor thanks you.").waitFor();
    await tomas.goto(mail.link);
    await tomas.getByRole("button", { name: "Others may see it" }).click();
    await ines.goto("/@tomas" + n);
    await ines.getByText("“You had it all along, and asked nothing for the looking.”").waitFor();
  });
}

test("what is not for somebody is not brought to them again, nor anything like it", async () => {
  const ruth = await member("ruth", "Ruth Amsel", "Repairs church clocks");
  await say(ruth, "offer", "I repair church clocks and their bells.");
  const asker = await member("dele", "Dele Roth", "Looks after a tower");
  await say(asker, "ask", "Somebody to repair a church clock that stopped.");
  const brought = ruth.locator(".brought");
  await comes(ruth, "/board", brought);
  await brought.getByText("Not for me").click();
  await brought.getByRole("button", { name: "It is not my field." }).click();
  await ruth.getByText("It is not brought to you again.").waitFor();
  assert.equal(await brought.count(), 0);
  const other = await member("wren", "Wren Price", "Rings bells");
  const second = await say(other, "ask", "Who repairs a church clock near us?");
  await other.goto(second);
  await other.getByText("Nobody’s words fit it yet.").waitFor();
  await ruth.goto("/today");
  assert.equal(await brought.count(), 0);
});

test("a newcomer says what they offer and ask, and is shown whom they could ask, or the host, named as that", async () => {
  const weaver = await member("agnes", "Agnes Haddad", "Weaves tweed");
  await say(weaver, "offer", "I weave tweed to order, from three metres.");
  const page = await someone(browser, kith.url);
  await page.goto("/");
  await page.getByLabel("E-mail").fill("noor@example.org");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto((await kith.mail("noor@example.org")).link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Noor Brandt");
  await page.getByLabel("In one plain sentence").fill("Cuts coats");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("An ask").fill("Tweed for one winter coat, woven to order.");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL("**/welcome/3");
  await page.getByRole("link", { name: "I will start fresh" }).click();
  const card = page.locator(".brought", { hasText: "Agnes Haddad" });
  await comes(page, "/welcome/4", card);
  await card.getByRole("link", { name: "Ask Agnes" }).click();
  await page.getByRole("heading", { name: "What brings you together" }).waitFor();
  await page.getByText("Step 5 of 5, about four minutes left").waitFor();
  await page.getByRole("link", { name: "Back" }).click();
  await page.waitForURL("**/welcome/4");

  kith.run("member", "add", "host@example.org", "--name", "Hana Quist", "--handle", "hana", "--host");
  const lonely = await member("piet", "Piet Iwu", "Counts stars");
  await lonely.goto("/welcome/4");
  await lonely.getByText("greets newcomers").waitFor();
  await lonely.getByText("knows who does what here").waitFor();
  assert.equal(await lonely.locator(".brought").count(), 1);
});

test("nothing fits, said kindly, and everything is one link away", async () => {
  const page = await member("jo", "Jo Abbott", "Breeds snails");
  await page.goto("/board");
  await page.getByText("Nothing fits today.").waitFor();
  await page.getByRole("link", { name: "Here is everything" }).click();
  await page.getByText(/You have seen (it|them all)\./).waitFor();
  await page.getByLabel("Field").fill("astronomy of snails in Peru");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("Nothing on the Board is like that just now.").waitFor();
  await page.getByRole("button", { name: "Write to me when something new fits" }).click();
  await page.getByText("We will write to you when something new fits").waitFor();
  await page.locator("#searches").getByRole("button", { name: "Stop" }).click();
  await page.getByText("That search is not kept any more.").waitFor();
});

test("an ask whose time is over is asked for its outcome, and can stand on", async () => {
  const page = await member("gwen", "Gwen Vogel", "Keeps bees");
  await say(page, "ask", "Orchards that want bees in April.");
  await say(page, "ask", "A field of borage within ten miles.");
  await kith.down();
  await kith.serve("--clock-ahead", "61d");
  const mail = await kith.mail("gwen@example.org", /bees|borage/);
  assert.match(mail.text, /Your ask has ended\. What came of it\?/);
  await page.goto("/today");
  await page.getByRole("heading", { name: "Worth knowing" }).waitFor();
  const ended = page.locator(".brought", { hasText: "Your ask ended on" });
  assert.equal(await ended.count(), 2);
  await ended.filter({ hasText: "borage" }).getByRole("button", { name: "Let it stand on" }).click();
  await page.getByText("It stands on.").waitFor();
  await page.goto("/today");
  await ended.getByRole("link", { name: "Say what came of it" }).click();
  await page.getByLabel("It was found another way.").check();
  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByText("It was found another way.").waitFor();
  await page.goto("/today");
  assert.equal(await ended.count(), 0);
});
