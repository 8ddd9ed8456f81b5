import { Readable } from "node:stream";
import { parseFeed } from "feedsmith";
import Papa from "papaparse";
import { WARCParser } from "warcio";
import yauzl from "yauzl";
import { ZipFile } from "yazl";
import { type Fault, throws } from "./fault.ts";

const feedsmith = { package: "feedsmith", version: "3.0.1" } as const;
const warcio = { package: "warcio", version: "2.4.11", guard: "src/clippings/archives/warc-records.ts" } as const;

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>Gazette</title>${items}</channel></rss>`;
}

/** What a feed's titles are read as. */
function titles(items: string): readonly unknown[] {
  const { feed } = parseFeed(rss(items));
  return "items" in feed ? (feed.items ?? []).map((item) => (item as { title?: unknown }).title) : [];
}

async function warcTexts(text: string): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const record of new WARCParser(Readable.from([Buffer.from(text)]))) {
    found.push(await record.contentText());
  }
  return found;
}

function resource(length: string, content: string): string {
  return `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n${content}\r\n\r\n`;
}

/** A ZIP archive whose list names one file twice, at one place. */
async function overlappingZip(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from("the pier ".repeat(100)), "a.txt");
  zip.end();
  const whole = Buffer.concat((await Readable.from(zip.outputStream).toArray()) as Buffer[]);
  const end = whole.length - 22;
  const start = whole.readUInt32LE(end + 16);
  const tail = Buffer.from(whole.subarray(end));
  for (const at of [8, 10]) tail.writeUInt16LE(2, at);
  tail.writeUInt32LE(2 * (end - start), 12);
  return Buffer.concat([whole.subarray(0, end), whole.subarray(start, end), tail]);
}

export const sourceFaults: readonly Fault[] = [
  {
    package: "papaparse",
    version: "5.7.1",
    guard: "src/clippings/tables/csv-rows.ts",
    what: "takes all that follows into a cell whose quote never closes",
    stands: () => Papa.parse<string[]>('a,b\n"torn,1\n2,3\n4,5').data.length === 2,
  },
  {
    package: "papaparse",
    version: "5.7.1",
    guard: "src/clippings/tables/csv-rows.ts, which asks for no objects",
    what: "loses a column that is called __proto__, where it makes objects of rows",
    stands: () => JSON.stringify(Papa.parse("__proto__,b\n1,2", { header: true }).data) === '[{"b":"2"}]',
  },
  {
    ...feedsmith,
    guard: "the texts that tests read back, which begin and end with a letter",
    what: "takes white space off the ends of texts",
    stands: () => titles("<item><title>  Pier  </title></item>")[0] === "Pier",
  },
  {
    ...feedsmith,
    guard: "src/clippings/feeds/parse-stories.ts (mark)",
    what: "leaves out a story in which it knows no element",
    stands: () => titles("<item><own>1</own></item><item><title>Pier</title></item>").length === 1,
  },
  {
    ...feedsmith,
    guard: "src/clippings/feeds/parse-stories.ts (refused)",
    what: "refuses a whole feed for an element that is called constructor",
    stands: () => throws(() => parseFeed(rss("<item><title>Pier</title><constructor>1</constructor></item>"))),
  },
  {
    ...warcio,
    what: "takes all that follows into a record whose length is no number",
    stands: async () => (await warcTexts(resource("some", "one") + resource("3", "two"))).length === 1,
  },
  {
    ...warcio,
    what: "takes a text that is no web archive for a record",
    stands: async () => (await warcTexts("The board voted to keep the pier.\n")).length === 1,
  },
  {
    package: "yauzl",
    version: "3.4.0",
    guard: "src/clippings/archives/unpacking-bounds.ts",
    what: "reads entries that lie over one another, as in a bomb",
    stands: async () => {
      const zip = await yauzl.fromBufferPromise(await overlappingZip(), { lazyEntries: true });
      const names: string[] = [];
      for await (const entry of zip.eachEntry()) names.push(entry.fileName);
      return names.length === 2;
    },
  },
];
