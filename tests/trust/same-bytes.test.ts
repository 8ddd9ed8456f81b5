import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { builtTree, type Variant } from "./built-otherwise.ts";
import { type ContentFiles, inventArchive } from "./invented-archive.ts";
import { otherClock, otherMachine, otherOrder } from "./preloads.ts";
import { type Tree, treeDifferences } from "./tree-digest.ts";

const place = mkdtempSync(join(tmpdir(), "backfile-bytes-"));
after(() => rmSync(place, { recursive: true, force: true }));
const marks = join(place, "marks");

const variants: readonly Variant[] = [
  {
    name: "in another zone and language, in one thread, its files for nobody else",
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", NO_COLOR: "1" },
    args: ["--threads", "1"],
    shell: 'umask 077; exec "$NODE" "$MAIN"',
    modes: ["600", "700"],
  },
  {
    name: "folders read and written in another order, files of any time, in four threads",
    env: { TZ: "America/St_Johns", LC_ALL: "C", LANG: "C", BACKFILE_MARKS: marks },
    args: ["--threads", "4"],
    preloads: [otherOrder],
    shuffled: true,
    times: true,
  },
  {
    name: "a year later on another host, by another user, in a folder of another name, its files for all",
    env: { TZ: "Pacific/Niue", LC_ALL: "de_DE.UTF-8", HOME: "/home/éva", USER: "éva", BACKFILE_MARKS: marks },
    args: ["--threads", "2"],
    preloads: [otherClock, otherMachine],
    under: `a long path/with spaces, ürümqi & 新聞/${"deep/".repeat(20)}here`,
    shell: 'umask 000; exec "$NODE" "$MAIN"',
    modes: ["666", "777"],
  },
  {
    name: "of half of it first, then of the rest, in Japan",
    env: { TZ: "Asia/Tokyo", LC_ALL: "ja_JP.UTF-8" },
    before: [{ share: 0.5 }],
  },
];

let files: ContentFiles;
let plain: Tree;

before(async () => {
  files = await inventArchive({ articles: 40, cards: true });
  plain = await builtTree(place, files, { name: "plain" });
});

for (const variant of variants) {
  test(`the same bytes ${variant.name}`, async () => {
    const tree = await builtTree(place, files, variant);
    assert.deepEqual(treeDifferences(plain, tree), []);
    assert.equal(tree.digest, plain.digest);
    const [file, folder] = variant.modes ?? [];
    if (file !== undefined) assert.deepEqual([...tree.modes.keys()].sort(), [`file ${file}`, `folder ${folder}`]);
    if (variant.preloads === undefined) return;
    assert.match(readFileSync(marks, "utf8"), /^0$/m, "the scripts ran before the program");
    rmSync(marks);
  });
}

test("the archive has of everything: pages, pictures, cards, data and an index", () => {
  const counted = (pattern: RegExp): number => [...plain.files.keys()].filter((path) => pattern.test(path)).length;
  const least = [
    [/^\d{4}\/\d\d\/\d\d\/.*index\.html$/, 30],
    [/^undated\//, 10],
    [/^authors\//, 10],
    [/^pictures\//, 3],
    [/^cards\//, 3],
    [/^data\//, 10],
    [/^search\/shards\/.*stories/, 6],
    [/^backfile\//, 20],
    [/^elsewhere|^old\//, 1],
  ] as const;
  for (const [pattern, number] of least) assert.ok(counted(pattern) >= number, `${pattern}: ${counted(pattern)}`);
});
