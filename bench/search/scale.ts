import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launch } from "../../tests/browser/chromium.ts";
import { corporaFound, real } from "../corpora/corpora.ts";
import { type CountingServer, type Sent, serveCounting } from "./counting-server.ts";
import { reaction, setClock } from "./page-clock.ts";
import { storiesOf } from "./story.ts";
import { typedQueries } from "./typed-queries.ts";

/**
 * What the search of a built site costs in a real Chromium: `node --import tsx bench/search/scale.ts --site DIR`.
 * Prints a list for people; with `--json`, numbers.
 */
const { values } = parseArgs({
  options: {
    site: { type: "string" },
    /** A frequent word, for the first questions. */
    word: { type: "string", default: "government" },
    queries: { type: "string", default: "100" },
    seed: { type: "string", default: "11" },
    json: { type: "boolean", default: false },
    /** Each answer of the server, and each query's times. */
    verbose: { type: "boolean", default: false },
  },
});
const { site } = values;
if (site === undefined) throw new Error("Name the folder of the built site with --site.");

if (!corporaFound()) throw new Error("The real texts are not on this machine: there is nothing to ask.");

const server = await serveCounting(site);
const browser = await launch();
try {
  const newest = await opened(browser, server, `${values.word} sort:new`);
  const all = await opened(browser, server, values.word);
  const typed = await typing(browser, server);
  if (values.json) console.log(JSON.stringify({ newest, all, typed }, null, 2));
  else {
    const opening = (name: string, { first, whole }: Opening): string =>
      `${name}: first results after ${told(first)}; all of it ${told(whole)}`;
    console.log(
      [
        opening("newest first", newest),
        opening("best match", all),
        `a key, warm: first results ${shown(typed.first)}, complete ${shown(typed.complete)}; ${typed.changed} of ${typed.queries} changed something`,
        `while typing: ${told(typed.sent)}`,
      ].join("\n"),
    );
  }
} finally {
  await browser.close();
  await server.close();
}

interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number | null;
}

interface Opening {
  /** All that was asked for before results stood there, the page itself among it. */
  readonly first: Cost;
  readonly whole: Cost;
}

/** A search whose address is opened by a browser that has seen nothing of the site. */
async function opened(chromium: Browser, from: CountingServer, query: string): Promise<Opening> {
  const context = await chromium.newContext();
  try {
    const page = await context.newPage();
    await setClock(page);
    from.taken();
    await page.goto(`${from.url}search/?q=${encodeURIComponent(query)}`);
    const { first, last, firstAt } = await reaction(page);
    const sent = from.taken();
    if (values.verbose) for (const { path, bytes, at } of sent) console.error(at - (sent[0]?.at ?? 0), bytes, path);
    const before = sent.filter(({ at }) => firstAt !== null && at <= firstAt);
    return { first: cost(before, first), whole: cost(sent, last) };
  } finally {
    await context.close();
  }
}

/** A hundred queries are typed; of each the last key is measured, when all before it is answered. */
async function typing(chromium: Browser, from: CountingServer) {
  // The stories of `bench/records.ts` are made of these.
  const stories = [real("reuters"), real("huffpost")].flatMap(storiesOf);
  // The last character must be a key of the keyboard that the browser is given.
  const queries = typedQueries(stories, Number(values.queries), Number(values.seed)).filter((query) =>
    /[!-~]$/.test(query),
  );
  const context = await chromium.newContext();
  try {
    const page = await context.newPage();
    await setClock(page);
    await page.goto(`${from.url}search/?q=${encodeURIComponent(values.word)}`);
    await reaction(page);
    from.taken();
    const [first, complete, sent]: [number[], number[], Sent[]] = [[], [], []];
    for (const query of queries) {
      await typeAllButLast(page, query);
      await reaction(page);
      sent.push(...from.taken());
      await page.keyboard.press(query.slice(-1));
      const seen = await reaction(page);
      sent.push(...from.taken());
      if (values.verbose) console.error(query, seen.first, seen.last);
      if (seen.first !== null) first.push(seen.first);
      if (seen.last !== null) complete.push(seen.last);
    }
    return {
      queries: queries.length,
      changed: complete.length,
      first: spread(first),
      complete: spread(complete),
      sent: cost(sent, null),
    };
  } finally {
    await context.close();
  }
}

async function typeAllButLast(page: Page, query: string): Promise<void> {
  const field = page.locator("#q");
  await field.fill(query.slice(0, -1));
  await field.press("End");
}

interface Spread {
  readonly median: number;
  readonly p95: number;
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

function cost(sent: readonly Sent[], milliseconds: number | null): Cost {
  return { requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), milliseconds };
}

function told({ requests, bytes, milliseconds }: Cost): string {
  const time = milliseconds === null ? "" : ` in ${Math.round(milliseconds)} ms`;
  return `${requests} requests, ${(bytes / 1000).toFixed(0)} kB${time}`;
}

function shown({ median, p95 }: Spread): string {
  return `${median.toFixed(0)} ms (median), ${p95.toFixed(0)} ms (p95)`;
}
