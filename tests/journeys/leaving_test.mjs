// Leaving: everything taken along, gone at once, back by the link in one's mail.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Kith, launchBrowser, someone } from "./support.mjs";

let kith, browser;
before(async () => {
  kith = await Kith.start();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

for (const [way, options] of [["with scripts", {}], ["without JavaScript", { javaScriptEnabled: false }]]) {
  test(`a member takes everything along, leaves, and comes back, ${way}`, async () => {
    const n = way === "with scripts" ? "a" : "b";
    const ruth = await someone(browser, kith.url, options);
    kith.run("member", "add", `ruth${n}@example.org`, "--name", "Ruth Amsel", "--handle", "ruth" + n, "--sentence", "Mends clocks");
    const sign_in = async (link) => {
      await ruth.goto(link);
      await ruth.getByRole("button", { name: "Sign in" }).click();
      await ruth.waitForURL("**/today");
    };
    await sign_in(new URL(kith.run("sign-in-link", "@ruth" + n).match(/http\S+/)[0]).pathname);
    await ruth.getByRole("contentinfo").getByRole("link", { name: "Leave" }).click();
    const [file] = await Promise.all([ruth.waitForEvent("download"), ruth.getByRole("link", { name: "For programs (JSON)" }).click()]);
    assert.equal(JSON.parse(readFileSync(await file.path(), "utf8")).you.name, "Ruth Amsel");
    await ruth.getByRole("link", { name: "What stays" }).click();
    await ruth.getByLabel("Keep the words, and remove my name").check();
    await ruth.getByRole("button", { name: "Leave Kith" }).click();
    await ruth.getByRole("heading", { name: "You have left." }).waitFor();
    await ruth.goto("/today");
    await ruth.waitForURL("**/sign-in");
    // Whoever signs in again is asked whether they come back.
    await ruth.getByLabel("E-mail").fill(`ruth${n}@example.org`);
    await ruth.getByRole("button", { name: "Send me a link" }).click();
    const { link } = await kith.mail(`ruth${n}@example.org`, /^Your link/);
    await ruth.goto(new URL(link).pathname);
    await ruth.getByRole("button", { name: "Come back" }).click();
    await ruth.waitForURL("**/sign-in");
    await sign_in(new URL(kith.run("sign-in-link", "@ruth" + n).match(/http\S+/)[0]).pathname);
  });
}
