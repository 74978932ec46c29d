// An archive of an old network, made up: a zip of stored entries, as bytes.
const table = new Uint32Array(256).map((_, n) => {
  for (let bit = 0; bit < 8; ++bit) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ table[(sum ^ byte) & 255], -1) >>> 0;

export function zip(files) {
  const parts = [], list = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = Buffer.from(name), bytes = Buffer.from(text), fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0), fixed.writeUInt16LE(0x800, 2), fixed.writeUInt32LE(crc(bytes), 10);
    fixed.writeUInt32LE(bytes.length, 14), fixed.writeUInt32LE(bytes.length, 18), fixed.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0), entry.writeUInt16LE(20, 4), fixed.copy(entry, 6), entry.writeUInt32LE(offset, 42);
    parts.push(Buffer.from("PK\x03\x04"), fixed, path, bytes);
    list.push(entry, path);
    offset += 30 + path.length + bytes.length;
  }
  const size = list.reduce((sum, part) => sum + part.length, 0), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0), end.writeUInt16LE(list.length / 2, 8), end.writeUInt16LE(list.length / 2, 10);
  end.writeUInt32LE(size, 12), end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 19).replace("T", " ") + " UTC";
const me = "Kay Owner,https://www.linkedin.com/in/kay", ada = "Ada Lovelace,https://www.linkedin.com/in/ada", ines = "Ines Okafor,https://www.linkedin.com/in/ines";

// Ada still talks with the owner, Ines has been asleep for years, Sam is only in the list.
export const secret = "The secret words that nobody else may read";
export const archive = () =>
  zip({
    "Connections.csv": `Notes:\n"When exporting your connection data, things may be missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lovelace,https://www.linkedin.com/in/ada,ada@example.org,Engines,Engineer,01 Jan 2024
Ines,Okafor,https://www.linkedin.com/in/ines,,Covered Market,Baker,02 Feb 2019
Sam,Silent,https://www.linkedin.com/in/sam,,,,03 Mar 2020\n`,
    "messages.csv": `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
1,,${ada},${me},${day(20)},,"${secret}, on
two lines",INBOX
1,,${me},${ada},${day(19)},${secret},"${secret}",INBOX
1,,${me},${ada},${day(80)},,"${secret}",INBOX
1,,${ada},${me},${day(90)},,"${secret}",INBOX
2,,${me},${ines},${day(900)},,"${secret}",INBOX
2,,${ines},${me},${day(890)},,"${secret}",INBOX
3,,Firm,https://www.linkedin.com/in/firm,${me},${day(10)},,"<p class=""spinmail-quill-editor"">${secret}",INBOX\n`,
    "Positions.csv": `Company Name,Title,Description,Location,Started On,Finished On\nCovered Market,Baker,${secret},Leeds,Jan 2019,\nOld Mill,Apprentice,,,2015,2018\n`,
    "Skills.csv": "Name\nSourdough\n",
    "Rich Media.csv": "Date/Time,Media Description,Media Link\n1,2,3\n",
  });
