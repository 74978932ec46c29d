// Single keys, outside fields only. Nothing is only on a key.
import { say } from "./say.js";

const places = { t: "/today", c: "/conversations", p: "/people", b: "/board" };
let afterG = 0;

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && field && field.form) {
      const send = (field.closest("article") || field.form).querySelector("[data-send]");
      if (send) field.form.requestSubmit(send);
      return;
    }
    if ("noKeys" in document.documentElement.dataset) return;
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    if (afterG && Date.now() - afterG < 1200 && places[event.key]) location.href = places[event.key];
    afterG = event.key === "g" ? Date.now() : 0;
    if (event.key === "/") open(event, "/search");
    else if (event.key === "n") open(event, "/people/find");
    else if (event.key === "?") showKeys(event);
    else if (event.key === "u") document.querySelector("p.date a")?.click();
    else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else if ("rpl".includes(event.key)) press(event.key);
  });
}

function open(event, path) {
  event.preventDefault();
  const box = document.querySelector("input[type=search]");
  if (box && path === "/search") box.focus();
  else location.href = path;
}

// The one panel that lies over a page: what the help page says of the keys. Esc closes it and goes back to where one was.
async function showKeys(event) {
  event.preventDefault();
  if (document.querySelector("dialog[open]")) return;
  let page;
  try {
    page = new DOMParser().parseFromString(await (await fetch("/help")).text(), "text/html");
  } catch {
    return;
  }
  const table = page.querySelector("#keys ~ table"), note = page.querySelector("#keys ~ p.off");
  if (!table) return void (location.href = "/help#keys");
  const panel = document.createElement("dialog"), heading = document.createElement("h2"), close = document.createElement("button");
  panel.className = "keys-panel";
  heading.id = "keys-panel";
  heading.textContent = say("The keys");
  panel.setAttribute("aria-labelledby", heading.id);
  close.className = "btn";
  close.textContent = say("Close");
  close.addEventListener("click", () => panel.close());
  panel.append(heading, document.adoptNode(table), ...(note ? [document.adoptNode(note)] : []), close);
  panel.addEventListener("close", () => panel.remove());
  document.body.append(panel);
  panel.showModal();
}

function items() {
  return [...document.querySelectorAll(".letter, article.row, .rows > .row")];
}

function step(by) {
  const all = items();
  if (!all.length) return;
  const current = all.findIndex((item) => item.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, current + by))];
  const link = next.querySelector(".q a, b a, a, button");
  if (link) link.focus();
}

function press(key) {
  const item = items().find((each) => each.contains(document.activeElement)) || document;
  const target = item.querySelector(`[data-key="${key}"]`);
  if (target) target.click();
  else if (key === "r") document.querySelector(".write textarea")?.focus();
}
