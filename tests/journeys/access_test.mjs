// Coming in, on any device, and how Kith looks and speaks there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, be, freePort, launchBrowser, someone } from "./support.mjs";

let kith, browser, url;

before(async () => {
  // Passkeys are for a name, never for a number.
  const port = await freePort();
  url = `http://localhost:${port}`;
  kith = await Kith.start({ demo: 30, flags: ["--base-url", url], port });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await kith?.stop();
});

// A browser whose device keeps keys.
async function withDevice(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  return { keys: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials, cdp, authenticatorId };
}

test("a passkey is added, signs in with a touch, and does no more once it is removed", async () => {
  const page = await someone(browser, url);
  const device = await withDevice(page);
  await be(page);
  const own = await page.locator(".mast .own").getAttribute("href");
  await page.goto("/settings/access");
  await page.getByLabel("What you call it").fill("My phone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Saved.").waitFor();
  await page.locator("#passkeys b", { hasText: "My phone" }).waitFor();
  assert.equal((await device.keys()).length, 1);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/today");
  assert.equal(await page.locator(".mast .own").getAttribute("href"), own);
  await page.goto("/settings/access");
  await page.getByText(/last used/).waitFor();

  await page.locator("#passkeys").getByRole("button", { name: "Remove" }).click();
  await page.getByText("That passkey signs nobody in any more.").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("That passkey did not work here.").first().waitFor();
});

test("an answer that was sent once opens nothing a second time", async () => {
  const page = await someone(browser, url);
  await withDevice(page);
  await be(page);
  await page.goto("/settings/access");
  await page.getByLabel("What you call it").fill("A laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  const sent = page.waitForRequest((request) => request.url().endsWith("/sign-in/passkey"));
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  const body = (await sent).postData();
  await page.waitForURL("**/today");
  const again = await fetch(url + "/sign-in/passkey", { method: "POST", body, redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded" } });
  assert.equal(again.status, 422);
  assert.equal(again.headers.get("set-cookie"), null);
});

test("without JavaScript the passkey is not offered, and the link is", async () => {
  const page = await someone(browser, url, { javaScriptEnabled: false });
  await page.goto("/sign-in");
  assert.equal(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible(), false);
  await page.getByRole("button", { name: "Send me a link" }).waitFor();
});

for (const [way, options] of [["with scripts", {}], ["without JavaScript", { javaScriptEnabled: false }]]) {
  test(`a member chooses German, larger text and plain pages, ${way}`, async () => {
    const page = await someone(browser, url, options);
    await be(page);
    await page.goto("/settings/access");
    await page.getByLabel("Language").selectOption("de");
    await page.getByLabel("Text", { exact: true }).selectOption("larger");
    await page.getByLabel(/Plain:/).check();
    await page.locator("#look").getByRole("button", { name: "Save" }).click();
    await page.getByText("Gespeichert.").waitFor();
    const root = page.locator("html");
    assert.equal(await root.getAttribute("lang"), "de");
    assert.equal(await root.getAttribute("data-text"), "larger");
    await page.goto("/today");
    await page.getByRole("link", { name: "Gespräche" }).first().waitFor();
    assert.equal(await page.locator(".mark:visible").count(), 0, "plain mode has no marks");
    // As before, for whoever is next.
    await page.goto("/settings/access");
    await page.getByLabel("Sprache").selectOption("");
    await page.locator("#f-text_size").selectOption("normal");
    await page.locator('input[name="is_plain"]').uncheck();
    await page.locator("#look button").click();
    await page.getByText("Saved.").waitFor();
  });
}

test("? shows the keys over the page, Esc goes back, and single keys can be turned off", async () => {
  const page = await someone(browser, url);
  await be(page);
  await page.locator("main").focus();
  await page.keyboard.press("?");
  const panel = page.getByRole("dialog", { name: "The keys" });
  await panel.getByText("search").waitFor();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await page.goto("/settings/access");
  await page.getByLabel(/Single keys/).uncheck();
  await page.locator("#look").getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.goto("/today");
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname, "/today");
  assert.equal(await page.getByRole("dialog").count(), 0);
});

test("a session is ended on another device", async () => {
  const [one, other] = [await someone(browser, url), await someone(browser, url)];
  await be(one);
  await be(other);
  await one.goto("/settings/access");
  await one.locator("#signed-in").getByRole("button", { name: "Sign it out" }).first().click();
  await one.getByText("You are signed out on that device.").waitFor();
  assert.equal(new URL(one.url()).pathname, "/settings/access");
});
