// Live events. A browser holds one stream for all its tabs: whichever visible tab has the lock reads it and tells the
// others. While no tab is looked at, there is none. Each event has an order number; the next stream begins after the
// last one that was told, so nothing is lost, and a page takes each fragment by its id, so nothing is doubled.
import { say } from "./say.js";

const html = document.documentElement;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("kith-live") : null;
let last = html.dataset.live;
let source = null;
let releaseLock = null;
let waitingForLock = false;
const patience_ms = 2000;
let pause_ms = patience_ms, retry;

export function followLive() {
  if (!last || !("EventSource" in window)) return;
  if (channel) channel.onmessage = (message) => heard(message.data);
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : join()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && join());
  join();
}

function join() {
  if (document.hidden || source || waitingForLock) return;
  if (!("locks" in navigator)) return listen();
  waitingForLock = true;
  const asked = new AbortController();
  releaseLock = () => asked.abort();
  navigator.locks
    .request("kith-live", { signal: asked.signal }, () => {
      waitingForLock = false;
      if (document.hidden) return undefined;
      listen();
      return new Promise((resolve) => (releaseLock = resolve));
    })
    .catch(() => {})
    .finally(() => (waitingForLock = false));
}

function leave() {
  clearTimeout(retry);
  if (source) source.close();
  source = null;
  if (releaseLock) releaseLock();
  releaseLock = null;
}

function listen() {
  const stream = (source = new EventSource("/live?after=" + encodeURIComponent(last)));
  stream.onopen = () => (pause_ms = patience_ms);
  // A cut line the browser mends by itself, but a proxy's "not now" ends the stream for good: then it is asked for anew.
  stream.onerror = () => {
    if (stream !== source || stream.readyState !== EventSource.CLOSED) return;
    retry = setTimeout(listen, pause_ms);
    pause_ms = Math.min(2 * pause_ms, 60_000);
  };
  for (const kind of ["message", "edited", "done", "opener", "acquaintance"]) {
    stream.addEventListener(kind, (event) => {
      const told = { kind, id: event.lastEventId, ...JSON.parse(event.data) };
      if (channel) channel.postMessage(told);
      heard(told);
    });
  }
}

function after(a, b) {
  const [ax, as] = a.split("-").map(BigInt), [bx, bs] = b.split("-").map(BigInt);
  return ax > bx || (ax === bx && as > bs);
}

function heard(event) {
  if (!after(event.id, last)) return;
  last = event.id;
  const page = document.querySelector("[data-live-kind]");
  if (!page) return;
  const kind = page.dataset.liveKind, subject = page.dataset.liveSubject;
  if (kind === "today") {
    if (["message", "opener"].includes(event.kind)) document.getElementById("more").hidden = false;
  } else if (subject === event.subject && (kind === "opener") === (event.kind === "opener")) {
    refresh();
  }
}

let refreshing = false, again = false;

// Asks for this page anew and takes from it what is fresh: messages by their id, and whatever is marked as changing.
async function refresh() {
  if (refreshing) return void (again = true);
  refreshing = true;
  let missed = false;
  try {
    const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (response.ok) take(new DOMParser().parseFromString(await response.text(), "text/html"));
    missed = response.status >= 500;
  } catch {
    missed = true;
  }
  refreshing = false;
  // The event will not be told again, so what it was about has to be fetched until it is here.
  if (missed) setTimeout(refresh, patience_ms);
  if (again) {
    again = false;
    refresh();
  }
}

function take(fresh) {
  for (const part of document.querySelectorAll("[data-refresh]")) {
    const now = fresh.querySelector(`[data-refresh="${part.dataset.refresh}"]`);
    if (now) part.replaceWith(document.adoptNode(now));
    else part.remove();
  }
  const thread = document.getElementById("thread");
  if (!thread || !fresh.getElementById("thread")) return;
  document.getElementById("nothing-yet")?.remove();
  // What was taken back is gone: of those that are as new as the page shows, whatever it has no more.
  const messages = [...fresh.querySelectorAll("#thread > .msg")];
  const number = (message) => BigInt(message.id.slice(2));
  for (const message of thread.querySelectorAll(":scope > .msg"))
    if (!fresh.getElementById(message.id) && (!messages.length || number(message) > number(messages[0]))) message.remove();
  for (const message of messages) {
    const there = document.getElementById(message.id);
    const node = document.adoptNode(message);
    if (there) {
      if (there.innerHTML !== node.innerHTML) there.replaceWith(node);
    } else {
      node.classList.add("fresh");
      thread.append(node);
      const who = node.querySelector("header b");
      if (node.classList.contains("them")) document.getElementById("status").textContent = say("{} wrote.", who ? who.textContent : "");
    }
  }
}
