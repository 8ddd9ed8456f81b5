import assert from "node:assert/strict";
import { posix } from "node:path";
import type { BuiltSite } from "./built-site.ts";

const policy = /http-equiv="content-security-policy" content="default-src (?:'|&#39;)none(?:'|&#39;);/i;

/** Links of a head that name an address and load nothing from it. */
const named = / rel="(?:canonical|license|cite-as|type|schema\.DC)"/;

/**
 * What holds on every page of every site: it says its own charset, nothing on it can run or be fetched from elsewhere,
 * and each of its links leads to a file of the site, by an address that a static host serves without redirecting.
 */
export function assertSoundPages(site: BuiltSite): void {
  const wrong: string[] = [];
  const known = new Set(site.files);
  for (const file of site.files.filter((name) => name.endsWith(".html"))) {
    const markup = site.read(file);
    const say = (what: string): void => void wrong.push(`${file}: ${what}`);
    if (!/<meta charset="?utf-8"?/i.test(Buffer.from(markup).subarray(0, 1024).toString()))
      say("no charset in 1,024 bytes");
    if (!/<html lang="[\w-]+"/.test(markup)) say("no language");
    if (!policy.test(markup)) say("no content policy");
    for (const [tag] of markup.matchAll(/<[a-z][^>]*>/gi)) {
      for (const fault of faultsOf(tag, file)) say(`${fault}: ${tag.slice(0, 160)}`);
    }
    for (const target of brokenLinks(markup, file, known)) say(`leads nowhere: ${target}`);
  }
  assert.deepEqual(wrong, []);
}

const barred = new Set(["iframe", "object", "embed", "base", "svg", "style", "use", "foreignobject", "animate", "set"]);
/** The one drawing of our own: bars, for the eye alone. */
const plot = '<svg class="plot" aria-hidden="true"';

function faultsOf(tag: string, file: string): string[] {
  const faults: string[] = [];
  const name = /^<([a-z0-9-]+)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  // Values hold no quote of their own (it is escaped), so that what is left after them is names.
  const names = tag.replace(/="[^"]*"/g, "=");
  if (/\son[a-z]+\s*=/i.test(names)) faults.push("an event handler");
  if (/\sstyle\s*=/i.test(names)) faults.push("an inline style");
  if (barred.has(name) && !tag.startsWith(plot)) faults.push(`a <${name}>`);
  if (
    name === "script" &&
    !/ type="application\/(?:ld\+)?json"/.test(tag) &&
    !(file === "search/index.html" && / src="/.test(tag))
  ) {
    faults.push("a script");
  }
  const address = / (?:src|href|action)="([^"]*)"/.exec(tag)?.[1] ?? "";
  if (/^(?:javascript|data|vbscript|blob|file):/i.test(address)) faults.push("an address that can run");
  const leaves = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  if (leaves && name !== "a" && !named.test(tag)) faults.push("fetched from elsewhere");
  return faults;
}

function brokenLinks(markup: string, file: string, known: ReadonlySet<string>): string[] {
  const broken: string[] = [];
  for (const match of markup.matchAll(/<(?:a|link|script|img|form)\b[^>]*? (?:href|src|action)="([^"]*)"/g)) {
    const address = (match[1] ?? "").replaceAll("&amp;", "&").replace(/[?#].*$/s, "");
    if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
    // The page for what is missing has no depth of its own: it alone links from the root.
    if (address.startsWith("/") !== (file === "404.html")) broken.push(`${address} (not relative)`);
    if (address.startsWith("/")) continue;
    const target = posix.join(posix.dirname(file), decodeURIComponent(address));
    if (!known.has(target.endsWith("/") || target === "." ? posix.join(target, "index.html") : target))
      broken.push(address);
  }
  for (const [, set = ""] of markup.matchAll(/ srcset="([^"]*)"/g)) {
    for (const one of set.split(", ")) {
      const address = one.split(" ")[0] ?? "";
      if (!known.has(posix.join(posix.dirname(file), address))) broken.push(`${one} (in a set)`);
    }
  }
  return broken;
}
