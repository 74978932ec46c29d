import { say } from "./say.js";

// What one writes is kept: on this device at every rest, on the server a little later.
export function keepDrafts() {
  for (const area of document.querySelectorAll("textarea[data-draft]")) {
    const place = area.dataset.draft;
    const key = "draft:" + place;
    const local = localStorage.getItem(key);
    if (!area.value && local) area.value = local;
    let timer;
    area.addEventListener("input", () => {
      localStorage.setItem(key, area.value);
      clearTimeout(timer);
      timer = setTimeout(() => save(area, place), 1500);
    });
    area.form.addEventListener("submit", () => {
      clearTimeout(timer);
      localStorage.removeItem(key);
    });
  }
}

async function save(area, place) {
  const body = new URLSearchParams({ place, text: area.value, _token: area.form.elements._token.value });
  try {
    const response = await fetch("/drafts", { method: "POST", body });
    const note = document.getElementById("kept");
    if (note && response.ok) note.textContent = say("Kept. You can go on elsewhere.");
  } catch {
    // Offline: it is on this device, and goes to the server with the next rest.
  }
}
