import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { policies, policyName } from "../../src/site/hosts/headers.ts";
import { mediaType } from "../../src/site/media-types.ts";
import type { ServedFolder } from "../browser/chromium.ts";
import { evaluateThere } from "../browser/evaluate-there.ts";
import { onLoopback } from "../browser/on-loopback.ts";

/** Where the policy comes from: the page alone, the host alone, or both. */
export const ways = ["meta", "header", "both"] as const;
export type Way = (typeof ways)[number];

/** A policy by name: what the documents promise of each kind of page. */
const promised = {
  plain: ["default-src 'none'", "script-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"],
  search: [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
} as const;

const isSearch = (path: string): boolean => /(?:^|\/)search\/(?:index\.html)?$/.test(path);

/** Serves a site below a prefix, `/` or `/clips/`, with its policy by one of the ways. */
export async function serveWith(folder: string, prefix: string, way: Way): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const below = path.startsWith(prefix) ? path.slice(prefix.length) : "?";
    const found = join(folder, below, below === "" || below.endsWith("/") ? "index.html" : "");
    const isThere = statSync(found, { throwIfNoEntry: false })?.isFile() === true;
    const file = isThere ? found : join(folder, "404.html");
    if (way !== "meta") response.setHeader(policyName, isSearch(path) ? policies.search : policies.plain);
    response.writeHead(isThere ? 200 : 404, { "content-type": mediaType(file), "x-content-type-options": "nosniff" });
    const bytes = readFileSync(file);
    const isPage = extname(file) === ".html";
    response.end(isPage && way === "header" ? bytes.toString().replace(meta, "") : bytes);
  });
  return onLoopback(server, prefix);
}

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">\n?/;

/** What every page of a site says itself, before any browser sees it: its policy, and nothing inline. */
export function holdMarkup(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html"));
  for (const file of pages) {
    const markup = readFileSync(join(folder, file), "utf8");
    const [whole = "", said = ""] = meta.exec(markup) ?? [];
    assertPromised(said.replaceAll("&#39;", "'"), file);
    assert.ok(markup.indexOf(whole) < markup.indexOf("<link"), `${file}: the policy stands before all that is loaded`);
  }
  assert.ok(pages.length > 0);
  return pages.length;
}

function assertPromised(policy: string, file: string): void {
  const directives = policy.split("; ");
  for (const directive of promised[isSearch(file) ? "search" : "plain"]) {
    // A page that is read from a disk is its own site by another name.
    assert.ok(
      directives.map((one) => one.replace(" file:", "")).includes(directive),
      `${file}: ${directive} in ${policy}`,
    );
  }
}

/** How much was seen. */
export interface PolicySeen {
  pages: number;
  searches: number;
  /** Things that were tried on pages and that the policy kept from happening. */
  refused: number;
}

/** What is looked for on the search page; in a language whose stems need WebAssembly, where `stems` says so. */
export interface Sought {
  readonly query: string;
  readonly stems: boolean;
}

/**
 * Opens pages and holds that nothing on them is against the policy, and that the policy is in force: a script, a style
 * and a picture from elsewhere that are put into the page do nothing.
 *
 * @param addresses below the site's own
 */
