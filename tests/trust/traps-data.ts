import { makeZip } from "../clippings/archives/make-zip.ts";
import { code, type Trap, tracks } from "./trap.ts";

const { sum, file: ran } = tracks;

/** Tables, JSON, texts and archives of files. */
export function dataTraps(): Trap[] {
  const day = '"date":"2011-03-09"';
  const polluted = '"__proto__":{"polluted":true}';
  return [
    {
      file: "json/rows.json",
      bytes: `[{"headline":"A row {{ ${sum} }}",${day},${polluted},"constructor":{"prototype":{"polluted":true}}}]`,
      says: [`A row {{ ${sum} }}`],
    },
    {
      file: "json/keys.json",
      bytes: `{"__proto__":[{"headline":"Under a hostile key",${day}}]}`,
      says: ["Under a hostile key"],
    },
    {
      file: "json/lines.jsonl",
      bytes: `{"headline":"A line {{ ${sum} }}",${day},${polluted}}\n`,
      told: "1 json-unreadable",
    },
    { file: "json/feed.json", bytes: jsonFeed(), says: [`JSON feed {{ ${sum} }}`, `Text with <%= ${sum} %>.`] },
    { file: "json/deep.json", bytes: "[".repeat(100_000) + "]".repeat(100_000), told: "format-unknown" },
    {
      file: "tables/formula.csv",
      bytes: `headline,date,url\n"=cmd|' /C touch ran-csv'!A0 in a cell",2011-03-09,https://lantern.example/c\n"@SUM(${sum}) in a cell",2011-03-09,https://lantern.example/d\n`,
      says: ["=cmd|' /C touch ran-csv'!A0 in a cell", `@SUM(${sum}) in a cell`],
    },
    {
      file: "tables/keys.csv",
      bytes: `headline,date,__proto__,constructor\nA cell {{ ${sum} }},2011-03-09,x,y\n`,
      says: [`A cell {{ ${sum} }}`],
    },
    {
      file: "text/clips.txt",
      bytes: `Town June 7, 2019\nEel count {{ ${sum} }} <%= ${sum} %> doubles\nBy Bo Tench\nCounters {% include "../../secret.txt" %} found \${${sum}} eels.\n`,
      says: [
        `Eel count {{ ${sum} }} <%= ${sum} %> doubles`,
        `Counters {% include "../../secret.txt" %} found \${${sum}} eels.`,
      ],
    },
    { file: "text/shebang.txt", bytes: `#!/usr/bin/env node\n${code("shebang")}\n`, says: [code("shebang")] },
    { file: "zip/slip.zip", bytes: slip(), told: "zip-entry-refused" },
    {
      file: "zip/programs.zip",
      bytes: zipOf({
        "package.json": "{}",
        "evil.11ty.js": code("zip"),
        "posts.txt": "Town June 8, 2019\nA text in a ZIP {{ 7919*4391 }}\nBy Bo Tench\nAll of it.\n",
      }),
      told: "format-unknown",
    },
    {
      file: "zip/story.wacz",
      bytes: zipOf({
        "datapackage.json": '{"profile":"data-package","__proto__":{"polluted":1}}',
        "pages/pages.jsonl": "{}",
      }),
      silent: "There is no story in it, and the report counts its files.",
    },
  ];
}

function jsonFeed(): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "F",
    items: [
      {
        id: "1",
        title: `JSON feed {{ ${sum} }}`,
        content_html: `<script>${sum}</script><p>Text with &lt;%= ${sum} %&gt;.</p>`,
        date_published: "2011-03-09T10:00:00Z",
        url: "https://lantern.example/j",
      },
    ],
  });
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return makeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

/** Names that leave the folder into which the ZIP would be unpacked, on one system or another. */
function slip(): Uint8Array {
  const up = "../".repeat(12);
  const names = ["../", up, `${up}tmp/`, "/tmp/", "..\\", "C:\\", "a/../../", "\\\\evil.example\\share\\", "./../"];
  const text = Buffer.from(
    "<html><head><title>Slipped</title></head><body><article><p>Out.</p></article></body></html>",
  );
  return makeZip([
    ...names.map((name) => ({ name: `${name}${ran}slip.html`, bytes: text })),
    { name: `${ran}slip\0.html`, bytes: text },
    { name: "__proto__", bytes: text },
    { name: "link.html", bytes: Buffer.from("../../secret.txt"), mode: 0o120777 },
  ]);
}
