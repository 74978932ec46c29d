// What the journeys stand on: a Kith of their own on a free port, with its database and its outbox in a folder that
// goes with it, and a browser.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

const program = process.env.KITH ?? new URL("../../build/release/kith", import.meta.url).pathname;

export class Kith {
  #folder = mkdtempSync(join(tmpdir(), "kith-journey-"));
  #server;
  #read = new Set();
  url = "";

  // A running installation: empty, or the demonstration with so many people.
  static async start({ demo = 0, flags = [], port } = {}) {
    const kith = new Kith();
    if (port) kith.url = `http://127.0.0.1:${port}`;
    kith.flags = flags;
    kith.demo = demo > 0;
    if (kith.demo) kith.run("demo", "--members", String(demo), "--seed", "1");
    await kith.serve();
    return kith;
  }

  run(...words) {
    return execFileSync(program, ["--database", `sqlite:${this.#folder}/kith.db`, ...words], { encoding: "utf8" });
  }

  // Comes up where it was before, or on any free port.
  async serve(...flags) {
    const at = this.url ? new URL(this.url).host : "127.0.0.1:0";
    this.#server = spawn(program, ["--database", `sqlite:${this.#folder}/kith.db`, "serve", "--listen", at, "--data", this.#folder, "--log", "warn", ...(this.demo ? ["--demo"] : []), ...this.flags, ...flags], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: this.#server.stdout });
    this.url = await new Promise((resolve, reject) => {
      lines.on("line", (line) => line.startsWith("Kith is at ") && resolve(line.slice("Kith is at ".length)));
      this.#server.once("exit", (code) => reject(new Error(`kith serve ended with ${code}`)));
    });
  }

  async down() {
    const gone = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill("SIGTERM");
    await gone;
  }

  async stop() {
    await this.down();
    rmSync(this.#folder, { recursive: true });
  }

  async metric(name) {
    const all = await (await fetch(this.url + "/metrics")).text();
    return Number(all.match(new RegExp(`^${name} (\\S+)$`, "m"))[1]);
  }

  // The next mail to an address whose subject fits, read once.
  async mail(to, subject = /./, limit_ms = 15_000) {
    return until(`a mail to ${to}`, () => {
      for (const name of readdirSync(`${this.#folder}/outbox`).sort()) {
        if (this.#read.has(name) || !name.endsWith(".eml")) continue;
        const raw = readFileSync(`${this.#folder}/outbox/${name}`, "utf8");
        const text = Buffer.from(raw.match(/text\/plain.*?\r\n\r\n(.*?)\r\n--/s)[1], "base64").toString();
        const about = raw.match(/^Subject: (.*)\r$/m)[1];
        if (!raw.includes(`To: <${to}>`) || !subject.test(about)) continue;
        this.#read.add(name);
        return { subject: about, text, reply_to: raw.match(/^Reply-To: .*<(.*)>\r$/m)?.[1], link: text.match(/http\S+/)?.[0], code: text.match(/\b\d{6}\b/)?.[0] };
      }
    }, limit_ms);
  }
}

// A port that nobody listens on.
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Waits until something is so, and gives it back.
export async function until(what, look, limit_ms = 15_000) {
  for (const end = Date.now() + limit_ms; Date.now() < end; await pause(50)) {
    let found;
    try {
      found = await look();
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if (found) return found;
  }
  throw new Error(`Waited ${limit_ms} ms for ${what}.`);
}

// A wire to a server that can be cut, and while it is cut hangs up on whoever calls, or answers as a proxy would.
export class Wire {
  #sockets = new Set();
  #server;
  whole = true;
  answer = "";

  static async to(target) {
    const wire = new Wire();
    const { hostname, port } = new URL(target);
    wire.#server = createServer((near) => {
      near.on("error", () => {});
      if (!wire.whole) return wire.answer ? near.once("data", () => near.end(wire.answer)) : near.destroy();
      const far = connect(port, hostname);
      far.on("error", () => near.destroy());
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
      wire.#sockets.add(near);
      near.pipe(far).pipe(near);
    });
    await new Promise((resolve) => wire.#server.listen(0, "127.0.0.1", resolve));
    wire.url = `http://127.0.0.1:${wire.#server.address().port}`;
    return wire;
  }

  cut(answer = "") {
    this.whole = false;
    this.answer = answer;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
  mend() {
    this.whole = true;
  }
  close() {
    this.cut();
    this.#server.close();
  }
}

export function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

// Someone with a browser of their own: cookies and storage are theirs alone.
export async function someone(browser, url, options = {}) {
  const context = await browser.newContext({ baseURL: url, locale: "en-GB", timezoneId: "Europe/London", ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

// From the landing page to Today, by the mailed link.
export async function signUp(kith, page, { email, name, sentence }) {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Look into your mail." }).waitFor();
  await page.goto((await kith.mail(email)).link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/welcome");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("In one plain sentence").fill(sentence);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL("**/welcome/2");
  await page.goto("/today");
}

// As one of the made-up people of a demonstration; without a handle, the one with the most to do.
export async function be(page, handle) {
  await page.goto("/demo" + (handle ? "?q=" + handle.split("-")[0] : ""));
  await page.locator(handle ? `form[action="/demo/${handle}"] button` : "form[action^='/demo/'] button").first().click();
  await page.waitForURL("**/today");
}
