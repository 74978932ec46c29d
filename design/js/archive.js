// An archive is read here, in a worker, before anything of it is sent: one sees what would leave this machine, and
// sends that. Nothing is sent while it is read, and the file itself only by a button that says so.
import { say } from "./say.js";

const LIMIT = 64 * 2 ** 20;

export function readArchivesHere() {
  const form = document.querySelector("form[data-archive]");
  if (!form || !window.CompressionStream || !window.DecompressionStream) return;
  const input = form.querySelector("input[type=file]"), shown = form.querySelector("#reduced"), button = form.querySelector("button[data-send]");
  const status = document.getElementById("status"), reads = button.textContent;
  let reduced = null, worker = null, sendsWhole = false;

  input.addEventListener("change", read);
  // A browser that comes back to this page may have kept the choice.
  if (input.files.length) read();

  function read() {
    worker?.terminate();
    reduced = null;
    sendsWhole = false;
    shown.replaceChildren();
    button.textContent = reads;
    if (!input.files.length) return;
    status.textContent = say("Reading it on this machine.");
    shown.append(element("p", say("Reading it on this machine …"), "hint"));
    worker = new Worker(new URL("./archive-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => show(data);
    worker.onerror = (event) => show({ failed: event.message });
    worker.postMessage([...input.files]);
  }

  function show({ packed, files, left, failed }) {
    if (failed || !files.length) return offerWhole(failed);
    reduced = packed;
    const parts = [element("h2", say("What would be sent"))];
    for (const file of files) {
      parts.push(element("h3", file.rows === 1 ? say("{}: one entry", file.name) : say("{}: {} entries", file.name, file.rows.toLocaleString(document.documentElement.lang))));
      const table = element("table"), head = table.createTHead().insertRow(), body = table.createTBody();
      for (const name of file.kept) head.append(Object.assign(element("th", name), { scope: "col" }));
      for (const row of file.sample) for (const cells = body.insertRow(); row.length; ) cells.append(element("td", row.shift()));
      const box = element("div", "", "columns");
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", say("The first entries of {}", file.name));
      box.append(table);
      parts.push(box);
      if (file.dropped.length) parts.push(element("p", say("Stays here: {}.", file.dropped.join(", ")), "hint"));
    }
    if (left.length) parts.push(element("p", left.length > 20 ? say("Not sent at all: {} and {} more.", left.slice(0, 20).join(", "), left.length - 20) : say("Not sent at all: {}.", left.join(", ")), "hint"));
    shown.replaceChildren(...parts);
    button.textContent = say("Send this");
    status.textContent = say("It is read. See what would be sent.");
  }

  function offerWhole(failed) {
    const names = [...input.files].map((file) => file.name).join(", ");
    const why = failed ? say("{}: this browser cannot read it ({}).", names, failed) : say("{}: nothing in it is an archive, a mailbox, a list of contacts or a résumé.", names);
    shown.replaceChildren(element("p", why, "mistake"));
    status.textContent = why;
    if (!failed || [...input.files].reduce((sum, file) => sum + file.size, 0) > LIMIT) return;
    const whole = Object.assign(element("button", say("Send the whole file"), "btn"), { type: "submit" });
    whole.addEventListener("click", () => (sendsWhole = true));
    shown.append(element("p", say("The server can try: it reads the file at once and stores no text of it. But then all of it leaves this machine."), "hint"), whole);
  }

  form.addEventListener("submit", async (event) => {
    if (sendsWhole || !input.files.length) return;
    event.preventDefault();
    if (!reduced || button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    const body = new FormData(form);
    body.delete("file");
    body.append("called", [...input.files].map((file) => file.name).join(", "));
    body.append("file", reduced, "reduced.tar.gz");
    try {
      const response = await fetch(form.action, { method: "POST", body });
      if (response.redirected) return location.assign(response.url);
      // Something is to be said first, such as who one is in it; what was read stays, and is sent again with it.
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      document.querySelectorAll(".mistakes, .mistake").forEach((old) => old.remove());
      const mistakes = page.getElementById("mistakes");
      if (mistakes) form.before(document.adoptNode(mistakes)), document.getElementById("mistakes").focus();
      else shown.prepend(element("p", page.querySelector("main p")?.textContent || say("It did not arrive. Try again in a minute."), "mistake"));
      const once = page.querySelector("form[data-archive] input[name=_once]");
      if (once) form.elements._once.value = once.value;
    } catch {
      shown.prepend(element("p", say("It did not arrive. Is there a connection? What was read is still here."), "mistake"));
    }
    button.removeAttribute("aria-busy");
  });
}

function element(name, text = "", kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