export async function holdPolicy(
  browser: Browser,
  url: string,
  addresses: readonly string[],
  sought: readonly Sought[],
): Promise<PolicySeen> {
  const seen: PolicySeen = { pages: 0, searches: 0, refused: 0 };
  const context = await browser.newContext();
  await context.addInitScript(`globalThis.breaches = [];
document.addEventListener("securitypolicyviolation", (breach) => breaches.push(breach.effectiveDirective + ": " + breach.blockedURI));`);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => requests.push(request.url()));
  const assertClean = async (what: string): Promise<void> => {
    const breaches = await evaluateThere<string[]>(page, "breaches");
    // The page for what is missing is asked for where nothing is.
    const others = faults.filter((fault) => !/status of 404/.test(fault));
    const inline = await evaluateThere<string[]>(page, inlineOn);
    assert.deepEqual({ breaches, others, inline }, { breaches: [], others: [], inline: [] }, what);
    assert.deepEqual(
      requests.filter((one) => !one.startsWith(url)),
      [],
      what,
    );
  };
  for (const address of addresses) {
    const questions = isSearch(address) ? sought : [undefined];
    for (const question of questions) {
      requests.length = 0;
      const query = question === undefined ? "" : `?q=${encodeURIComponent(question.query)}`;
      await page.goto(`${url}${address}${query}`);
      if (question !== undefined) {
        await page.waitForSelector("#results > li", { timeout: 60_000 });
        const loaded = (ending: RegExp) => requests.some((one) => ending.test(one));
        if (question.stems)
          assert.ok(
            loaded(/pagefind[^/]*\.js/) && loaded(/wasm\.[\w-]+\.pagefind|\.wasm/),
            `${question.query}: ${requests.join(" ")}`,
          );
        seen.searches += 1;
      }
      await assertClean(`${url}${address}${query}`);
      seen.pages += 1;
    }
    seen.refused += await assertInForce(page, isSearch(address));
    faults.length = 0;
  }
  await context.close();
  return seen;
}

/** Runs in the page: whatever is inline and no data. How high a bar is, the search page's script says to the bar itself. */
const inlineOn = `[...document.querySelectorAll("*")].flatMap((element) => [
  ...(element.localName === "style" ? ["a style"] : []),
  ...(element.localName === "script" && !/^application\\/(?:ld\\+)?json$/.test(element.type) && element.text !== "" ? ["a script"] : []),
  ...[...element.attributes].filter(({ name, value }) => (name === "style" && !(/search\\/search\\.js$/.test(document.scripts[document.scripts.length - 1]?.src) && /^--high: \\d+;$/.test(value))) || name.startsWith("on") || /^\\s*javascript:/i.test(value)).map(({ name }) => name),
])`;

/** Puts into the page what a hole in it would let in. */
async function assertInForce(page: Page, isSearchPage: boolean): Promise<number> {
  const tried = await page.evaluate<string[]>(`(async () => {
    breaches.length = 0;
    const put = (name, attributes) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      return element;
    };
    const heard = (count) => new Promise((resolve) => {
      const began = Date.now();
      const look = () => new Set(breaches.map((breach) => breach.split(":")[0])).size >= count || Date.now() - began > 20000 ? resolve() : setTimeout(look, 5);
      look();
    });
    globalThis.ran = false;
    try { put("script", {}).append("globalThis.ran = true"); } catch {}
    try { put("p", { onclick: "globalThis.ran = true" }).click(); } catch {}
    try { put("style", {}).append("body { color: red }"); } catch {}
    put("img", { src: "https://elsewhere.example/seen.gif" });
    put("base", { href: "https://elsewhere.example/" });
    put("iframe", { src: "https://elsewhere.example/" });
    await heard(${isSearchPage ? 5 : 6});
    return [...new Set(breaches.map((breach) => breach.split(":")[0])), ...(globalThis.ran ? ["it ran"] : [])].sort();
  })()`);
  const expected = ["base-uri", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-elem"];
  if (!isSearchPage) assert.deepEqual(tried, expected, page.url());
  else {
    // Trusted types forbid the writing of scripts before the policy has to forbid their running.
    assert.ok(tried.includes("require-trusted-types-for"), tried.join());
    for (const one of ["base-uri", "frame-src", "img-src", "style-src-elem"])
      assert.ok(tried.includes(one), tried.join());
    assert.ok(!tried.includes("it ran"));
    const written = await page.evaluate<boolean>(
      `(() => { try { document.body.innerHTML = "<b>x</b>"; return true } catch { return false } })()`,
    );
    assert.equal(written, false, "text becomes no markup on the search page");
  }
  return tried.length;
}
