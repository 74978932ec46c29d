// Live feedback on an opener: after 800 ms of rest the server reads the words, as [Check my words] does.
export function readWhileWriting() {
  const form = document.querySelector("form[data-feedback]");
  if (!form) return;
  let timer, spoken = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(read, 800);
  });

  async function read() {
    const body = new URLSearchParams(new FormData(form));
    let html;
    try {
      const response = await fetch(form.dataset.feedback, { method: "POST", body });
      if (!response.ok) return;
      html = await response.text();
    } catch {
      return;
    }
    const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("feedback");
    const shown = document.getElementById("feedback");
    if (!fresh || !shown) return;
    shown.replaceWith(fresh);
    // Said aloud at most once in five seconds.
    const now = Date.now();
    if (now - spoken < 5000) return;
    spoken = now;
    const first = fresh.querySelector("li:not(.well)") || fresh.querySelector("li");
    document.getElementById("status").textContent = first ? first.textContent.replace(/^[✓○]\s*/, "") : "";
  }
}
