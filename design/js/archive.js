// An archive is read here, in a worker, before anything of it is sent: one sees what would leave this machine, and
// sends that.
export function readArchivesHere() {
  const form = document.querySelector("form[data-archive]");
  if (!form || !window.CompressionStream || !window.DecompressionStream) return;
  const input = form.querySelector("input[type=file]"), shown = form.querySelector("#reduced"), button = form.querySelector("button[data-send]");
  const status = document.getElementById("status"), reads = button.textContent;
  let reduced = null, worker = null;

  input.addEventListener("change", () => {
    worker?.terminate();
    reduced = null;
    shown.replaceChildren();
    button.textContent = reads;
    if (!input.files.length) return;
    status.textContent = "Reading it on this machine.";
    shown.append(element("p", "Reading it on this machine …", "hint"));
    worker = new Worker(new URL("./archive-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => show(data);
    worker.onerror = (event) => show({ failed: event.message });
    worker.postMessage([...input.files]);
  });

  function show({ packed, files, left, failed }) {
    if (failed || !files.length) {
      const why = failed ? `This browser cannot read it itself (${failed}).` : "There is nothing in it that can be read here.";
      shown.replaceChildren(element("p", `${why} Sending it brings the whole file to the server, which reads it at once and stores no text.`, "hint"));
      status.textContent = why;
      return;
    }
    reduced = packed;
    const parts = [element("h2", "What would be sent")];
    for (const file of files) {
      parts.push(element("h3", `${file.name}: ${file.rows === 1 ? "one entry" : file.rows.toLocaleString("en") + " entries"}`));
      const table = element("table"), head = table.createTHead().insertRow(), body = table.createTBody();
      for (const name of file.kept) head.append(Object.assign(element("th", name), { scope: "col" }));
      for (const row of file.sample) for (const cells = body.insertRow(); row.length; ) cells.append(element("td", row.shift()));
      const box = element("div", "", "columns");
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", `The first entries of ${file.name}`);
      box.append(table);
      parts.push(box);
      if (file.dropped.length) parts.push(element("p", `Stays here: ${file.dropped.join(", ")}.`, "hint"));
    }
    if (left.length) parts.push(element("p", `Not sent at all: ${left.join(", ")}.`, "hint"));
    shown.replaceChildren(...parts);
    button.textContent = "Send this";
    status.textContent = "It is read. See what would be sent.";
  }

  form.addEventListener("submit", async (event) => {
    if (!reduced) return;
    event.preventDefault();
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    const body = new FormData(form);
    body.delete("file");
    body.append("file", reduced, "reduced.tar.gz");
    try {
      const response = await fetch(form.action, { method: "POST", body });
      if (response.redirected) return location.assign(response.url);
      // Something is to be said first, such as who one is in it; what was read stays, and is sent again with it.
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      document.querySelectorAll(".mistakes, .mistake").forEach((old) => old.remove());
      const mistakes = page.getElementById("mistakes");
      if (mistakes) form.before(document.adoptNode(mistakes)), document.getElementById("mistakes").focus();
      else shown.prepend(element("p", "It did not arrive. Try again in a minute.", "mistake"));
      const once = page.querySelector("form[data-archive] input[name=_once]");
      if (once) form.elements._once.value = once.value;
    } catch {
      shown.prepend(element("p", "It did not arrive. Is there a connection? What was read is still here.", "mistake"));
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
