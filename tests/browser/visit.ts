import assert from "node:assert/strict";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A reader's visit: a page, and whatever went wrong behind it. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console (breaches of the content policy among them), uncaught errors, requests that failed. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own and listens for faults from the first request on. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // The reader went on before the icon had come: no fault.
    if (why !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Holds the page against WCAG 2.2 AA and axe's best practices; the size of targets, which axe leaves out, is asked too.
 *
 * @param only these rules alone: in the dark nothing but colours can be at fault that is not at fault in the light
 */
export async function assertAccessible(page: Page, what: string, only?: readonly string[]): Promise<void> {
  assert.deepEqual(await faultsOf(page, only), [], `${what}: ${page.url()}`);
}

/**
 * Without scripts a browser still runs what its debugger asks, but no timer; axe's are only to let others have a turn.
 */
const timersAtOnce =
  "window.setTimeout = (run, _, ...given) => { Promise.resolve().then(() => run(...given)); return 0 }; window.clearTimeout = () => {}";

/**
 * What axe finds, a line each. It comes in through the debugger, since the content policy lets no script be added, and
 * once a page.
 */
export async function faultsOf(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const scripted = await page.evaluate("matchMedia('(scripting: enabled)').matches");
  if ((await page.evaluate("typeof axe")) === "undefined") {
    if (scripted !== true) await page.evaluate(timersAtOnce);
    await page.evaluate(axe.source);
  }
  const asked = only === undefined ? { rules: { "target-size": { enabled: true } } } : { runOnly: only };
  // It loads style sheets by a script of its own.
  const options = scripted === true ? asked : { ...asked, preload: false };
  const findings = (await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then((results) => results.violations)`,
  )) as readonly Finding[];
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`),
  );
}
