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
 * axe comes in through the debugger, since the content policy lets no script be added.
 *
 * @param only these rules alone: in the dark nothing but colours can be at fault that is not at fault in the light
 */
export async function assertAccessible(page: Page, what: string, only?: readonly string[]): Promise<void> {
  const options = only === undefined ? { rules: { "target-size": { enabled: true } } } : { runOnly: only };
  await page.evaluate(axe.source);
  const findings = (await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then((results) => results.violations)`,
  )) as readonly Finding[];
  const said = findings.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`),
  );
  assert.deepEqual(said, [], `${what}: ${page.url()}`);
}
