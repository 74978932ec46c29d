// Every page can be read and used by everyone: WCAG 2.2 AA as far as axe can see, light and dark, wide and narrow, at
// twice the text, with a keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { archive } from "./archive.mjs";
import { Kith, be, launchBrowser, someone, until } from "./support.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const wide = { width: 1280, height: 900 }, phone = { width: 390, height: 844 }, least = { width: 320, height: 640 };

// Four by four pixels of one colour.
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGMwsnoERwwkcwCtJxABCIvSJwAAAABJRU5ErkJggg==", "base64");
let kith, browser, stranger, newcomer, member, other;
const at = {};  // addresses of this demonstration, found by walking it

before(async () => {
  kith = await Kith.start({ demo: 60 });
  browser = await launchBrowser();
  const options = { reducedMotion: "reduce", viewport: wide, locale: undefined };  // what a header asks for is not overruled
  [stranger, newcomer, member, other] = await Promise.all([1, 2, 3, 4].map(() => someone(browser, kith.url, options)));

  await newcomer.goto("/sign-in");
  await newcomer.getByLabel("E-mail").fill("new@example.org");
  await newcomer.getByRole("button", { name: "Send me a link" }).click();
  await newcomer.goto((await kith.mail("new@example.org")).link);
  await newcomer.getByRole("button", { name: "Sign in" }).click();
  await newcomer.waitForURL("**/welcome");

  // Somebody new, for whom nobody waits yet, and who asks someone with much to do.
  kith.run("member", "add", "calm@example.org", "--name", "Calm Person", "--handle", "calm", "--sentence", "Waits for nobody", "--host");
  await be(other, "calm");
  await be(member);
  at.own = await member.locator(".mast .own").getAttribute("href");
  at.received = await ask(other, at.own);
  kith.run("member", "add", "fern@example.org", "--name", "Fern Asked", "--handle", "fern");
  at.sent = await ask(member, "/@fern");
  await member.goto("/conversations?list=theirs");
  await member.locator(".row .q a").first().click();
  await member.waitForURL("**/conversations/*");
  at.conversation = new URL(member.url()).pathname;
  at.friend = await member.locator(".conv > .from b a").getAttribute("href");
  await member.getByLabel("Your reply").fill("One more thought before the weekend.");
  await member.getByRole("button", { name: "Send" }).click();
  at.edit = await member.locator('.msg.you a[href$="/edit"]').last().getAttribute("href");
  const quoted = await member.locator('.msg a[href*="?quote="]').last().getAttribute("href");
  await member.goto(quoted);
  await member.getByLabel("Your reply").fill("And one after it.");
  await member.getByRole("button", { name: "Send" }).click();
  at.about = quoted;
  // A page that anyone sees, with a photo.
  await other.goto("/settings/you");
  await other.getByLabel("A picture").setInputFiles({ name: "me.png", mimeType: "image/png", buffer: picture });
  await other.getByLabel("What can be seen on it").fill("A calm face");
  await other.getByRole("button", { name: "Put it on my page" }).click();
  await other.getByText("It stands wherever your name does.").waitFor();
  await other.goto("/settings/privacy");
  for (const part of await other.locator(".who select").all()) await part.selectOption("anyone");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByText("Saved.").waitFor();
  at.open = "/@calm";
  await member.goto("/import");
  await member.getByLabel("The archive").setInputFiles({ name: "archive.zip", mimeType: "application/zip", buffer: archive() });
  await member.getByRole("heading", { name: "What would be sent" }).waitFor();
  at.chosen = await violations(member);
  await member.getByRole("button", { name: "Send this" }).click();
  await member.waitForURL(/\/import\/\d+$/);
  at.network = new URL(member.url()).pathname;
  await member.getByRole("button", { name: /^Keep this one/ }).click();
  await member.goto(at.network + "/work");
  await member.getByLabel("Baker, Covered Market").check();
  await member.getByLabel("Sourdough").check();
  await member.getByRole("button", { name: "Put these on my page" }).click();
  await member.waitForURL("**/settings/you**");
  at.delete = at.edit.replace("/edit", "/delete");
  // Somebody to whom an ask was brought, and what they could do with it.
  await other.goto("/offers/new");
  await other.getByLabel("In one plain sentence").fill("I tune glass harmonicas.");
  await other.getByRole("button", { name: "Offer it" }).click();
  await member.goto("/asks/new");
  await member.getByLabel("In one plain sentence").fill("Somebody to tune a glass harmonica.");
  await member.getByRole("button", { name: "Ask" }).click();
  await member.waitForURL("**/asks/*");
  at.ask = new URL(member.url()).pathname;
  // A pitch that arrives under its label, a draft of another, and a report that waits for a host.
  const pitch = "We help businesses like yours increase their sales by 30% with our software. Are you open to a quick 15 minute call this week for a demo?";
  await member.goto("/openers/new?to=calm");
  await member.getByLabel("What would you like to ask?").fill(pitch);
  await member.getByRole("button", { name: "Send", exact: true }).click();
  await member.waitForURL(/\/openers\/\d/);
  at.pitch = new URL(member.url()).pathname;
  await member.goto("/openers/new?to=" + name_of(at.own === "/@fern" ? "/@calm" : "/@fern"));
  await member.getByLabel("What would you like to ask?").fill(pitch);
  await member.getByRole("button", { name: "Keep as draft" }).click();
  await member.getByText("Your draft is kept.").waitFor();
  at.flagged = new URL(member.url()).pathname + new URL(member.url()).search;
  await member.goto("/report?member=fern");
  await member.getByLabel("It pretends to be somebody else").check();
  await member.getByRole("button", { name: "Report it" }).click();
  await other.goto("/admin");
  at.report = await other.locator('a[href^="/admin/reports/"]').first().getAttribute("href");
  // Somebody who takes part by e-mail, and a question by somebody without an account.
  await member.goto("/settings/reach");
  await member.getByLabel("Anyone who proves their mail address").check();
  await member.getByRole("button", { name: "Save" }).first().click();
  await member.getByText("Saved.").waitFor();
  await other.goto("/openers/new?to=marta@example.net");
  await other.getByLabel("What would you like to ask?").fill("You moved your hives twice last year, I heard. How long did you leave them closed?");
  await other.getByRole("button", { name: "Send" }).click();
  await other.waitForURL(/\/openers\/\d/);
  at.by_mail = new URL(other.url()).pathname;
  const letter = async (subject) => {
    await other.goto("/demo/mail");
    await other.getByRole("link", { name: subject }).first().click();
    await other.waitForURL(/\/demo\/mail\/\d/);
    return { path: new URL(other.url()).pathname, text: await other.locator("pre.mail").textContent() };
  };
  const to_marta = await letter(/How long did you leave them closed/);
  at.letter = to_marta.path;
  at.guest = new URL(to_marta.text.match(/http\S+\/guest\/\S+/)[0]).pathname;
  at.never = new URL(to_marta.text.match(/http\S+\/mail\/never\/\S+/)[0]).pathname;
  await other.getByLabel(/^Answer as/).fill("Two hours, at dusk.");
  await other.getByRole("button", { name: "Send the answer" }).click();
  await other.goto(at.by_mail);
  await other.getByRole("link", { name: "Read and reply" }).click();
  await other.waitForURL("**/conversations/*");
  at.with_guest = new URL(other.url()).pathname;
  at.guest_page = await other.locator(".conv > .from b a").getAttribute("href");
  await other.goto("/people/bring");
  await other.getByLabel("What you call this circle").fill("The Thursday kiln");
  await other.getByLabel("Who they are").fill("Marta Lindqvist <marta@example.net>\nJon Vik <jon@example.net>");
  await other.getByRole("button", { name: "Write to them" }).click();
  at.circle = await other.locator("section h2 a").getAttribute("href");
  await stranger.goto(at.own + "/ask");
  await stranger.getByLabel("What would you like to ask?").fill("You price small repairs every day. How do you do it so that nobody feels cheated?");
  await stranger.getByLabel("Your name").fill("Jo Fields");
  await stranger.getByLabel("Your e-mail").fill("jo@example.net");
  await stranger.getByRole("button", { name: "Send me the link" }).click();
  await stranger.getByRole("heading", { name: "Look into your mail." }).waitFor();
  at.asking = new URL((await letter(/^Your question to/)).text.match(/http\S+\/asking\/\S+/)[0]).pathname;
  await until("a match", async () => {
    await other.goto("/board");
    return (await other.locator(".brought").count()) > 0;
  });
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

async function ask(page, whom) {
  await page.goto("/openers/new?to=" + name_of(whom));
  await page.getByLabel("What would you like to ask?").fill("What did you learn the first time that you let somebody go? I have to, next week.");
  await page.getByLabel(/^Why/).fill("You have done it.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForURL(/\/openers\/\d/);
  return new URL(page.url()).pathname;
}

const name_of = (page) => page.slice("/@".length);
const pages = {
  "the landing page": [() => stranger, () => "/"],
  "sign-in": [() => stranger, () => "/sign-in"],
  "sign-in by code": [() => stranger, () => "/sign-in/code"],
  "the demonstration": [() => stranger, () => "/demo"],
  "an address with nothing": [() => stranger, () => "/nothing"],
  "welcome": [() => newcomer, () => "/welcome"],
  "Today": [() => member, () => "/today"],
  "an empty Today": [() => other, () => "/today"],
  "your turn": [() => member, () => "/conversations"],
  "their turn": [() => member, () => "/conversations?list=theirs"],
  "quiet": [() => member, () => "/conversations?list=quiet"],
  "no conversations": [() => other, () => "/conversations"],
  "a conversation": [() => member, () => at.conversation],
  "changing a message": [() => member, () => at.edit],
  "deleting a message": [() => member, () => at.delete],
  "changing a title": [() => member, () => at.conversation + "/title"],
  "who sees what": [() => member, () => "/settings/privacy"],
  "one's page as a stranger sees it": [() => member, () => at.own + "?as=anyone"],
  "a page as a code": [() => member, () => at.own + "/code"],
  "a page that anyone sees": [() => stranger, () => at.open],
  "a message about another": [() => member, () => at.about],
  "found in conversations": [() => member, () => "/conversations?q=the"],
  "choosing several": [() => member, () => "/conversations/new"],
  "answering one after another": [() => member, () => "/today/through"],
  "a note": [() => member, () => `/@${name_of(at.friend)}/note`],
  "putting a conversation away": [() => member, () => at.conversation + "/later"],
  "starting a conversation": [() => member, () => "/conversations/new?to=" + name_of(at.friend)],
  "writing an opener": [() => other, () => "/openers/new?to=" + name_of(at.friend)],
  "an opener one sent": [() => member, () => at.sent],
  "an opener one received": [() => member, () => at.received],
  "passing politely": [() => member, () => at.received + "/pass"],
  "later": [() => member, () => at.received + "/later"],
  "people": [() => member, () => "/people"],
  "no people yet": [() => other, () => "/people"],
  "finding someone": [() => member, () => "/people/find"],
  "finding some": [() => member, () => "/people/find?q=a"],
  "finding none": [() => member, () => "/people/find?q=zzzzzz"],
  "a page of one's own": [() => member, () => at.own],
  "the page of someone one writes with": [() => member, () => at.friend],
  "the page of a stranger": [() => other, () => at.own],
  "ending a tie": [() => member, () => "/ties/" + name_of(at.friend) + "/end"],
  "bringing an archive": [() => member, () => "/import"],
  "one's real network": [() => member, () => at.network],
  "what an archive says of one's work": [() => member, () => at.network + "/work"],
  "the Board": [() => other, () => "/board"],
  "the Board, offers": [() => member, () => "/board?of=offers"],
  "everything on the Board": [() => member, () => "/board?show=all"],
  "the Board with a filter that finds nothing": [() => member, () => "/board?show=all&field=zzzzzz&place=Leeds"],
  "the Board with a filter that cannot be": [() => member, () => "/board?show=all&km=0"],
  "the Board for strangers": [() => stranger, () => "/board"],
  "asking for something": [() => member, () => "/asks/new"],
  "offering something": [() => member, () => "/offers/new"],
  "an ask of one's own": [() => member, () => at.ask],
  "an ask that was brought to one": [() => other, () => at.ask],
  "changing an ask": [() => member, () => at.ask + "/change"],
  "what came of it": [() => member, () => at.ask + "/close"],
  "answering an ask": [() => other, () => "/openers/new?to=" + name_of(at.own) + "&call=" + at.ask.slice("/asks/".length)],
  "searching": [() => member, () => "/search?q=joiner"],
  "the second step": [() => other, () => "/welcome/2"],
  "the third step": [() => other, () => "/welcome/3"],
  "the fourth step": [() => other, () => "/welcome/4"],
  "settings": [() => member, () => "/settings"],
  "reach": [() => member, () => "/settings/reach"],
  "round and mail": [() => member, () => "/settings/round"],
  "access": [() => member, () => "/settings/access"],
  "what one's page says": [() => member, () => "/settings/you"],
  "writing what reads like a pitch": [() => member, () => at.flagged],
  "a pitch one received": [() => other, () => at.pitch],
  "reporting an opener": [() => other, () => "/report?opener=" + at.pitch.slice("/openers/".length)],
  "keeping somebody away": [() => member, () => at.friend + "/keep-away"],
  "whom one keeps away": [() => member, () => "/settings/kept-away"],
  "reports and decisions": [() => member, () => "/reports"],
  "what waits for the hosts": [() => other, () => "/admin"],
  "a report, for a host": [() => other, () => at.report],
  "the rules that hosts set": [() => other, () => "/admin/rules"],
  "what hosts did": [() => stranger, () => "/admin/log"],
  "how Kith works": [() => stranger, () => "/how"],
  "help": [() => member, () => "/help"],
  "help without an account": [() => stranger, () => "/help"],
  "the rules": [() => stranger, () => "/rules"],
  "writing to a mail address": [() => other, () => "/openers/new?to=nobody@example.net"],
  "an opener to a mail address": [() => other, () => at.by_mail],
  "a conversation with somebody who has only mail": [() => other, () => at.with_guest],
  "somebody who has only mail": [() => other, () => at.guest_page],
  "bringing a circle": [() => member, () => "/people/bring"],
  "a circle that was brought": [() => other, () => at.circle],
  "leaving": [() => member, () => "/leave"],
  "what stays when one leaves": [() => member, () => "/leave/stays"],
  "having left": [() => stranger, () => "/left"],
  "becoming a member": [() => stranger, () => at.guest],
  "never hearing from here again": [() => stranger, () => at.never],
  "who may ask one": [() => member, () => "/settings/ask"],
  "asking without an account": [() => stranger, () => at.own + "/ask"],
  "a question before it is sent": [() => stranger, () => at.asking],
  "the mail of a demonstration": [() => stranger, () => "/demo/mail"],
  "a letter of a demonstration": [() => stranger, () => at.letter],
};

// The page as it looks now, judged by all rules or by those that are named.
async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((run) => axe.run(document, { runOnly: run, resultTypes: ["violations"] }), rules ? { type: "rule", values: rules } : { type: "tag", values: wcag });
  return found.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target} ${node.failureSummary.split("\n").slice(1).join(" ")}`));
}

test("everyone can read: what would be sent of an archive", () => assert.deepEqual(at.chosen, []));

// What sticks out at the right, if the page can be scrolled sideways.
const too_wide = (page) =>
  page.evaluate(() => {
    const view = document.scrollingElement;
    if (view.scrollWidth <= view.clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > view.clientWidth + 1);
    return [`${view.scrollWidth} of ${view.clientWidth} px`, ...out.slice(0, 6).map((each) => each.outerHTML.slice(0, 120))];
  });

for (const [name, [who, where]] of Object.entries(pages)) {
  test(`everyone can read: ${name}`, async () => {
    const page = who();
    const wrong = {};
    const look = async (how, found) => {
      if (found.length) wrong[how] = found;
    };
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(where());
    await look("light", await violations(page));
    await page.emulateMedia({ colorScheme: "dark" });
    await look("dark", await violations(page, ["color-contrast", "link-in-text-block"]));
    await page.setViewportSize(phone);
    await look("phone, dark", await violations(page, ["color-contrast", "target-size"]));
    await page.emulateMedia({ colorScheme: "light" });
    await look("phone", await violations(page));
    await page.setViewportSize(least);
    await look("320 px", await too_wide(page));
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await page.setViewportSize(phone);
    await look("390 px at twice the text", await too_wide(page));
    await page.setViewportSize(wide);
    await look("1280 px at twice the text", await too_wide(page));
    // In another language, whose words are longer; and as a language that runs from right to left would have it.
    await page.setExtraHTTPHeaders({ "Accept-Language": "de" });
    await page.setViewportSize(least);
    await page.goto("about:blank");  // an address that differs by its end alone would not be fetched again
    await page.goto(where());
    await look("spoken in German", (await page.evaluate(() => document.documentElement.lang)) === "de" ? [] : ["it is not"]);
    await look("320 px, German", await too_wide(page));
    await page.setViewportSize(phone);
    await look("phone, German", await violations(page));
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await look("390 px, right to left", await too_wide(page));
    await page.setViewportSize(wide);
    await look("1280 px, right to left", await too_wide(page));
    await page.setExtraHTTPHeaders({});
    assert.deepEqual(wrong, {});
  });
}

test("the first Tab reaches the way past the masthead, and it leads to the page", async () => {
  await member.goto("/today");
  await member.keyboard.press("Tab");
  assert.equal(await member.evaluate(() => document.activeElement.textContent), "Skip to the page");
  await member.keyboard.press("Enter");
  assert.equal(await member.evaluate(() => document.activeElement.id), "main");
});

test("j and k go through what waits", async () => {
  await member.goto("/today");
  const item = () => member.evaluate(() => [...document.querySelectorAll(".letter")].findIndex((each) => each.contains(document.activeElement)));
  const went = [];
  for (const key of "jjk") {
    await member.keyboard.press(key);
    went.push(await item());
  }
  assert.deepEqual(went, [0, 1, 0]);
});

test("Ctrl+Enter sends a message, and no single key acts inside a field", async () => {
  await member.goto(at.conversation);
  await member.getByLabel("Your reply").pressSequentially("jkl / n");
  await member.keyboard.press("Control+Enter");
  await member.locator(".msg.you", { hasText: "jkl / n" }).waitFor();
  assert.equal(await member.getByLabel("Your reply").inputValue(), "");
});

// What the keyboard meets on the way from the top of the page to its top again, if anything is wrong with it.
async function walk(page) {
  const stops = await page.locator("a[href], button, input, select, textarea, summary").count();
  for (let presses = 0; presses <= stops + 1; ++presses) {
    await page.keyboard.press("Tab");
    const met = await page.evaluate(() => {
      const focus = document.activeElement;
      if (focus === document.body || focus.matches(".skip")) return "top";
      const box = focus.getBoundingClientRect(), bar = document.querySelector(".bar")?.getBoundingClientRect();
      const is_covered = !focus.closest(".bar") && bar?.height > 0 && box.top >= bar.top;
      return box.bottom <= 0 || box.top >= innerHeight || is_covered ? "out of sight: " + focus.outerHTML.slice(0, 100) : "";
    });
    if (met === "top" && presses > 0) return "";
    if (met && met !== "top") return met;
  }
  return "no way out";
}

test("no page holds on to the keyboard, and the focus is always in sight", async () => {
  const wrong = {};
  for (const [name, [who, where]] of Object.entries(pages)) {
    const page = who();
    await page.setViewportSize(phone);
    await page.goto(where());
    const met = await walk(page);
    if (met) wrong[name] = met;
  }
  assert.deepEqual(wrong, {});
});
