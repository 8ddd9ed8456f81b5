import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { layouts } from "../../layouts/default/index.ts";
import { languages } from "../../src/languages/languages.ts";
import { chrome, print, samples } from "./samples.ts";

const pages = Object.entries(samples);

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Ours to choose: lower case, and headlines are as long as they are.
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
});

test("there is a sample of every kind of page", () => {
  const kinds = new Set(pages.map(([, page]) => page.kind));
  assert.deepEqual([...kinds].sort(), Object.keys(layouts).sort());
});

for (const [name, page] of pages) {
  test(`${name}: valid HTML in every language of the interface`, async () => {
    for (const language of languages.keys()) {
      const report = await validator.validateString(print(page, { ...chrome, language }));
      const found = report.results.flatMap(({ messages }) => messages.map((each) => `${each.ruleId} ${each.selector}`));
      assert.deepEqual(found, [], `${name} in ${language}`);
    }
  });

  test(`${name}: nothing runs, nothing is loaded but the site's own`, () => {
    const text = print(page);
    assert.doesNotMatch(text, /\sstyle\s*=|<style|\son[a-z]+\s*=|javascript:/i);
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) {
      const data = /^<script type="application\/(?:ld\+)?json"/.test(script);
      assert.ok(data || (page.kind === "search" && / src="/.test(script)), script);
    }
    assert.match(text.slice(0, 1024), /<meta charset="utf-8">/);
    assert.match(text, /<meta http-equiv="content-security-policy" content="default-src &#39;none&#39;;/);
  });

  test(`${name}: one heading of the first level, and none is skipped`, () => {
    const levels = [...print(page).matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    assert.equal(levels[0], 1);
    levels.forEach((level, index) => {
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1]}`);
    });
  });

  test(`${name}: every link within the site is relative`, () => {
    const text = print(page)
      .replace(/<link rel="(?:canonical|cite-as|type|schema\.DC)"[^>]*>|<meta property="og:[^>]*>/g, "")
      // What says that it leads elsewhere.
      .replace(/<a href="https?:[^"]*" rel="(?:me )?external noreferrer"/g, "<a");
    for (const [, target = ""] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^https?:\/\/(?:www\.)?(?:observer\.example|example\.org)\//.test(target)) continue;
      if (page.kind === "not-found") assert.match(target, /^(?:\/observer\/|#)/);
      // Another question to the search page in which it stands is relative too.
      else assert.match(target, page.kind === "search" ? /^(?:\.\.?\/|#|\?q=)/ : /^(?:\.\.?\/|#)/);
    }
  });
}

test("a day is a time for machines only when all of it is known", () => {
  const times = pages.flatMap(([, page]) => [...print(page).matchAll(/<time[^>]* datetime="([^"]*)"/g)]);
  assert.ok(times.length > 10);
  for (const [, value = ""] of times) assert.match(value, /^\d{4}-\d{2}-\d{2}$/);
  assert.doesNotMatch(print(samples["article-undated"] ?? fail()), /<time/);
});

test("the page in which one stands is marked in the navigation", () => {
  const current = (name: string): readonly string[] =>
    [...print(samples[name] ?? fail()).matchAll(/aria-current="([a-z]+)">([^<]*)</g)].map(
      (match) => `${match[2]}: ${match[1]}`,
    );
  assert.deepEqual(current("authors"), ["Authors: page"]);
  assert.deepEqual(current("author"), ["Authors: true"]);
  assert.deepEqual(current("article"), []);
  assert.deepEqual(current("front"), ["Front page: page"]);
});

test("the page of an author, a section or a publication offers its feed, its other pages do not", () => {
  for (const name of ["author", "author-long", "section", "publication"]) {
    const text = print(samples[name] ?? fail());
    assert.match(
      text,
      /<link rel="alternate" href="\.\/feed\.xml" type="application\/atom\+xml" title="[^"]+ — The Har/,
    );
    assert.match(text, /<a href="\.\/feed\.xml" type="application\/atom\+xml">Follow: Atom feed<\/a>/);
  }
  for (const name of ["author-year", "month", "undated"]) {
    assert.doesNotMatch(print(samples[name] ?? fail()), /"\.\/feed\.xml"|Follow/);
  }
});

test("feeds are named in every format that there is, the archive's own on every page", () => {
  const named = (name: string, about = chrome): readonly (string | undefined)[] =>
    [...print(samples[name] ?? fail(), about).matchAll(/<link rel="alternate" href="([^"]*)"/g)].map(([, to]) => to);
  const own = ["../../feed.xml", "../../rss.xml", "../../feed.json"];
  assert.deepEqual(named("month"), own);
  assert.deepEqual(named("section"), [...own, "./feed.xml", "./rss.xml", "./feed.json"]);
  assert.deepEqual(named("month", { ...chrome, address: null }), ["../../feed.xml"]);
});

test("a related story says why it is named, and when it was withdrawn", () => {
  const text = print(samples.article ?? fail());
  const [, list = ""] = /<section class="more akin"[^>]*>([\s\S]*?)<\/section>/.exec(text) ?? [];
  assert.match(list, /<h2 class="label" id="akin-head">Related stories<\/h2>/);
  assert.match(list, /<strong>Retraction<\/strong>, <time datetime="2018-03-09">9 March 2018<\/time>/);
  assert.match(list, /Both mention: <span>Quay Street, twine<\/span>/);
  assert.match(list, /<a href="[^"]*" lang="ja" dir="ltr">漁網を縫う人びと<\/a> <span class="meta">2016<\/span>/);
  assert.ok(text.indexOf("</article>") < text.indexOf("akin-head"), "it is no part of the story");
  assert.doesNotMatch(print(samples["article-undated"] ?? fail()), /akin/);
});

test("the corrections stand under their years, each with its kind and its story", () => {
  const text = print(samples.corrections ?? fail());
  assert.match(text, /<h2 class="label">2019<\/h2>/);
  assert.match(text, /<span class="kicker">Correction<\/span><span class="date"><time datetime="2019-11-09">/);
  assert.match(text, /<a href="\.\.\/2019\/11\/02\/net-loft-0000b\/#corrections">/);
  assert.match(text, /<p class="blurb" lang="ar" dir="rtl">/);
  assert.match(text, /The &lt;heron&gt; is a grey one\./);
  assert.match(print(samples["corrections-year"] ?? fail()), /<h1>Corrections<span class="cut">, 2019<\/span><\/h1>/);
});

test("the foot leads to the corrections only where there are any, and so does the page about the archive", () => {
  const leads = (name: string, corrections: boolean) =>
    /corrections\/(?:index\.html)?">Corrections</.test(print(samples[name] ?? fail(), { ...chrome, corrections }));
  assert.deepEqual([leads("month", true), leads("month", false)], [true, false]);
  assert.equal(leads("about", false), true);
});

test("what was set right stands under the story, and says when", () => {
  const text = print(samples.article ?? fail());
  assert.match(text, /Correction, <time datetime="2019-11-09">9 November 2019<\/time><\/p>\n<p>Four nets were saved/);
  assert.match(text, /<p class="meta">Update<\/p>\n<p>The loft/);
  assert.doesNotMatch(print(samples["article-undated"] ?? fail()), /class="corrections"/);
});

test("under a story stand its subjects, the ways to the original and to a copy, and whose it is", () => {
  const text = print(samples.article ?? fail());
  assert.match(
    text,
    /<p class="note">Subjects: <span class="p-category">Rope &amp; twine<\/span>, <span class="p-category">Quay Street<\/span><\/p>/,
  );
  const [, ways = ""] = /<p class="original">(.*)<\/p>/.exec(text) ?? [];
  assert.deepEqual(
    ways
      .replace(/ href="[^"]*"/g, "")
      .split("<span><a ")
      .slice(1),
    [
      'rel="external noreferrer" class="u-syndication">Read the original</a> <span class="host">observer.example</span></span>',
      'rel="external noreferrer">Archived copy</a> <span class="host">web.archive.example</span></span>',
    ],
  );
  assert.match(text, /<p class="note" dir="auto">© 2019 Anstey &amp; Lanyon<\/p>/);
  const foreign = print(samples["article-foreign"] ?? fail(), { ...chrome, language: "ja" });
  assert.match(foreign, /テーマ：<span class="p-category" lang="ar" dir="rtl">.*<\/span>、<span class="p-category"/);
  assert.doesNotMatch(print(samples["article-undated"] ?? fail()), /Subjects|class="original"|Anstey &amp; Lanyon/);
});

test("a later change stands beside the date, and the day of the copy among what is known", () => {
  const text = print(samples.article ?? fail());
  assert.match(text, /<span>Updated <time class="dt-updated" datetime="2019-11-05">5 November 2019<\/time><\/span>/);
  const known = text.replace(/<[^>]+>/g, "");
  assert.match(known, /Copy taken9 January 2020 — given — stated at the head of the file, line 3/);
  const undated = print(samples["article-undated"] ?? fail());
  assert.doesNotMatch(undated, /Updated|dt-updated|Copy taken/);
});

test("a story in another language says so, and which way it runs", () => {
  const text = print(samples["article-foreign"] ?? fail());
  assert.match(text, /<html lang="en" dir="ltr">/);
  assert.match(text, /<h1 class="p-name" lang="ar" dir="rtl">/);
  assert.match(text, /<div class="blurbs" lang="ar" dir="rtl">/);
  assert.match(print(samples.front ?? fail(), { ...chrome, language: "ar" }), /<html lang="ar" dir="rtl">/);
  assert.match(print(samples.front ?? fail(), { ...chrome, language: "en-GB" }), /<html lang="en-GB" dir="ltr">/);
});

test("without an address a page claims none", () => {
  const text = print(samples.article ?? fail(), { ...chrome, address: null });
  assert.doesNotMatch(text, /rel="(?:canonical|cite-as|search)"|og:url|"@id"|BreadcrumbList/);
});

test("the redirect leads on without a script and is listed nowhere", () => {
  const text = print(samples.redirect ?? fail());
  assert.match(text, /<meta http-equiv="refresh" content="0; url=\.\.\/net-loft-0000b\/">/);
  assert.match(text, /<link rel="canonical" href="https:\/\/example\.org\/observer\/2019\/11\/02\/net-loft-0000b\/">/);
  assert.match(text, /<meta name="robots" content="noindex">/);
});

test("how each field is known is told with its rule, file and line", () => {
  const text = print(samples["article-undated"] ?? fail()).replace(/<[^>]+>/g, "");
  assert.match(text, /Headlinederived — taken from the first sentence of the text, line 9/);
  assert.match(text, /Dateinferred — concluded from the story’s place in a dated list/);
  assert.match(text, /Sourcecontent\/maren-quill\.txt, line 9/);
});

test("the style sheet stays under 12 KB", () => {
  const css = readFileSync(new URL("../../layouts/default/assets/style.css", import.meta.url));
  assert.ok(css.byteLength < 12_000, `${css.byteLength} bytes`);
  assert.doesNotMatch(css.toString(), /@import|url\(/);
});

function fail(): never {
  throw new Error("There is no such sample.");
}
