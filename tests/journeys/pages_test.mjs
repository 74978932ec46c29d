// Members' pages in a browser: a photo, who sees what, and what somebody without an account gets.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Kith, be, launchBrowser, someone } from "./support.mjs";

let kith, browser, page, own;

before(async () => {
  kith = await Kith.start({ demo: 60 });
  browser = await launchBrowser();
  page = await someone(browser, kith.url);
  await be(page);
  own = await page.locator(".mast .own").getAttribute("href");
});
after(async () => {
  await browser?.close();
  await kith?.stop();
});

const photograph = (on) =>
  on.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 600];
    const paint = canvas.getContext("2d");
    paint.fillStyle = "#2b6648";
    paint.fillRect(0, 0, 900, 600);
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });

test("a photo takes the place of the mark everywhere, and gives it back", async () => {
  await page.goto("/settings/you");
  await page.getByLabel("A picture").setInputFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await photograph(page), "base64") });
  await page.getByRole("button", { name: "Put it on my page" }).click();
  await page.getByText("It stands wherever your name does.").waitFor();
  await page.goto("/today");
  const photo = page.locator(".mast .own img");
  await page.waitForFunction((img) => img.complete && img.naturalWidth === 176, await photo.elementHandle());
  assert.match(await photo.evaluate((img) => img.currentSrc), /\.avif$/);
  await page.goto("/settings/you");
  await page.getByRole("button", { name: "Take the photo down" }).click();
  await page.getByText("this woven mark stands for you").waitFor();
  assert.equal(await page.locator(".mast .own img").count(), 0);
});

test("what is no still picture is refused with a reason", async () => {
  await page.goto("/settings/you");
  await page.getByLabel("A picture").setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") });
  await page.getByRole("button", { name: "Put it on my page" }).click();
  await page.getByRole("link", { name: "This picture cannot be read. Take a still JPEG, PNG or WebP." }).waitFor();
});

test("a page is seen without an account once its owner says so, and shows what was ticked", async () => {
  const stranger = await someone(browser, kith.url);
  await stranger.goto(own);
  await stranger.waitForURL("**/sign-in");
  await page.goto(own + "?as=anyone");
  await page.getByText("Nobody without an account sees your page.").waitFor();
  await page.getByRole("link", { name: "Show it to anyone" }).click();
  await page.getByLabel("Your page: name and sentence").selectOption("anyone");
  await page.getByLabel("Place and local time").selectOption("nobody");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  const name = await page.goto(own).then(() => page.getByRole("heading", { level: 1 }).textContent());
  await stranger.goto(own);
  await stranger.getByRole("heading", { level: 1, name }).waitFor();
  assert.equal(await stranger.getByText(" there").count(), 0);
  assert.equal(await stranger.locator('meta[property="og:title"]').getAttribute("content"), name);
  const [card] = await Promise.all([stranger.waitForEvent("download"), stranger.getByRole("link", { name: "For your address book" }).click()]);
  assert.match(card.suggestedFilename(), /\.vcf$/);
});
