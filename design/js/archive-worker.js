// Cuts archives down to who wrote to whom and when, on the machine of whoever brings them. What it posts back is all
// that leaves it: the server reads it as it would read the archive itself, and never sees a text.
// What a column may hold. A quotation mark in the wrong place moves words into other columns: there they do not fit, and
// stay here.
const isDate = (text) => (/^(?=.*\d)[\d\s/.,:+-]*(?:(?:[A-Za-z]{3,9}\.?|AM|PM|UTC|GMT|Z|T)[\d\s/.,:+-]*){0,3}$/.test(text) && text.length < 40 ? text : "");
const isPage = (text) => (/^[\w:/.%~#?=&;, -]*$/.test(text) && (!text.trim() || text.includes("/")) ? text : "");
const isFolder = (text) => (/^(inbox|archive|archived|spam|sent|other|)$/i.test(text.trim()) ? text : "");
const isYes = (text) => (/^(yes|no|true|false|)$/i.test(text.trim()) ? text : "");
const isName = (text) => text.slice(0, 200);
const mark = (there) => Object.assign((text) => (there(text) ? there(text) : ""), { isMark: true });
const CONTACT = ["name", "display name", "first name", "middle name", "last name", "given name", "additional name", "family name", "e-mail 1 - value", "e-mail 2 - value", "e-mail 3 - value",
  "e-mail address", "e-mail 2 address", "e-mail 3 address", "primary email", "secondary email", "email", "email address", "organization name", "organization title", "organization 1 - name",
  "organization 1 - title", "organization", "company", "job title"];
const names = (...columns) => Object.fromEntries(columns.map((column) => [column, isName]));
const TABLES = [
  { needs: ["from", "to", "date"], also: ["content", "conversation id"], must: "date",
    keeps: { ...names("from", "to"), "sender profile url": isPage, "recipient profile urls": isPage, date: isDate, folder: isFolder, "is message draft": isYes, "is conversation draft": isYes,
      "conversation id": mark(() => ""), content: mark((text) => text.includes("spinmail-quill-editor") && "spinmail-quill-editor") } },
  { needs: ["first name", "last name", "connected on"], keeps: { ...names("first name", "last name", "email address", "company", "position"), url: isPage, "connected on": isDate } },
  { needs: ["direction", "sent at"], keeps: { ...names("from", "to"), "sent at": isDate, direction: (text) => (/^(outgoing|incoming)$/i.test(text) ? text : ""), inviterprofileurl: isPage,
      inviteeprofileurl: isPage, message: mark((text) => text.trim() && "x") } },
  { needs: ["first name", "last name", "headline"], keeps: names("first name", "last name", "headline") },
  { needs: ["email address", "confirmed"], keeps: names("email address", "confirmed") },
  { needs: ["company name", "title", "started on"], keeps: { ...names("company name", "title"), "started on": isDate, "finished on": isDate } },
  { needs: ["school name", "degree name"], keeps: { ...names("school name", "degree name"), "start date": isDate, "end date": isDate } },
  { needs: ["name"], only: true, keeps: names("name") },
  ...[["e-mail 1 - value"], ["e-mail address"], ["primary email"], ["name", "email"], ["name", "email address"], ["first name", "last name", "email"], ["first name", "last name", "email address"]].map(
    (needs) => ({ needs, not: ["creation date", "endorsement date"], keeps: names(...CONTACT) })),
];
const HEADERS = ["from", "to", "cc", "date", "precedence", "auto-submitted"], MARKED = ["list-id", "list-unsubscribe"];
const IDS = ["message-id", "in-reply-to", "references"];  // which mail answers which: sent as numbers made of them
const TABLE_LIMIT = 256 * 2 ** 20, RATIO = 200, ANY_RATIO = 16 * 2 ** 20;
const utf8 = new TextEncoder();

onmessage = async ({ data: files }) => {
  const reduced = [], left = [];
  try {
    for (const file of files) await take(file.name, file.size, file.stream(), reduced, left, file);
    const tar = new Blob(reduced.flatMap((each) => [header(each), each.bytes, new Uint8Array(-each.bytes.size & 511)]).concat(new Uint8Array(1024)));
    const packed = await new Response(tar.stream().pipeThrough(new CompressionStream("gzip"))).blob();
    postMessage({ packed, left, files: reduced.map(({ name, rows, kept, dropped, sample }) => ({ name, rows, kept, dropped, sample })) });
  } catch (error) {
    postMessage({ failed: error.message });
  }
};

// One file by its first bytes; a zip entry by entry.
async function take(name, size, stream, reduced, left, file) {
  const reader = stream.getReader();
  const first = (await reader.read()).value || new Uint8Array();
  const start = new TextDecoder().decode(first.subarray(0, 4096)).replace(/^\uFEFF/, "").trimStart();
  if (file && start.startsWith("PK\x03\x04")) {
    await reader.cancel();
    for await (const entry of entries(file)) {
      if (!/\.(jpe?g|png|gif|heic|webp|mp4|mov|mp3|wav|pdf|html?|docx?|xlsx?|pptx?)$/i.test(entry.name)) await take(entry.name, entry.size, entry.stream(), reduced, left);
      else left.push(entry.name.split(/[/\\]/).pop());
    }
    return;
  }
  const pieces = rest(first, reader, size);
  let found;
  if (start.startsWith("From ")) found = await mail(pieces, true);
  else if (/^(from|to|date|received|message-id|return-path|delivered-to|mime-version|subject|x-[a-z-]+):/i.test(start)) found = await mail(pieces, false);
  else {
    // What is neither text nor one of ours is not read to its end.
    if (/\0/.test(start)) return reader.cancel(), left.push(name.split(/[/\\]/).pop());
    const text = decode(await whole(pieces));
    if (/^begin:vcard/i.test(start)) found = cards(text);
    else if (start.startsWith("{")) found = resume(text);
    else if (/^(?:[#%].*\n)*\S+[ \t]+\S+[ \t]+(?:\S+[ \t]+)?\d+(?:\.\d+)?\s*(?:\n|$)/.test(start)) found = list(text);
    else found = table(text);
  }
  if (found) reduced.push({ name: name.split(/[/\\]/).pop(), ...found });
  else left.push(name.split(/[/\\]/).pop());
}

async function* rest(first, reader, size) {
  let read = first.length;
  yield first;
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    read += value.length;
    if (read > ANY_RATIO && read / RATIO > size) throw new Error("it unpacks to far more than such an archive holds");
    yield value;
  }
}

async function whole(pieces) {
  const parts = [];
  let size = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    if ((size += piece.length) > TABLE_LIMIT) throw new Error("a table is larger than 256 MB");
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// The central directory of a zip (APPNOTE 4.3); each entry's bytes are read where it says.
async function* entries(file) {
  const at = async (begin, end) => new DataView(await file.slice(begin, end).arrayBuffer());
  const tail = await at(Math.max(0, file.size - 65_557), file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) --end;
  if (end < 0) throw new Error("the zip is damaged: its list of files is missing");
  let count = tail.getUint16(end + 10, true), size = tail.getUint32(end + 12, true), begin = tail.getUint32(end + 16, true);
  if (begin === 0xffffffff && end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const large = await at(Number(tail.getBigUint64(end - 12, true)), Number(tail.getBigUint64(end - 12, true)) + 56);
    count = Number(large.getBigUint64(32, true)), size = Number(large.getBigUint64(40, true)), begin = Number(large.getBigUint64(48, true));
  }
  if (count > 20_000 || size > 64 * 2 ** 20) throw new Error("the zip holds more files than such an archive has");
  const list = await at(begin, begin + size);
  for (let i = 0, p = 0; i < count && p + 46 <= list.byteLength; ++i) {
    const method = list.getUint16(p + 10, true), names = list.getUint16(p + 28, true), extra = list.getUint16(p + 30, true);
    let packed = list.getUint32(p + 20, true), offset = list.getUint32(p + 42, true);
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + p + 46, names));
    // Sizes and places beyond 4 GB stand in the extra field 1.
    for (let e = p + 46 + names; e + 4 <= p + 46 + names + extra; e += 4 + list.getUint16(e + 2, true)) {
      if (list.getUint16(e, true) !== 1) continue;
      let field = e + 4 + (list.getUint32(p + 24, true) === 0xffffffff ? 8 : 0);
      if (packed === 0xffffffff) packed = Number(list.getBigUint64(field, true)), (field += 8);
      if (offset === 0xffffffff) offset = Number(list.getBigUint64(field, true));
    }
    p += 46 + names + extra + list.getUint16(p + 32, true);
    if (name.endsWith("/") || (method !== 0 && method !== 8)) continue;
    const local = await at(offset, offset + 30);
    const data = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const body = file.slice(data, data + packed);
    yield { name, size: packed, stream: () => (method === 8 ? body.stream().pipeThrough(new DecompressionStream("deflate-raw")) : body.stream()) };
  }
}

// Records of comma-separated values (RFC 4180).
function* records(text, separator) {
  let record = [], field = "", quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      const quote = text.indexOf('"', i);
      field += text.slice(i, quote < 0 ? text.length : quote);
      i = quote < 0 ? text.length : quote;
      if (text[i + 1] === '"') (field += '"'), ++i;
      else quoted = false;
    } else if (c === '"' && !field.trim()) (quoted = true), (field = "");
    else if (c === separator) record.push(field), (field = "");
    else if (c === "\n") {
      record.push(field.replace(/\r$/, ""));
      yield record;
      (record = []), (field = "");
    } else field += c;
  }
  if (field || record.length) yield [...record, field];
}

function table(text) {
  text = text.replace(/^\uFEFF/, "");
  for (const separator of [",", ";", "\t"]) {
    let kind, columns, header, count = 0, rows = 0;
    const lines = [], sample = [];
    for (const record of records(text, separator)) {
      if (!kind) {
        if (++count > 40) break;
        header = record.map((name) => name.trim().toLowerCase());
        const has = (name) => header.includes(name);
        kind = TABLES.find(({ needs, also, only, not }) => needs.every(has) && (!also || also.some(has)) && (!only || header.length === needs.length) && !not?.some(has));
        if (!kind) continue;
        columns = header.flatMap((name, index) => (kind.keeps[name] ? [[index, kind.keeps[name]]] : []));
        lines.push(columns.map(([index]) => record[index]));
        continue;
      }
      if (record.length === 1 && !record[0]) continue;
      if (kind.must && !isDate(record[header.indexOf(kind.must)] || "")) continue;
      const row = columns.map(([index, fit]) => fit(record[index] || ""));
      lines.push(row);
      if (++rows <= 3) sample.push(row.filter((_, index) => !columns[index][1].isMark));
    }
    if (!kind) continue;
    const csv = lines.map((row) => row.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",") + "\n");
    const kept = lines[0].filter((_, index) => !columns[index][1].isMark);
    return { bytes: new Blob(csv), rows, kept, sample, dropped: header.filter((name) => name && (!kind.keeps[name] || kind.keeps[name].isMark)) };
  }
  return null;
}

