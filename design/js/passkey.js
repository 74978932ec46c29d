// Signing in by a passkey, and adding one: asks the browser, puts what it answers into the form, and sends that.
export function usePasskeys() {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential || location.hostname !== form.dataset.site) continue;
    if (form.elements.name) form.elements.name.required = true; // before the device has made a key for it
    form.hidden = false;
    let answered = false;
    form.addEventListener("submit", async (event) => {
      if (answered) return;
      event.preventDefault();
      event.stopPropagation(); // it is not on its way yet
      const failed = form.querySelector(".mistake[hidden]");
      try {
        await renew(form);
        const key = await (form.dataset.passkey === "get" ? find(form) : make(form));
        const fields = form.elements, response = key.response;
        fields.id.value = key.id;
        fields.client_data.value = letters(response.clientDataJSON);
        fields.authenticator_data.value = letters(response.authenticatorData || response.getAuthenticatorData());
        if (response.signature) fields.signature.value = letters(response.signature);
        answered = true;
        form.requestSubmit();
      } catch {
        if (failed) failed.hidden = false;
      }
    });
  }
}

// The page may have been open for long: its challenge is good for minutes.
async function renew(form) {
  const page = new DOMParser().parseFromString(await (await fetch(form.dataset.passkey === "get" ? "/sign-in" : "/settings/access")).text(), "text/html");
  form.elements.challenge.value = page.querySelector("form[data-passkey] [name=challenge]").value;
}

const challenge_of = (form) => new TextEncoder().encode(form.elements.challenge.value);

function find(form) {
  return navigator.credentials.get({ publicKey: { challenge: challenge_of(form), rpId: form.dataset.site, userVerification: "preferred" } });
}

function make(form) {
  const { site, community, user, userName, userDisplay, known } = form.dataset;
  return navigator.credentials.create({
    publicKey: {
      challenge: challenge_of(form),
      rp: { id: site, name: community },
      user: { id: new TextEncoder().encode(user), name: userName, displayName: userDisplay },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
      excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      attestation: "none",
    },
  });
}

function letters(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytes(words) {
  return Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}
