import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { plot, type YearCount } from "../../layouts/default/parts/plot.ts";
import { pagePath } from "../../src/basics/address.ts";
import { type Html, html } from "../../src/basics/html.ts";
import { languageFor } from "../../src/languages/languages.ts";
import { chrome, print, samples } from "./samples.ts";

const draw = (language: string, ...years: readonly [year: number, count: number][]): Html | null => {
  const context = { chrome, language: languageFor(language), here: pagePath(), link: (to: string) => `.${to}` };
  const counts = years.map(([year, count]): YearCount => ({ year, count, href: `./${year}/index.html` }));
  return plot(counts, "low", context);
};

/** Where each bar begins, and how high it is, in per cent. */
const bars = (drawn: Html | null) =>
  [...(drawn ?? html``).text.matchAll(/<rect x="([\d.]+)%" y="[\d.]+%" width="([\d.]+)%" height="([\d.]+)%"/g)].map(
    ([, x, width, height]) => [Number(x) + Number(width) / 2, Number(height)] as const,
  );

describe("stories by year as bars", () => {
  test("a year without stories is a gap, and heights are as the numbers", () => {
    const [first, last, ...others] = bars(draw("en", [2003, 40], [2000, 10]));
    assert.deepEqual(others, []);
    assert.deepEqual([first?.[0], last?.[0]], [12.5, 87.5]);
    assert.ok(first && last && Math.abs(last[1] / first[1] - 4) < 0.01);
  });

  test("one story among ten thousand is still seen", () => {
    assert.ok(bars(draw("en", [2003, 10_000], [2000, 1])).every(([, height]) => height >= 1));
  });

  test("time runs as the writing does", () => {
    const places = bars(draw("ar", [2003, 40], [2000, 10])).map(([x]) => x);
    assert.deepEqual(places, [87.5, 12.5]);
  });

  test("two years next to each other are no plot", () => {
    assert.equal(draw("en", [2003, 40], [2002, 10]), null);
    assert.equal(draw("en", [2003, 40]), null);
    assert.equal(draw("en"), null);
  });

  test("no more years are named than fit on a phone", () => {
    for (const first of [2000, 1990, 1950, 1850, 1609]) {
      const names = draw("en", [2021, 5], [first, 1])?.text.match(/<text [^>]*y="98%"/g) ?? [];
      assert.ok(names.length >= 2 && names.length <= 6, `${first}: ${names.length}`);
    }
  });
});

describe("what a plot shows is said in words", () => {
  for (const [name, words] of [
    ["years", '<th scope="row"><a href="../2019/">2019</a></th><td class="number">12</td>'],
    ["author-long", '<a href="./2019/">2019</a> <span class="count">300 stories</span>'],
    ["section-short", '<ul class="unseen"><li>2019: 3 stories</li>'],
  ] as const) {
    test(name, () => {
      const page = samples[name];
      assert.ok(page);
      const text = print(page);
      assert.match(text, /<svg class="plot" aria-hidden="true"/);
      assert.ok(text.includes(words), text);
      for (const [link] of text.matchAll(/<svg[\s\S]*<\/svg>/g)) assert.doesNotMatch(link, /<a (?![^>]*tabindex="-1")/);
    });
  }
});