// A number in place of an id: the same for the same id, and nothing else.
function numbered(ids) {
  const id = ids.match(/<[^<>]*>(?=[^<>]*$)/)?.[0] || ids.trim();
  if (!id) return "";
  let high = 0xdeadbeef, low = 0x41c6ce57;  // cyrb53
  for (const c of id) {
    high = Math.imul(high ^ c.codePointAt(0), 2654435761);
    low = Math.imul(low ^ c.codePointAt(0), 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return `<${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}>`;
}

// "=?utf-8?q?Ada?=" as it is meant; only to be shown.
function readable(text) {
  return text.replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (whole, charset, kind, words) => {
    try {
      const bytes = /b/i.test(kind) ? atob(words) : words.replaceAll("_", " ").replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
      return new TextDecoder(charset).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
    } catch {
      return whole;
    }
  });
}

// Headers that say who, to whom and when; of the rest only that they are there.
async function mail(pieces, isMailbox) {
  const out = [], sample = [];
  let state = isMailbox ? "body" : "headers", wasEmpty = true, keeps = false, begun = !isMailbox, rows = 0, carried = new Uint8Array();
  let ids = null, row = {};  // ids: [name, text] of a header of ids that may go on
  const end_ids = () => {
    if (ids) out.push(`${ids[0]}: ${numbered(ids[1])}\n`);
    ids = null;
  };
  const end_headers = () => {
    end_ids();
    if (++rows <= 3) sample.push([row.from, row.to, row.date].map((text) => readable(text || "")));
    row = {};
  };
  const ascii = (bytes) => String.fromCharCode(...bytes);
  const take_line = (line) => {
    if (line.at(-1) === 13) line = line.subarray(0, -1);
    const empty = line.length === 0;
    if (state === "begun" && !/^(>From |[\w-]+:)/.test(ascii(line.subarray(0, 80)))) state = "body";
    if (state === "begun") {
      out.push("From x Thu Jan  1 00:00:00 1970\n");
      state = "headers";
      begun = true;
    }
    if (state === "headers" && empty) {
      end_headers();
      out.push("\n\n");
      (state = "body"), (keeps = false);
    } else if (state === "headers") {
      if (line[0] === 32 || line[0] === 9) {
        if (keeps) out.push(line.slice(0, 4096), "\n");
        if (ids) ids[1] += ascii(line.subarray(0, 4096));
      } else {
        end_ids();
        const name = ascii(line.subarray(0, 40)).split(":")[0].toLowerCase();
        keeps = HEADERS.includes(name);
        if (keeps) out.push(line.slice(0, 4096), "\n");
        if (keeps) row[name] = decode(line.slice(name.length + 1, 4096)).trim();
        if (IDS.includes(name)) ids = [name, ascii(line.subarray(name.length + 1, 4096))];
        if (MARKED.includes(name)) out.push(`${name}: yes\n`);
        const label = name === "x-gmail-labels" && ascii(line.subarray(0, 400)).match(/spam|trash|draft/i);
        if (label) out.push(`X-Gmail-Labels: ${label[0]}\n`);
      }
    } else if (isMailbox && wasEmpty && line[0] === 70 && /^From [^:]*\d[^:]*\d:\d/.test(ascii(line.subarray(0, 400)))) state = "begun";
    wasEmpty = empty;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end; (end = piece.indexOf(10, from)) >= 0; from = end + 1) {
      if (carried.length) {
        const line = new Uint8Array(carried.length + end - from);
        line.set(carried), line.set(piece.subarray(from, end), carried.length);
        take_line(line);
        carried = new Uint8Array();
      } else take_line(piece.subarray(from, end));
    }
    if (carried.length < 65_536) {
      const more = new Uint8Array(carried.length + piece.length - from);
      more.set(carried), more.set(piece.subarray(from), carried.length);
      carried = more;
    }
  }
  if (carried.length) take_line(carried);
  if (state === "headers") end_headers(), out.push("\n");
  if (!begun) return null;
  return { bytes: new Blob(out), rows, kept: ["from", "to", "date"], sample, dropped: ["subject", "text", "attachments"] };
}

