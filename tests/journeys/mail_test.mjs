// The other side needs no account: a member in a browser, and somebody who has only mail. Their answers come in by LMTP, as a mail
// server brings them.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { Kith, freePort, launchBrowser, someone, until } from "./support.mjs";

let kith, browser, lmtp;
before(async () => {
  lmtp = `127.0.0.1:${await freePort()}`;
  kith = await Kith.start({ flags: ["--lmtp", lmtp, "--mail-from", "kith@kith.example"] });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

async function member(handle, name, options = {}) {
  const page = await someone(browser, kith.url, options);
  kith.run("member", "add", `${handle}@example.org`, "--name", name, "--handle", handle, "--sentence", "Bakes and sells bread on the coast");
  await page.goto(new URL(kith.run("sign-in-link", "@" + handle).match(/http\S+/)[0]).pathname);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");
  return page;
}

// Brings a mail as Postfix would; gives what was said to its end.
function bring(to, message) {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(lmtp.split(":")[1]), "127.0.0.1");
    const steps = ["LHLO mx.example.net", "MAIL FROM:<marta@example.net>", `RCPT TO:<${to}>`, "DATA", message.replace(/^\./gm, "..") + "\r\n."];
    let heard = "";
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      heard += chunk;
      const last = heard.trimEnd().split("\r\n").at(-1);
      if (!heard.endsWith("\r\n") || last[3] === "-") return;
      if (/^[45]/.test(last) || steps.length === 0) return socket.end("QUIT\r\n"), resolve(last);
      socket.write(steps.shift() + "\r\n");
    });
  });
}
const answer = (mail, words, from = "Marta Lindqvist <marta@example.net>") =>
  bring(mail.reply_to, [
    `From: ${from}`, `To: <${mail.reply_to}>`, `Subject: Re: ${mail.subject}`, `Message-ID: <${Math.random()}@mail.example.net>`,
    "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", words, "",
    "On Thu, 12 Mar 2026 at 12:00, Ines Okafor via Kith <kith@kith.example> wrote:", ...mail.text.trimEnd().split("\n").map((line) => "> " + line)].join("\r\n"));

async function ask(page, address, words) {
  await page.goto("/people/find");
  await page.getByLabel("Their mail address").fill(address);
  await page.getByRole("button", { name: "Write a question" }).click();
  await page.getByLabel("What would you like to ask?").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL(/\/openers\/\d/);
}

test("somebody who has only mail answers, talks, and becomes a member with everything in place", async () => {
  const ines = await member("ines", "Ines Okafor");
  await ask(ines, "marta@example.net", "You moved your hives twice last year, I heard. How long did you leave them closed before the drive?");
  const asked = await kith.mail("marta@example.net");
  assert.match(asked.text, /Ines Okafor asked you something\. What they do: Bakes and sells bread on the coast/);
  assert.match(await answer(asked, "Two hours, at dusk.\r\n\r\nMarta"), /^250/);
  // It comes in while she looks.
  await ines.getByRole("link", { name: "Read and reply" }).click();
  await ines.waitForURL("**/conversations/*");
  await ines.getByText("Two hours, at dusk.").waitFor();
  assert.match(await ines.locator(".conv > .from").innerText(), /Marta Lindqvist\s+takes part by e-mail/);
  for (let i = 1; i <= 3; i++) {
    await ines.getByLabel("Your reply").fill(`And what about the queen, in case ${i}?`);
    await ines.getByRole("button", { name: "Send" }).click();
    const came = await kith.mail("marta@example.net", /^Re: /, 30_000);
    assert.match(came.text, new RegExp(`in case ${i}\\?`));
    assert.match(await answer(came, `She travels with them, case ${i}.`), /^250/);
    await ines.getByText(`She travels with them, case ${i}.`).waitFor();
  }
  const [link] = asked.text.match(/http\S+\/guest\/\S+/);
  const marta = await someone(browser, kith.url);
  await marta.goto(new URL(link).pathname);
  await marta.getByRole("button", { name: "Become a member" }).click();
  await marta.goto(new URL((await kith.mail("marta@example.net", /^Your link/)).link).pathname);
  await marta.getByRole("button", { name: "Sign in" }).click();
  await marta.waitForURL("**/welcome");
  assert.equal(await marta.getByLabel("Name").inputValue(), "Marta Lindqvist");
  await marta.getByLabel("In one plain sentence").fill("Keeps bees above the fjord");
  await marta.getByRole("button", { name: "Go on" }).click();
  await marta.waitForURL("**/welcome/2");
  await marta.goto("/conversations?list=theirs");
  await marta.locator(".row .q a").click();
  await marta.getByText("She travels with them, case 3.").waitFor();
  assert.equal(await marta.locator(".msg").count(), 8);
});

