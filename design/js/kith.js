// What every page does beside being a page. Each behaviour is a module of its own, and each page works without all
// of them.
import { followLive } from "./live.js";
import { keepDrafts } from "./drafts.js";
import { listenToKeys } from "./keys.js";
import { readWhileWriting } from "./opener.js";
import { guardForms } from "./forms.js";
import { usePasskeys } from "./passkey.js";
import { workFirst } from "./work.js";
import { helpToWrite } from "./compose.js";

workFirst();
usePasskeys();
guardForms();
keepDrafts();
readWhileWriting();
listenToKeys();
helpToWrite();
followLive();

const archive = document.querySelector("form[data-archive]");
if (archive) {
  // Until the script that cuts it down is there, nothing is sent.
  const wait = (event) => event.preventDefault();
  archive.addEventListener("submit", wait);
  import("./archive.js").then((here) => here.readArchivesHere()).finally(() => archive.removeEventListener("submit", wait));
}

const zone = document.querySelector("html[data-page=welcome] select[name=time_zone]");
if (zone) {
  const guessed = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zone.options].some((option) => option.value === guessed) && zone.value === "UTC") zone.value = guessed;
}
const mistakes = document.getElementById("mistakes");
if (mistakes) mistakes.focus();