function cards(text) {
  let keeps = false, soft = false;
  const lines = text.split(/\r?\n/).filter((line) => {
    // A line that begins with white space goes on; a quoted-printable one goes on after a "=".
    if (!soft && !/^[ \t]/.test(line)) keeps = /^(?:[\w-]+\.)?(begin|end|version|fn|n|email|org|title|url)[;:]/i.test(line);
    soft = line.endsWith("=") && (soft || /quoted-printable/i.test(line));
    return keeps;
  });
  const people = lines.join("\n").split(/^end:vcard/im).slice(0, -1);
  const of = (card, property) => card.match(new RegExp(`^(?:[\\w-]+\\.)?${property}[^:\n]*:(.*)`, "im"))?.[1].replace(/=([0-9a-f]{2})/gi, "%$1").replace(/\\(.)/g, "$1") || "";
  const shown = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return { bytes: new Blob([lines.join("\r\n"), "\r\n"]), rows: people.length, kept: ["name", "e-mail", "organisation", "title"],
    sample: people.slice(0, 3).map((card) => ["fn", "email", "org", "title"].map((property) => shown(of(card, property)))), dropped: ["telephone", "address", "birthday", "notes", "photo"] };
}

function resume(text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const list_of = (value) => (Array.isArray(value) ? value : []);
  const { basics, bio, work, education, skills } = parsed;
  if (![basics, bio, work, education, skills].some((part) => part)) return null;
  const some = (object, names) => Object.fromEntries(names.filter((name) => object?.[name]).map((name) => [name, object[name]]));
  const kept = {
    basics: some(basics || bio, ["name", "label", "title"]),
    work: list_of(work).map((each) => some(each, ["name", "company", "position", "startDate", "endDate"])),
    education: list_of(education).map((each) => some(each, ["institution", "area", "studyType", "startDate", "endDate"])),
    skills: list_of(skills).map((each) => some(each, ["name"])),
  };
  return { bytes: new Blob([JSON.stringify(kept)]), rows: kept.work.length + kept.education.length + kept.skills.length, kept: Object.keys(kept),
    sample: kept.work.slice(0, 3).map((each) => [each.position, each.name || each.company]), dropped: ["summary", "highlights", "contact"] };
}

function list(text) {
  const lines = text.split("\n").filter((line) => /^\s*[^\s#%]\S{0,63}\s+\S{1,64}\s+(?:\S+\s+)?\d{1,11}(?:\.\d+)?\s*$/.test(line));
  return { bytes: new Blob([lines.join("\n"), "\n"]), rows: lines.length, kept: ["from, to, time"], sample: lines.slice(0, 3).map((line) => [line]), dropped: [] };
}

// A file's head in a tar (POSIX ustar).
function header({ name, bytes }) {
  const head = new Uint8Array(512);
  const put = (at, text) => head.set(utf8.encode(text).subarray(0, 99), at);
  put(0, name), put(100, "0000644\0"), put(108, "0000000\0"), put(116, "0000000\0");
  put(124, bytes.size.toString(8).padStart(11, "0") + "\0"), put(136, "00000000000\0"), put(148, "        "), put(156, "0"), put(257, "ustar\u000000");
  put(148, head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0") + "\0 ");
  return head;
}
