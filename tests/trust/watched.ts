import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { environment, flags } from "../browser/chromium.ts";
import { findChromium } from "../browser/find-chromium.ts";

/** A page in which nothing but our own may run or be asked for. */
export interface Watched {
  readonly page: Page;
  /** What ran, spoke or was asked for that should not have been. */
  readonly faults: readonly string[];
  /** How many requests were seen, all of them within the site. */
  requests(): number;
  /** Runs an expression in the page; it is told from scripts of the page by its name. */
  run<Result>(expression: string): Promise<Result>;
  close(): Promise<void>;
}

/** A browser that can reach this machine alone. */
export async function launchAlone(): Promise<Browser> {
  const executablePath = await findChromium();
  const args = [...flags, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
  return chromium.launch({ executablePath, args, env: environment(executablePath) });
}

const mine = "backfile-test:";

/**
 * @param site requests below it are the site's own
 * @param besides addresses to which the site itself may send a browser
 */
export async function watch(browser: Browser, site: string, besides = /^\b$/): Promise<Watched> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  let requests = 0;
  page.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("console", (message) => {
    // A browser reports what a page of the site could not load, which is no script.
    if (!/^Failed to load resource/.test(message.text()))
      faults.push(`the console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`an error: ${error.message}`));
  page.on("download", (download) => faults.push(`a download: ${download.url()}`));
  context.on("page", (other) => faults.push(`a window: ${other.url()}`));
  context.on("request", (request) => {
    requests += 1;
    const url = request.url();
    if (!url.startsWith(site) && url !== "about:srcdoc" && !besides.test(url)) faults.push(`a request: ${url}`);
  });
  const session = await context.newCDPSession(page);
  session.on("Debugger.scriptParsed", ({ url, length }) => {
    // Playwright makes an empty one in each frame.
    if (length === 0 || url.startsWith(mine) || /^wasm:/.test(url)) return;
    if (!url.startsWith(`${site}search/`) || !/\.js(?:[?#]|$)/.test(url))
      faults.push(`a script of ${length} characters: ${url || "nowhere"}`);
  });
  await session.send("Debugger.enable");
  let number = 0;
  return {
    page,
    faults,
    requests: () => requests,
    async run<Result>(expression: string): Promise<Result> {
      number += 1;
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression: `${expression}\n//# sourceURL=${mine}${number}`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    },
    close: () => context.close(),
  };
}

/** A function as it can be told a browser; the helper is what the compiler's own calls need. */
export function asSource(work: (...given: never) => unknown): string {
  return `((__name) => (${work.toString()}))((work) => work)`;
}
