import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "../../src/build/build.ts";
import { allowedDom, faultsOfDocument } from "./allowed-dom.ts";
import { askInPage, type SeenAnswers } from "./ask-in-page.ts";
import { blank, serveBare } from "./bare-server.ts";
import { configuredSite } from "./configured.ts";
import { writeHostileContent } from "./hostile-content.ts";
import { readInFrames, type SeenInFrames } from "./read-in-frames.ts";
import { asSource, launchAlone, type Watched, watch } from "./watched.ts";

/** A site of hostile stories, and its content. */
export interface HostileSite {
  readonly content: string;
  readonly folder: string;
  readonly strings: readonly string[];
  remove(): void;
}

/** @param together see `writeHostileContent` */
export async function buildHostile(strings: readonly string[], together?: number): Promise<HostileSite> {
  const place = mkdtempSync(join(tmpdir(), "backfile-hostile-"));
  const content = join(place, "content");
  mkdirSync(content);
  await writeHostileContent(content, strings, together);
  const folder = join(place, "_site");
  await build({ content, output: folder });
  return { content, folder, strings, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** How much of it is opened. */
export interface Thoroughness {
  /** Of the feeds and likes of shelves one in so many; all pages are always opened. */
  readonly feeds: number;
  /** Files of each site with hostile settings. */
  readonly configured: number;
  /** Of the strings one in so many is asked by an address that is opened anew. */
  readonly opened: number;
  /** How many questions are made of each string besides the one that is typed. */
  readonly asked: number;
}

export interface Held {
  /** Pages, feeds and other files that a browser has opened. */
  readonly documents: number;
  readonly elements: number;
  readonly carried: number;
  readonly requests: number;
  readonly answers: Omit<SeenAnswers, "faults">;
}

/** Opens all of a hostile site in a browser with no content policy: nothing may run but the search page's own script. */
export async function holdNoScript(site: HostileSite, { feeds, configured, ...asking }: Thoroughness): Promise<Held> {
  const browser = await launchAlone();
  try {
    const besides = await configuredFiles(site, configured);
    const server = await serveBare(site.folder, besides);
    try {
      const frames = await readAll(browser, server.url, [...filesOf(site.folder, feeds), ...besides.keys()]);
      const headings = new Map(frames.headings);
      assertHeadings(site.folder, headings);
      assertThere(site);
      const asked = await askAll(browser, server.url, site.strings, asking);
      const requests = frames.requests + asked.requests;
      return {
        documents: frames.documents + asked.documents,
        elements: frames.elements,
        carried: frames.carried,
        requests,
        answers: asked.answers,
      };
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
  }
}

const searchPage = "search/index.html";

function filesOf(folder: string, feeds: number): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const data = files.filter((file) => /\.xml$|feed\.json$|\.md$/.test(file)).sort();
  const few = data.filter((file, index) => !/\//.test(file) || index % feeds === 0);
  const pages = files.filter((file) => file.endsWith(".html") && file !== searchPage);
  return [...pages, ...few, ...files.filter((file) => /^data\/.*\.(?:csv|jsonl|yaml)$|robots/.test(file))];
}

/** Files of sites with hostile settings, each in a folder of its own. */
async function configuredFiles({ folder, strings }: HostileSite, each: number): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const content = join(folder, "..", "configured");
  for (const [index, text] of strings.entries()) {
    const made = [...(await configuredSite(content, text, index))].filter(([file]) =>
      /\.(?:html|xml)$|feed\.json$/.test(file),
    );
    for (let number = 0; number < each; number += 1) {
      const [file = "", markup = ""] = made[(index * each + number) % made.length] ?? [];
      files.set(`configured/${index}/${file}`, markup);
    }
  }
  return files;
}

interface Read extends SeenInFrames {
  readonly requests: number;
}

async function readAll(browser: Browser, url: string, files: readonly string[]): Promise<Read> {
  const sum = {
    documents: 0,
    elements: 0,
    carried: 0,
    faults: [] as string[],
    headings: [] as (readonly [string, string])[],
  };
  // What a feed carries shows pictures by their full address.
  const watched = await watch(browser, url, /^https:\/\/hostile\.example\/a\//);
  for (let at = 0; at < files.length; at += batch) {
    // A page that has opened thousands of frames becomes slow.
    await watched.page.goto(new URL(blank, url).href);
    const addresses = files
      .slice(at, at + batch)
      .map((file) => `/${file.split("/").map(encodeURIComponent).join("/")}`);
    const seen = await call<SeenInFrames>(watched, readInFrames, addresses, allowedDom, 8, faultsOfDocument);
    sum.documents += seen.documents;
    sum.elements += seen.elements;
    sum.carried += seen.carried;
    sum.faults.push(...seen.faults);
    sum.headings.push(...seen.headings);
  }
  assertNone([...sum.faults, ...watched.faults]);
  await watched.close();
  return { ...sum, requests: watched.requests() };
}

const batch = 250;

/** Calls a function in the page: what it is given is data, or functions that look nothing up outside. */
function call<Result>(
  watched: Watched,
  work: (...given: never[]) => unknown,
  ...given: readonly unknown[]
): Promise<Result> {
  const told = given.map((each) => (typeof each === "function" ? asSource(each as never) : JSON.stringify(each)));
  return watched.run<Result>(`(${asSource(work as never)})(${told.join(", ")})`);
}

interface Asked {
  readonly documents: number;
  readonly requests: number;
  readonly answers: Omit<SeenAnswers, "faults">;
}

/** Questions that have a string in every part of their grammar. */
function questionsOf(text: string): readonly string[] {
  const quoted = text.replaceAll('"', " ");
  return [
    `section:"${quoted}"`,
    // Misspelt, so that other questions are proposed, with the string in each.
    `harbuor -"${quoted}"`,
    `by:"${quoted}" in:"${quoted}" ${text}`,
    `"${quoted}" OR =${text}* -${text}`,
    `after:${text} before:${text} on:${text} sort:${text} lang:${text} is:${text} has:${text} ${text}..${text}`,
  ];
}

async function askAll(
  browser: Browser,
  url: string,
  strings: readonly string[],
  { opened, asked }: Pick<Thoroughness, "opened" | "asked">,
): Promise<Asked> {
  const watched = await watch(browser, url);
  const { page } = watched;
  const faults: string[] = [];
  const sum = { questions: 0, answered: 0, results: 0, marks: 0, facets: 0, suggestions: 0 };
  let documents = 0;
  const add = ({ faults: found, ...counts }: SeenAnswers): void => {
    faults.push(...found);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
  };
  const open = async (query: string): Promise<void> => {
    await page.goto(`${url}search/${query}`);
    // Not by Playwright's own waiting, which puts scripts of its own into the page.
    await call(watched, answered);
    documents += 1;
  };
  const ask = async (questions: readonly { text: string; how: "typed" | "address" }[]): Promise<void> => {
    add(await call<SeenAnswers>(watched, askInPage, questions, allowedDom, faultsOfDocument));
  };
  await open("");
  // What was asked stands there again the next time.
  await watched.run(`document.querySelector("#kept").open = true; document.querySelector("#remember")?.click()`);
  for (let at = 0; at < strings.length; at += 50) {
    const some = strings.slice(at, at + 50);
    await ask(some.map((text) => ({ text, how: "typed" })));
    const others = some.flatMap((text, index) => {
      const all = questionsOf(text);
      return Array.from({ length: asked }, (_, number) => all[(index + number) % all.length] ?? text);
    });
    await ask(others.map((text) => ({ text, how: "address" })));
  }
  for (const text of strings.filter((_, index) => index % opened === 0)) {
    const said = encodeURIComponent(text);
    // As it is, too: whatever a browser makes of it.
    await open(`?q=${said}&shown=${said}&section=${said}&sort=${said}`);
    add(await call<SeenAnswers>(watched, askInPage, [], allowedDom, faultsOfDocument));
    for (const fault of await call<string[]>(watched, documentFaults, allowedDom, faultsOfDocument))
      faults.push(`${text}: ${fault}`);
  }
  assertNone([...faults, ...watched.faults]);
  await watched.close();
  return { documents, requests: watched.requests(), answers: sum };
}

/** Runs in the search page: until the answer is there. */
async function answered(): Promise<void> {
  for (let tries = 0; document.querySelector("#results")?.hasAttribute("aria-busy") !== false; tries += 1) {
    if (tries > 10_000) throw new Error("No answer comes.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Runs in a browser. */
function documentFaults(allowed: typeof allowedDom, faultsOf: typeof faultsOfDocument): string[] {
  return faultsOf(document, allowed, location.href);
}

/** Nearly every string stands in a record to the letter, as headline and as text: what was made harmless before would show nothing. */
function assertThere({ folder, strings }: HostileSite): void {
  const rows = rowsOf(folder);
  for (const key of ["headline", "body"] as const) {
    const said = new Set(rows.map((row) => row[key]?.trim()));
    const there = strings.filter((text) => said.has(text.trim()));
    assert.ok(there.length > 0.8 * strings.length, `${there.length} of ${strings.length} strings are a ${key}`);
  }
}

/** The pages that were opened are the stories', and their headlines stand there to the letter. */
function assertHeadings(folder: string, headings: ReadonlyMap<string, string>): void {
  let told = 0;
  for (const { path, headline } of rowsOf(folder)) {
    const address = `${path.split("/").map(encodeURIComponent).join("/")}index.html`;
    assert.equal(spaced(headings.get(address) ?? ""), spaced(headline), path);
    told += 1;
  }
  assert.ok(told > 0);
}

interface Row {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly body?: string;
}

/** The stories that a site has, as its data have them. */
export function rowsOf(folder: string): readonly Row[] {
  return readdirSync(join(folder, "data"))
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) =>
      readFileSync(join(folder, "data", file), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line) as Row);
}

function spaced(text: string): string {
  // HTML has no way to say U+0000.
  return text.replaceAll("\u0000", "").replace(/\s+/g, " ").trim();
}

function assertNone(faults: readonly string[]): void {
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
}
