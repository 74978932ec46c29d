// Cuts archives down to who wrote to whom and when, on the machine of whoever brings them. What it posts back is all
// that leaves it: the server reads it as it would read the archive itself, and never sees a text.
const TABLES = [
  { needs: ["from", "to", "date"], keeps: ["from", "sender profile url", "to", "recipient profile urls", "date", "folder", "is message draft", "is conversation draft"],
    marks: { content: (text) => (text.includes("spinmail-quill-editor") ? "spinmail-quill-editor" : "") } },
  { needs: ["first name", "last name", "connected on"], keeps: ["first name", "last name", "url", "email address", "company", "position", "connected on"] },
  { needs: ["direction", "sent at"], keeps: ["from", "to", "sent at", "direction", "inviterprofileurl", "inviteeprofileurl"],
    marks: { message: (text) => (text.trim() ? "x" : "") } },
  { needs: ["first name", "last name", "headline"], keeps: ["first name", "last name", "headline"] },
  { needs: ["email address", "confirmed"], keeps: ["email address", "confirmed"] },
  { needs: ["company name", "title", "started on"], keeps: ["company name", "title", "started on", "finished on"] },
  { needs: ["school name", "degree name"], keeps: ["school name", "degree name", "start date", "end date"] },
  { needs: ["name"], only: true, keeps: ["name"] },
  ...["e-mail 1 - value", "e-mail address", "primary email"].map((address) => ({ needs: [address],
    keeps: ["name", "display name", "first name", "middle name", "last name", "given name", "additional name", "family name", "e-mail 1 - value", "e-mail 2 - value",
      "e-mail 3 - value", "e-mail address", "primary email", "organization name", "organization title", "organization 1 - name", "organization 1 - title", "company", "job title"] })),
];
const HEADERS = ["from", "to", "cc", "date", "precedence", "auto-submitted"], MARKED = ["list-id", "list-unsubscribe"];
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
      if (/\.(csv|mbox|vcf|eml|json)$/i.test(entry.name)) await take(entry.name, entry.size, entry.stream(), reduced, left);
    }
    return;
  }
  const pieces = rest(first, reader, size);
  let found;
  if (start.startsWith("From ")) found = await mail(pieces, true);
  else if (/^(from|to|date|received|message-id|return-path|delivered-to|mime-version|subject|x-[a-z-]+):/i.test(start)) found = await mail(pieces, false);
  else {
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
    let kind, columns, names, count = 0, rows = 0;
    const lines = [], sample = [];
    for (const record of records(text, separator)) {
      if (!kind) {
        if (++count > 40) break;
        names = record.map((name) => name.trim().toLowerCase());
        kind = TABLES.find(({ needs, only }) => needs.every((name) => names.includes(name)) && (!only || names.length === needs.length));
        if (!kind) continue;
        columns = names.flatMap((name, index) => (kind.keeps.includes(name) ? [[index, null]] : kind.marks?.[name] ? [[index, kind.marks[name]]] : []));
        lines.push(columns.map(([index]) => record[index]));
        continue;
      }
      if (record.length === 1 && !record[0]) continue;
      const row = columns.map(([index, mark]) => (mark ? mark(record[index] || "") : record[index] || ""));
      lines.push(row);
      if (++rows <= 3) sample.push(row.filter((_, index) => !columns[index][1]));
    }
    if (!kind) continue;
    const csv = lines.map((row) => row.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",") + "\n");
    return { bytes: new Blob(csv), rows, kept: lines[0].filter((_, index) => !columns[index][1]), sample, dropped: names.filter((name) => name && !kind.keeps.includes(name)) };
  }
  return null;
}

// Headers that say who, to whom and when; of the rest only that they are there.
async function mail(pieces, isMailbox) {
  const out = [], sample = [];
  let state = isMailbox ? "body" : "headers", wasEmpty = true, keeps = false, begun = !isMailbox, rows = 0, carried = new Uint8Array();
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
      out.push("\n\n");
      (state = "body"), (keeps = false), ++rows;
    } else if (state === "headers") {
      if (line[0] === 32 || line[0] === 9) {
        if (keeps) out.push(line.slice(0, 4096), "\n");
      } else {
        const name = ascii(line.subarray(0, 40)).split(":")[0].toLowerCase();
        keeps = HEADERS.includes(name);
        if (keeps) out.push(line.slice(0, 4096), "\n");
        if (keeps && sample.length < 3 && name === "from") sample.push([new TextDecoder().decode(line)]);
        if (MARKED.includes(name)) out.push(`${name}: yes\n`);
        const label = name === "x-gmail-labels" && ascii(line.subarray(0, 400)).match(/spam|trash|draft/i);
        if (label) out.push(`X-Gmail-Labels: ${label[0]}\n`);
      }
    } else if (isMailbox && wasEmpty && line[0] === 70 && ascii(line.subarray(0, 5)) === "From ") state = "begun";
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
  if (state === "headers") out.push("\n"), ++rows;
  if (!begun) return null;
  return { bytes: new Blob(out), rows, kept: HEADERS, sample, dropped: ["subject", "text", "attachments"] };
}

function cards(text) {
  let keeps = false;
  const lines = text.split(/\r?\n/).filter((line) => {
    if (!/^[ \t]/.test(line)) keeps = /^(?:[\w-]+\.)?(begin|end|version|fn|n|email|org|title|url)[;:]/i.test(line);
    return keeps;
  });
  const names = lines.filter((line) => /^fn[;:]/i.test(line));
  return { bytes: new Blob([lines.join("\r\n"), "\r\n"]), rows: names.length, kept: ["name", "e-mail", "organisation", "title", "page"],
    sample: names.slice(0, 3).map((line) => [line.replace(/^[^:]*:/, "")]), dropped: ["telephone", "address", "birthday", "notes", "photo"] };
}

function resume(text) {
  const { basics, bio, work, education, skills } = JSON.parse(text);
  const some = (object, names) => Object.fromEntries(names.filter((name) => object?.[name]).map((name) => [name, object[name]]));
  const kept = {
    basics: some(basics || bio, ["name", "label", "title"]),
    work: (work || []).map((each) => some(each, ["name", "company", "position", "startDate", "endDate"])),
    education: (education || []).map((each) => some(each, ["institution", "area", "studyType", "startDate", "endDate"])),
    skills: (skills || []).map((each) => some(each, ["name"])),
  };
  return { bytes: new Blob([JSON.stringify(kept)]), rows: kept.work.length + kept.education.length + kept.skills.length, kept: Object.keys(kept),
    sample: kept.work.slice(0, 3).map((each) => [each.position, each.name || each.company]), dropped: ["summary", "highlights", "contact"] };
}

function list(text) {
  return { bytes: new Blob([text]), rows: text.split("\n").length - 1, kept: ["from", "to", "time"], sample: text.split("\n", 3).map((line) => [line]), dropped: [] };
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
