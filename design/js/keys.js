// Single keys, outside fields only. Nothing is only on a key.
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
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    if (afterG && Date.now() - afterG < 1200 && places[event.key]) location.href = places[event.key];
    afterG = event.key === "g" ? Date.now() : 0;
    if (event.key === "/") open(event, "/search");
    else if (event.key === "n") open(event, "/people/find");
    else if (event.key === "?") open(event, "/help#keys");
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
