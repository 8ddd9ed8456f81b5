import assert from "node:assert/strict";
import { test } from "node:test";
import type { Imported } from "../../src/records/store-import.ts";
import { backfile, project } from "./run-cli.ts";

/** A feed-like table of an invented paper. */
const table = `hed,day,desk,ad
Pier kept,2011-03-09,Harbour,x
Ferry sold,2012-04-10,Harbour,y
,,,z
`;

const map = ["--map", "headline=hed", "--map", "date=day", "--map", "section=desk"];

test("import says of each file what was found and left out, and with --losses what became of each column", async (context) => {
  const folder = project(context, { "stories.csv": table });
  const plain = await backfile(folder, "import", "stories.csv", ...map);
  assert.equal(plain.code, 0, plain.stderr);
  assert.match(
    plain.stdout,
    /^stories\.csv \(table\): 3 stories found, 2 records; left out: 1 .*; 1 kind of part was dropped$/m,
  );
  assert.match(plain.stdout, /backfile parse FILE/);
  const whole = await backfile(folder, "import", "stories.csv", ...map, "--losses");
  assert.match(whole.stdout, /^ {2}(?:kept|changed) +column “hed” → headline/m);
  assert.match(whole.stdout, /^ {2}dropped +column “ad”/m);
  const { stdout } = await backfile(folder, "import", "stories.csv", ...map, "--json");
  const [report] = (JSON.parse(stdout) as Imported).reports;
  assert.deepEqual([report?.found, report?.records, report?.leftOut.length], [3, 2, 1]);
});

test("a map that names no field is a wrong call", async (context) => {
  const folder = project(context, { "stories.csv": table });
  const { code, stderr } = await backfile(folder, "import", "stories.csv", "--map", "title=hed");
  assert.equal(code, 2);
  assert.match(stderr, /--map needs FIELD=COLUMN with one of headline, /);
});

test("a folder is all the sources in it, and many files of one format are told together", async (context) => {
  const files = Object.fromEntries(
    Array.from({ length: 13 }, (_, index) => [
      `old/${index}.csv`,
      `title,text,ad\nStory ${index},Words of ${index}.,x\n`,
    ]),
  );
  const folder = project(context, files);
  const { code, stdout, stderr } = await backfile(folder, "import", "old");
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^13 files \(table\): 13 stories found, 13 records; /m);
  assert.match(stdout, /^13 written$/m);
});

test("build tells of sources that are no plain text, again when nothing has changed", async (context) => {
  const folder = project(context, { "content/stories.csv": "title,text,ad\nPier kept,The board met.,x\n" });
  const first = await backfile(folder, "build", "--no-search");
  assert.match(first.stdout, /^content\/stories\.csv \(table\): 1 story found, 1 record; 1 kind of part was dropped$/m);
  const again = await backfile(folder, "build", "--no-search");
  assert.match(again.stdout, /^content\/stories\.csv \(table\): 1 story found/m);
  assert.match(again.stdout, /nothing has changed/);
});

test("an export that lies unpacked in a folder is one source, as its ZIP would be", async (context) => {
  const folder = project(context, {
    "out/posts.csv":
      "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n7.pier,2011-03-09T10:00:00.000Z,true,,,newsletter,everyone,Pier kept,A vote,\n8.ferry,,false,,,newsletter,everyone,Ferry,,\n",
    "out/posts/7.pier.html": "<p>The board met.</p>",
    "out/posts/8.ferry.html": "<p>Not yet.</p>",
  });
  const { code, stdout, stderr } = await backfile(folder, "import", "out");
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^out \(substack\): 2 stories found, 1 record; left out: 1 draft/m);
  assert.match(stdout, /^1 written$/m);
});
