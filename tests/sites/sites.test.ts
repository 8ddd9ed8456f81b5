import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { arrange } from "../../src/archive/arrange.ts";
import { Failure } from "../../src/basics/failure.ts";
import { build } from "../../src/build/build.ts";
import { check } from "../../src/check/check.ts";
import { readContent } from "../../src/records/store.ts";
import { schemaFaults } from "../valid-xml.ts";
import { BuiltSite } from "./built-site.ts";
import { assertSoundFeeds } from "./every-feed.ts";
import { assertSoundPages } from "./every-page.ts";
import { assertMicroformats } from "./microformats.ts";
import { holding } from "./opened.ts";
import { assertTold } from "./told.ts";
import { assertWithinReach } from "./within-reach.ts";

/** What a case expects of the site made from its `content/`. Addresses may hold `*`: anything without a slash. */
interface Expected {
  /** What the case is there for. */
  readonly why: string;
  /** The build fails, and its sentence holds this. */
  readonly fails?: string;
  readonly articles?: number;
  /** All of them, as `content/a.md:3 rule`, in any order. */
  readonly problems?: readonly string[];
  /** Addresses with exactly one page or file each. */
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  /** What a reader sees at an address. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly saysNot?: Readonly<Record<string, readonly string[]>>;
  /** What stands in a file, letter by letter. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
  /** What stands in no page at all. */
  readonly nowhere?: readonly string[];
  /** What stands in no file at all, packed or not. */
  readonly keptBack?: readonly string[];
}

const here = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(here).filter((name) => existsSync(join(here, name, "expected.json")));

for (const name of cases) {
  const expected = JSON.parse(readFileSync(join(here, name, "expected.json"), "utf8")) as Expected;
  test(`${name}: ${expected.why}`, async (t) => {
    const place = mkdtempSync(join(tmpdir(), "backfile-site-"));
    t.after(() => rmSync(place, { recursive: true, force: true }));
    const content = await contentOf(name, place);
    const output = join(place, "_site");
    if (expected.fails !== undefined) {
      const sentence = expected.fails;
      await assert.rejects(
        build({ content, output }),
        (error) => error instanceof Failure && error.message.includes(sentence),
      );
      assert.equal(existsSync(output), false, "a failed build leaves nothing");
      return;
    }
    const report = await build({ content, output });
    const problems = report.problems.map(
      ({ file, line, rule }) => `${file}${line === undefined ? "" : `:${line}`} ${rule}`,
    );
    assert.deepEqual(problems.sort(), [...(expected.problems ?? [])].sort());
    if (expected.articles !== undefined) assert.equal(report.articles, expected.articles);
    assert.equal(Object.hasOwn(globalThis, "__ran"), false, "code in a source ran");
    const site = new BuiltSite(output);
    assertExpected(site, expected);
    assertSoundPages(site);
    const { archive } = arrange(await readContent(content));
    assertTold(site, archive);
    assertMicroformats(site, archive);
    assertHarvestable(site, archive.stories.length);
    assertWithinReach(site);
    assertSoundFeeds(site, report.articles);
    assert.deepEqual((await check(output)).problems, []);
  });
}

test("the sample archive: every story is within reach of the front page", async (t) => {
  const place = mkdtempSync(join(tmpdir(), "backfile-site-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const content = join(place, "content");
  cpSync(fileURLToPath(new URL("../../content", import.meta.url)), content, { recursive: true });
  const output = join(place, "_site");
  await build({ content, output });
  const site = new BuiltSite(output);
  assertSoundPages(site);
  assertWithinReach(site);
});

/** Sitemaps and repositories are valid, and the repositories together hold every story, where there are any. */
function assertHarvestable(site: BuiltSite, stories: number): void {
  const named = (pattern: RegExp) => site.files.filter((file) => pattern.test(file));
  for (const file of named(/^sitemap[^/]*\.xml$/)) assert.deepEqual(schemaFaults("sitemap", site.read(file)), [], file);
  const repositories = named(/^oai[^/]*\.xml$/).map((file) => site.read(file));
  for (const xml of repositories) assert.deepEqual(schemaFaults("oai-static-repository", xml), []);
  const names = repositories.flatMap((xml) => [...xml.matchAll(/<oai:identifier>([^<]*)/g)].map(([, name]) => name));
  assert.equal(new Set(names).size, repositories.length === 0 ? 0 : stories, "every story has a record");
}

/** A copy of the case's content, and what its `make.ts` adds: files that git cannot hold, or too many. */
async function contentOf(name: string, place: string): Promise<string> {
  const content = join(place, "content");
  mkdirSync(content);
  const given = join(here, name, "content");
  if (existsSync(given)) cpSync(given, content, { recursive: true });
  const maker = join(here, name, "make.ts");
  if (existsSync(maker)) {
    const { make } = (await import(pathToFileURL(maker).href)) as { make(content: string): void | Promise<void> };
    await make(content);
  }
  return content;
}

function assertExpected(site: BuiltSite, expected: Expected): void {
  for (const address of expected.present ?? []) assert.equal(site.at(address).length, 1, `one file at ${address}`);
  for (const address of expected.absent ?? []) assert.deepEqual(site.at(address), [], `nothing at ${address}`);
  for (const [address, texts] of Object.entries(expected.says ?? {})) {
    const text = site.text(address);
    for (const part of texts) assert.ok(text.includes(part), `${address} says ${JSON.stringify(part)}:\n${text}`);
  }
  for (const [address, texts] of Object.entries(expected.saysNot ?? {})) {
    const text = site.text(address);
    for (const part of texts)
      assert.ok(!text.includes(part), `${address} does not say ${JSON.stringify(part)}:\n${text}`);
  }
  for (const [address, texts] of Object.entries(expected.holds ?? {})) {
    const markup = site.markup(address);
    for (const part of texts) assert.ok(markup.includes(part), `${address} holds ${JSON.stringify(part)}:\n${markup}`);
  }
  for (const part of expected.nowhere ?? []) {
    const pages = site.files.filter((file) => /\.(?:html|xml|txt)$/.test(file) && site.read(file).includes(part));
    assert.deepEqual(pages, [], `${JSON.stringify(part)} stands nowhere`);
  }
  for (const part of expected.keptBack ?? []) {
    assert.deepEqual(holding(site, part), [], `${JSON.stringify(part)} is kept back`);
  }
}
