import { say } from "./say.js";

// A form that is sent says so after 400 ms, and is not sent twice by a second press.
export function guardForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sending) return event.preventDefault();
    form.dataset.sending = "yes";
    const button = event.submitter;
    setTimeout(() => {
      if (!button) return;
      button.setAttribute("aria-busy", "true");
      if (button.hasAttribute("data-send")) button.textContent = say("Sending…");
    }, 400);
  });
  // Back from the next page: the form may be sent anew.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach((form) => delete form.dataset.sending));
}
