import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { promisify } from "node:util";
import { type Built, buildFolder, sampleContent } from "./built.ts";
import { environment, flags, type ServedFolder, serveFolder } from "./chromium.ts";
import { findChromium } from "./find-chromium.ts";
import { pageOfEachKind } from "./kinds.ts";

/*
 * Lighthouse on each kind of page, as on a phone: 100 in each category; of a search under way, which loads an engine and
 * an index first, 90 for performance. It needs Node 22, which npm fetches together with it; where npm cannot, the test
 * is skipped, and says so.
 */

const npx = ["--yes", "--package=node@22", "--package=lighthouse@13.5.0", "lighthouse"];
const run = promisify(execFile);
/** Where the machine is busy, the best of so many looks counts: the page does not get quicker by chance. */
const looks = 4;
/** Search engines are kept from these on purpose. */
const unlisted = new Set(["search", "not-found"]);

interface Outcome {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
  /** How quick the machine was: some 1,500 or more when it had nothing else to do. */
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
}

const missing = await run("npx", [...npx, "--version"], { timeout: 600_000 }).then(
  () => false as const,
  (error: unknown) => `npm could not fetch Lighthouse and Node 22: ${String(error).slice(0, 300)}`,
);
if (missing !== false) console.error(`SKIPPED: ${missing}`);

for (const theme of ["default", "gazette"]) {
  suite(`Lighthouse, ${theme}`, { skip: missing }, () => {
    const place = mkdtempSync(join(tmpdir(), "backfile-lighthouse-"));
    let built: Built;
    let served: ServedFolder;
    let chromium: string;

    before(async () => {
      chromium = await findChromium();
      const settings = `${readFileSync(join(sampleContent, "archive.yaml"), "utf8")}\ntheme: ${theme}\n`;
      built = await buildFolder(sampleContent, { "archive.yaml": settings });
      served = await serveFolder(built.folder, "/harbour-observer/", true);
    });
    after(async () => {
      await served?.close();
      built?.remove();
      rmSync(place, { recursive: true, force: true });
    });

    test("each kind of page has 100 in every category", async (t) => {
      const short: string[] = [];
      const pages = pageOfEachKind(built.folder);
      const searching = pages.flatMap(([kind, address]) => (kind === "search" ? [[kind, `${address}?q=harbour`]] : []));
      for (const [kind = "", address = ""] of [...pages, ...searching]) {
        const url = new URL(address, served.url).href;
        const least = address.includes("?") ? 0.9 : 1;
        let said = "";
        for (let look = 0; look < looks; look += 1) {
          const outcome = await lookAt(url, join(place, "report.json"), chromium, unlisted.has(kind));
          said = `${kind} ${address}: ${figures(outcome)}`;
          const wrong = faults(outcome, least);
          if (wrong.length === 0) break;
          if (look === looks - 1) short.push(`${said}: ${wrong.join("; ")}`);
        }
        t.diagnostic(said);
      }
      assert.deepEqual(short, []);
    });
  });
}

async function lookAt(url: string, report: string, chromium: string, isUnlisted: boolean): Promise<Outcome> {
  const options = [
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    "--only-categories=performance,accessibility,best-practices,seo",
    `--chrome-flags=${["--headless=new", ...flags].join(" ")}`,
    ...(isUnlisted ? ["--skip-audits=is-crawlable"] : []),
  ];
  const env = { ...environment(chromium), CHROME_PATH: chromium };
  await run("npx", [...npx, url, ...options], { env, timeout: 180_000, maxBuffer: 64 * 1024 * 1024 });
  const outcome = JSON.parse(readFileSync(report, "utf8")) as Outcome;
  assert.equal(outcome.runtimeError, undefined, `${url}: ${outcome.runtimeError?.message}`);
  return outcome;
}

function figures({ categories, environment }: Outcome): string {
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`);
  return `${scores.join(", ")} (machine ${Math.round(environment.benchmarkIndex)})`;
}

/** What is not 100, or for performance not so much, with the audits that took from it. */
function faults({ categories, audits }: Outcome, quickness: number): string[] {
  return Object.entries(categories).flatMap(([name, { score, auditRefs }]) => {
    if (score !== null && score >= (name === "performance" ? quickness : 1)) return [];
    const why = auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score === 1) return [];
      return [`${id} ${audit.displayValue ?? audit.title}`];
    });
    return [`${name} ${score}: ${why.join(", ")}`];
  });
}
