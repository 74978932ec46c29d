// Around a reply: files that go with it, and the ten seconds in which it can be taken back.
export function helpToWrite() {
  const chosen = document.querySelector("input[type=file][data-each]");
  if (chosen) {
    const form = chosen.form, send = form.querySelector("[data-send]"), withFiles = form.querySelector("[data-send-files]");
    withFiles.hidden = true; // one button for both, as long as there is a script to see to it
    chosen.addEventListener("change", () => {
      const sizes = [...chosen.files].map((file) => file.size), most = chosen.dataset;
      const fits = sizes.length <= most.files && Math.max(0, ...sizes) <= most.each && sizes.reduce((a, b) => a + b, 0) <= most.all;
      chosen.setCustomValidity(fits ? "" : document.getElementById("file-hint").textContent);
      if (chosen.files.length) {
        send.formAction = withFiles.formAction;
        send.formEnctype = withFiles.formEnctype;
      } else {
        send.removeAttribute("formaction");
        send.removeAttribute("formenctype");
      }
    });
  }
  const sent = document.querySelector(".said[data-for-ms]");
  if (sent) {
    // Loaded again later, the page does not offer it again.
    history.replaceState(null, "", location.pathname + location.hash);
    setTimeout(() => {
      if (sent.contains(document.activeElement)) document.getElementById("f-text")?.focus();
      sent.remove();
    }, Number(sent.dataset.forMs));
  }
}
