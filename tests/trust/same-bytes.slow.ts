import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { builtTree, type Variant } from "./built-otherwise.ts";
import { figure } from "./figures.ts";
import { type ContentFiles, inventArchive } from "./invented-archive.ts";
import { nodeOf } from "./other-nodes.ts";
import { otherClock, otherMachine, otherOrder } from "./preloads.ts";
import { type Tree, treeDifferences } from "./tree-digest.ts";

/**
 * Some hundred builds' worth of machines: one large archive, and a small one with cards, built in each of these ways,
 * are to be the same in every byte. `BACKFILE_ARTICLES` makes the large one smaller.
 */
const articles = Number(process.env.BACKFILE_ARTICLES ?? 10_000);
const withCards = 150;

const place = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "backfile-bytes-"));
after(() => rmSync(place, { recursive: true, force: true }));
const marks = join(place, "marks");

const zone = (TZ: string): Variant => ({ name: `in the zone ${TZ}`, env: { TZ } });
const locale = (name: string): Variant => ({
  name: `with the locale ${name}`,
  env: { LANG: name, LC_ALL: name, LANGUAGE: name.slice(0, 2) },
});
const masked = (mask: string, file: string, folder: string): Variant => ({
  name: `with umask ${mask}`,
  shell: `umask ${mask}; exec "$NODE" "$MAIN"`,
  modes: [file, folder],
});
const threads = (count: number): Variant => ({ name: `in ${count} threads`, args: ["--threads", `${count}`] });

const variants: readonly Variant[] = [
  zone("Pacific/Kiritimati"),
  zone("America/St_Johns"),
  zone("Pacific/Niue"),
  locale("C"),
  locale("de_DE.UTF-8"),
  locale("tr_TR.UTF-8"),
  locale("ja_JP.UTF-8"),
  { name: "folders read in another order", preloads: [otherOrder], env: { BACKFILE_MARKS: marks } },
  { name: "files written in another order, of any time", shuffled: true, times: true },
  masked("000", "666", "777"),
  masked("027", "640", "750"),
  masked("077", "600", "700"),
  threads(1),
  threads(2),
  threads(4),
  ...(has("taskset") && availableParallelism() > 1
    ? [{ name: "on one core", shell: 'exec taskset -c 0 "$NODE" "$MAIN"' }]
    : []),
  { name: "a year on", preloads: [otherClock], env: { BACKFILE_MARKS: marks }, args: ["--threads", "2"] },
  ...(has("faketime")
    ? [{ name: "ten years back", shell: `exec faketime -f "-3653d" "$NODE" "$MAIN"`, args: ["--threads", "2"] }]
    : []),
  { name: "on another host by another user", preloads: [otherMachine], env: { HOME: "/nowhere", USER: "éva" } },
  { name: "in a folder of another name", under: `a b/ürümqi & 新聞 's/${"deep/".repeat(40)}here` },
  ...(has("script")
    ? [
        {
          name: "in a terminal, in colour",
          shell: `in_terminal() { script -qec '"$NODE" "$MAIN" '"$*" /dev/null; }; in_terminal`,
          env: { FORCE_COLOR: "1", TERM: "xterm-256color", COLUMNS: "40" },
        },
      ]
    : []),
  { name: "without colour", env: { NO_COLOR: "1", TERM: "dumb" } },
  { name: "of 30 and 80 hundredths of it first", before: [{ share: 0.3 }, { share: 0.8 }] },
  { name: "of other content first, forgotten", before: [{ share: 0.6, forget: true }] },
  { name: "of all of it twice", before: [{ share: 1 }] },
  ...[22, 24].map((major) => ({ name: `by Node ${major}`, node: nodeOf(major) })),
];

const archives: { files: ContentFiles; plain: Tree }[] = [];
let held = 0;

before(async () => {
  for (const [count, cards] of [
    [articles, false],
    [withCards, true],
  ] as const) {
    const files = await inventArchive({ articles: count, cards });
    archives.push({ files, plain: await builtTree(place, files, { name: "plain" }) });
  }
});

for (const variant of variants) {
  test(`the same bytes ${variant.name}`, async () => {
    for (const { files, plain } of archives) {
      const tree = await builtTree(place, files, variant);
      assert.deepEqual(treeDifferences(plain, tree), []);
      assert.equal(tree.digest, plain.digest);
      const [file, folder] = variant.modes ?? [];
      if (file !== undefined) assert.deepEqual([...tree.modes.keys()].sort(), [`file ${file}`, `folder ${folder}`]);
    }
    if (variant.env?.BACKFILE_MARKS !== undefined) {
      const seen = new Set(readFileSync(marks, "utf8").trim().split("\n"));
      rmSync(marks);
      if (variant.args !== undefined && articles >= 10_000) assert.ok(seen.size > 1, "the scripts ran in threads too");
    }
    held += 1;
  });
}

test("every variant was held against the plain build", () => {
  assert.equal(held, variants.length);
  const [large, small] = archives.map(({ plain }) => plain);
  assert.ok(large !== undefined && small !== undefined && large.files.size > articles);
  const cards = [...small.files.keys()].filter((path) => path.startsWith("cards/")).length;
  assert.ok(cards > 0);
  figure(
    "same-bytes",
    `${count(articles)} articles in ${count(large.files.size)} files, and ${withCards} with ${cards} cards: ${held} of ${variants.length} variants gave one hash each`,
  );
});

function count(number: number): string {
  return number.toLocaleString("en");
}

function has(program: string): boolean {
  try {
    return statSync(execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim()).isFile();
  } catch {
    return false;
  }
}
