import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { corporaFound } from "../../bench/corpora/corpora.ts";
import { launch } from "../browser/chromium.ts";
import { pageOfEachKind } from "../browser/kinds.ts";
import { installed, type Place, type Running, runServer } from "../hosts/run-server.ts";
import { nginx } from "../hosts/servers.ts";
import { type FaultyFront, faultyFront } from "./faulty-front.ts";
import { figure } from "./figures.ts";
import type { Loaded } from "./load-loops.ts";
import { ask, askInTrouble, type Trouble, withSearchPage } from "./search-in-trouble.ts";

/*
 * A large site behind nginx under load, and search in it in every trouble. `BACKFILE_LOAD_ARTICLES` says how large;
 * `BACKFILE_LOAD_SITE` names a site that was built already, by `--host nginx`.
 */
const articles = Number(process.env.BACKFILE_LOAD_ARTICLES ?? 200_000);
const skip = installed("nginx") === undefined ? "nginx is not installed" : false;
const loops = 50;
const run = promisify(execFile);

let place: string;
let folder: string;
let server: Running;
let front: FaultyFront;
let browser: Browser;

before(async () => {
  place = mkdtempSync(join(tmpdir(), "backfile-load-"));
  if (skip !== false) return;
  folder = process.env.BACKFILE_LOAD_SITE ?? (await builtSite());
  const lines = ({ root, site }: Place): string => `root ${root}; include ${site}backfile.nginx.conf;`;
  server = await runServer("nginx", folder, "/", (place) => nginx(place, lines(place)), true);
  front = await faultyFront(server.url);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await front?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

async function builtSite(): Promise<string> {
  const content = join(place, "content");
  const output = join(place, "site");
  const texts = corporaFound() ? [] : ["--invented"];
  const most = { maxBuffer: 2 ** 26 };
  await run(
    "node",
    ["--import", "tsx", "bench/records.ts", "--articles", `${articles}`, "--out", content, ...texts],
    most,
  );
  writeFileSync(
    join(content, "archive.yaml"),
    "title: Load\naddress: https://archive.example/\nshow: full\ndata: none\n",
  );
  await run(
    "node",
    ["dist/src/cli/main.js", "build", "--content", content, "--output", output, "--host", "nginx"],
    most,
  );
  rmSync(content, { recursive: true });
  return output;
}

/** Some thousand files of the site: pages of all kinds, and four in ten of search. */
function someFiles(): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.split(sep).join("/"));
  const pick = (all: readonly string[], many: number) => {
    const step = Math.max(1, Math.floor(all.length / many));
    return all.filter((_, index) => index % step === 0);
  };
  const pages = pick(
    files.filter((file) => file.endsWith("/index.html")),
    6000,
  );
  const shards = pick(
    files.filter((file) => /^search\/shards\/.*\.gz$/.test(file)),
    4000,
  );
  const list = join(place, "paths");
  writeFileSync(list, [...pages.map((page) => page.replace(/index\.html$/, "")), ...shards].join("\n"));
  return list;
}

/** Loads the server for as long as some work takes, at least so many seconds. */
async function underLoad<Value>(seconds: number, work: () => Promise<Value>): Promise<[Value, Loaded]> {
  const loading = run("node", [
    "--import",
    "tsx",
    "tests/trust/load-loops.ts",
    server.url,
    `${loops}`,
    `${seconds}`,
    someFiles(),
  ]);
  const value = await work();
  return [value, JSON.parse((await loading).stdout) as Loaded];
}

const queries = ["president", '"interest rates"', "oil -prices", "after:2019 company"];
/** One shard in three, the same each time. */
const isThird = (path: string) => {
  const name = /^\/search\/shards\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3 === 0;
};
let calls = 0;
const troubles: readonly Trouble[] = [
  {
    name: "slow",
    spoil: (path) => (path.startsWith("/search/") ? { kind: "slow", wait: 300, rate: 400_000 } : undefined),
  },
  {
    name: "very slow parts",
    spoil: (path) => (isThird(path) ? { kind: "slow", wait: 5000, rate: 100_000 } : undefined),
  },
  { name: "cut parts", spoil: (path) => (isThird(path) ? { kind: "cut" } : undefined) },
  { name: "refused parts", spoil: (path) => (isThird(path) ? { kind: "refused" } : undefined) },
  { name: "parts that are gone", spoil: (path) => (isThird(path) ? { kind: "status", status: 404 } : undefined) },
  {
    name: "5xx in bursts",
    spoil(path) {
      calls += 1;
      return path.includes("/shards/") && calls % 20 < 12 ? { kind: "status", status: 503 } : undefined;
    },
  },
  { name: "no names", spoil: (path) => (path.endsWith("names.json") ? { kind: "cut" } : undefined) },
  {
    name: "no catalogue",
    spoil: (path) => (path.endsWith("shards.json") ? { kind: "status", status: 502 } : undefined),
  },
  { name: "parts that never answer", spoil: (path) => (isThird(path) ? { kind: "silent" } : undefined) },
];

test("a large site under load: pages come without search, and search in trouble says what it lacks", {
  skip,
}, async (context) => {
  const whole = new Map<string, string>();
  for (const query of queries) {
    const said = await withSearchPage(browser, front, (page) => ask(page, front, query));
    assert.equal(said.lacks, false, said.text);
    assert.match(said.text, /^[\d,]+ stories/, query);
    whole.set(query, said.text);
    context.diagnostic(`${query}: ${said.text} after ${Math.round(said.took)} ms`);
  }

  let answers = 0;
  let lacking = 0;
  const [kinds, loaded] = await underLoad(240, async () => {
    front.asked.length = 0;
    front.spoil((path) => (path.startsWith("/search/") ? { kind: "silent" } : undefined));
    const pages = pageOfEachKind(folder).filter(([kind]) => kind !== "search");
    const page = await browser.newPage();
    for (const [kind, address] of pages) {
      await page.goto(`${front.url}${address}`, { waitUntil: "networkidle" });
      assert.ok(((await page.locator("main").textContent()) ?? "").length > 20, kind);
    }
    await page.close();
    assert.deepEqual(
      front.asked.filter((path) => path.startsWith("/search")),
      [],
    );
    front.spoil(() => undefined);
    for (const [index, trouble] of troubles.entries()) {
      const query = queries[index % queries.length] ?? "";
      const before = front.spoilt();
      const said = await askInTrouble(browser, front, query, whole.get(query) ?? "", trouble);
      assert.ok(front.spoilt() > before, `${trouble.name} befell nothing`);
      answers += 1;
      if (said.lacks) lacking += 1;
      context.diagnostic(`${trouble.name}: ${query}: ${Math.round(said.took)} ms: ${said.text.slice(0, 160)}`);
    }
    return pages.length;
  });
  context.diagnostic(JSON.stringify(loaded));
  assert.equal(loaded.errors, 0);
  assert.ok(lacking > 0, "no trouble was seen");
  figure(
    "load",
    `${articles.toLocaleString("en-GB")} articles behind nginx, ${loaded.requests.toLocaleString("en-GB")} requests by ${loops} at once in ${loaded.seconds} s, ${loaded.errors} failed, half within ${Math.round(loaded.median)} ms, 99 of 100 within ${Math.round(loaded.ninetyNinth)} ms; ${answers} kinds of trouble with search: ${lacking} times it named what was missing and found it when tried again, else the answer was whole; ${kinds} kinds of pages asked for no file of search`,
  );
});