for (const [way, options] of [["with scripts", {}], ["without JavaScript", { javaScriptEnabled: false }]]) {
  test(`somebody without an account asks a member, ${way}`, async () => {
    const n = way === "with scripts" ? "1" : "2";
    const tomas = await member("tomas" + n, "Tomas Berg");
    await tomas.goto("/settings/reach");
    await tomas.getByLabel("Anyone who proves their mail address").check();
    await tomas.getByRole("button", { name: "Save" }).first().click();
    await tomas.getByText("Saved.").waitFor();
    await tomas.goto("/settings/ask");
    await tomas.getByRole("img", { name: "A code that opens your link" }).waitFor();
    const jo = await someone(browser, kith.url, options);
    await jo.goto(`/@tomas${n}/ask`);
    await jo.getByLabel("What would you like to ask?").fill("I would like to hear what you think.");
    if (n === "2") await jo.getByRole("button", { name: "Check my words" }).click();
    await jo.getByText("There is no question yet.").waitFor();
    const words = `You price ${n} small repairs a day, I think. How do you do it so that nobody feels cheated?`;
    await jo.getByLabel("What would you like to ask?").fill(words);
    await jo.getByLabel("Your name").fill("Jo Fields");
    await jo.getByLabel("Your e-mail").fill(`jo${n}@example.net`);
    await jo.getByRole("button", { name: "Send me the link" }).click();
    await jo.getByRole("heading", { name: "Look into your mail." }).waitFor();
    const proof = await kith.mail(`jo${n}@example.net`);
    await jo.goto(new URL(proof.link).pathname);
    await jo.getByRole("button", { name: "Send it to Tomas" }).click();
    await jo.getByRole("heading", { name: "It is on its way." }).waitFor();
    await tomas.goto("/today");
    await tomas.getByRole("link", { name: "Answer", exact: true }).first().click();
    await tomas.getByLabel("Your answer").fill("By the hour, and the hour is on the wall.");
    await tomas.getByRole("button", { name: "Answer", exact: true }).click();
    await tomas.waitForURL("**/conversations/*");
    assert.match((await kith.mail(`jo${n}@example.net`)).text, /By the hour, and the hour is on the wall\./);
  });
}

test("whoever follows the stop link never hears from here again, and may change their mind", async () => {
  const ruth = await member("ruth", "Ruth Amsel");
  await ask(ruth, "quiet@example.net", "You wrote about quiet rooms in the parish paper. Which of them would you sit in again?");
  const [link] = (await kith.mail("quiet@example.net")).text.match(/http\S+\/mail\/never\/\S+/);
  const quiet = await someone(browser, kith.url, { javaScriptEnabled: false });
  await quiet.goto(new URL(link).pathname);
  await quiet.getByRole("button", { name: "Never write to me again" }).click();
  await quiet.getByRole("heading", { name: "You hear nothing from here." }).waitFor();
  await quiet.getByRole("button", { name: "Let mail come again" }).click();
  await quiet.getByRole("button", { name: "Never write to me again" }).waitFor();
});

test("somebody brings a circle that writes to each other already", async () => {
  const ola = await member("ola", "Ola Kvam");
  const pia = await member("pia", "Pia Wessel");
  await ola.goto("/people");
  await ola.getByRole("link", { name: "Bring a circle" }).click();
  await ola.getByLabel("What you call this circle").fill("The Thursday kiln");
  await ola.getByLabel("Who they are").fill("Jon Vik jon@kiln.example\nPia Wessel <pia@example.org>");
  await ola.getByRole("button", { name: "Write to them" }).click();
  await ola.getByRole("link", { name: /Line 1/ }).waitFor();
  await ola.getByLabel("Who they are").fill("Jon Vik <jon@kiln.example>\nPia Wessel <pia@example.org>");
  await ola.getByRole("button", { name: "Write to them" }).click();
  await ola.getByText("Each of them gets one mail from you.").waitFor();
  assert.match(await answer(await kith.mail("jon@kiln.example"), "yes", "Jon <jon@kiln.example>"), /^250/);
  await pia.goto(new URL((await kith.mail("pia@example.org", /^The Thursday/)).text.match(/http\S+\/circles\/\d+/)[0]).pathname);
  await pia.getByLabel("Jon Vik").check();
  await pia.getByLabel("Ola Kvam").check();
  await pia.getByRole("button", { name: "We know each other" }).click();
  await pia.getByText("you know each other").first().waitFor();
  await ola.goto("/people/bring");
  assert.equal(await ola.getByText("you know each other").count(), 2);
});

test("the round brings what waits, and its links lead there", async () => {
  const uma = await member("uma", "Uma Hale"), viv = await member("viv", "Viv Stone");
  await viv.goto("/openers/new?to=uma");
  await viv.getByLabel("What would you like to ask?").fill("You have sold at both markets for years. Which of the two would you give up first, and why that one?");
  await viv.getByRole("button", { name: "Send", exact: true }).click();
  await viv.waitForURL(/\/openers\/\d/);
  await kith.mail("uma@example.org");
  // What falls due is looked at every five seconds, and somebody new is planned for then.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await kith.down();
  await kith.serve("--clock-ahead", "25h");
  const round = await kith.mail("uma@example.org", /waiting for you/);
  assert.match(round.text, /Viv Stone asked you something; it lapses in/);
  assert.match(round.text, /mailto:kith\+o/);
  await uma.goto(new URL(round.text.match(/http\S+\/openers\/\d+/)[0]).pathname);
  await uma.getByLabel("Your answer").waitFor();
});
