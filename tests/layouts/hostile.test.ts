import assert from "node:assert/strict";
import { test } from "node:test";
import { pagePath } from "../../src/basics/address.ts";
import { Html } from "../../src/basics/html.ts";
import type { Chrome, Page } from "../../src/pages/page.ts";
import { chrome, print, samples } from "./samples.ts";

/** Each breaks out of somewhere: an attribute, an element, a script, a comment, a character reference. */
const hostile = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `</script><script>alert(1)</script>`,
  `</title><img src=x onerror=alert(1)>`,
  `--><svg onload=alert(1)>`,
  `$\{alert(1)}{{ 7 * 7 }}{% include x %}`,
];

/** Fields whose values come from our own code and not from a source. */
const ours = new Set(["kind", "how", "field", "format"]);

/** The view with every text replaced. Addresses stay addresses: their guard throws before a page is planned. */
function poisoned(value: unknown, text: string, key = ""): unknown {
  if (typeof value === "string") {
    if (ours.has(key)) return value;
    return key === "path" || key === "to" ? pagePath("2022", "a-story") : text;
  }
  if (value instanceof Html || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, text, key));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, text, name)]));
}

/** The tags of a page, with their attributes' values taken out. */
function tags(page: string): readonly string[] {
  return [...page.matchAll(/<[a-z!/][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

/** Every tag that any page of ours has, by the same pages with harmless words in place of the hostile ones. */
function tame(page: Page, about: Chrome): ReadonlySet<string> {
  return new Set(tags(print(poison(page, "a word"), about)));
}

function poison(page: Page, text: string): Page {
  return { ...page, view: poisoned(page.view, text) } as Page;
}

for (const [name, page] of Object.entries(samples)) {
  test(`${name}: hostile text in any field is text`, () => {
    for (const text of hostile) {
      const about = { ...chrome, title: text, description: text, rights: text, generator: text };
      const printed = print(poison(page, text), about);
      const allowed = tame(page, { ...chrome, title: "word", description: "word", rights: "word", generator: "word" });
      for (const tag of tags(printed)) assert.ok(allowed.has(tag), `${text} made ${tag}`);
      const visible = printed.replace(/<script type="application\/(?:ld\+)?json"[^>]*>[^<]*<\/script>/g, "");
      if (/[<>"']/.test(text)) assert.ok(!visible.includes(text), `${text} stands raw on ${name}`);
      for (const [, data = ""] of printed.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
        assert.equal(typeof JSON.parse(data), "object");
      }
    }
  });
}
