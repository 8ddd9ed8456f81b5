import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { en } from "../../src/languages/en.ts";
import { figure } from "../../src/pages/pictures/figure.ts";
import type { PictureView } from "../../src/pages/pictures/picture-view.ts";
import { renditionsOf } from "../../src/pages/pictures/renditions.ts";
import { planPages } from "../../src/pages/plan.ts";
import { Album, type PictureFile } from "../../src/records/album.ts";
import { archiveOf } from "../archive-fixture.ts";
import { pathOf, viewAt } from "./look.ts";

const pier: PictureFile = {
  ...{ file: "content/1998/pier.jpg", digest: "abc", place: "/nowhere/pier.jpg" },
  ...{ width: 2000, height: 1500, alpha: false },
};

describe("the sizes of a picture", () => {
  const cases = [
    [100, 50, [100], [50]],
    [480, 480, [480], [480]],
    // Hardly smaller than the source: not worth a file.
    [550, 100, [550], [100]],
    [600, 400, [480, 600], [320, 400]],
    [1200, 900, [480, 960, 1200], [360, 720, 900]],
    [2000, 1500, [480, 960, 1600], [360, 720, 1200]],
    // WebP knows no longer side than 16,383.
    [1000, 64_000, [250], [16_000]],
    [1, 1, [1], [1]],
    [100_000, 1, [480, 960, 1600], [1, 1, 1]],
  ] as const;
  for (const [width, height, widths, heights] of cases) {
    test(`of ${width} × ${height} are ${widths.join(", ")} wide, and never wider than the source`, () => {
      const { webp, plain } = renditionsOf({ ...pier, width, height });
      assert.deepEqual([webp.map((one) => one.width), webp.map((one) => one.height)], [widths, heights]);
      assert.equal(plain.width, widths.at(-1));
    });
  }

  test("have a JPEG beside them, and a PNG where something may be seen through the picture", () => {
    assert.match(renditionsOf(pier).plain.path, /^\/pictures\/[0-9a-z]{16}-1600\.jpg$/);
    assert.match(renditionsOf({ ...pier, alpha: true }).plain.path, /^\/pictures\/[0-9a-z]{16}-1600\.png$/);
  });

  test("have a name that tells of the picture's bytes, wherever it lies", () => {
    assert.deepEqual(renditionsOf({ ...pier, file: "content/x.jpg", place: "/x" }), renditionsOf(pier));
    assert.notEqual(renditionsOf({ ...pier, digest: "abd" }).plain.path, renditionsOf(pier).plain.path);
  });
});

describe("what those hear who cannot see it", () => {
  const view = (said: Partial<PictureView>): string => {
    const none = { elsewhere: null, alt: null, caption: null, credit: null };
    const setting = { words: en.words, link: (to: string) => `.${to}`, first: false };
    return figure({ shown: renditionsOf(pier), ...none, ...said }, setting).text;
  };
  test("is what was written for them", () =>
    assert.match(view({ alt: 'A "boat"', caption: "B" }), / alt="A &quot;boat&quot;"/));
  test("is the caption below it where nothing was", () =>
    assert.match(view({ caption: "B" }), / alt="".*<figcaption>B</s));
  test("is that nobody has described it where there is no caption either", () => {
    assert.match(view({ credit: "Bo" }), / alt="Picture without a description"/);
  });
  test("is what is said of it where the archive does not have it", () => {
    const lost = view({ shown: null, alt: "A boat", caption: "<b>", credit: "Bo" });
    assert.match(lost, /does not hold this picture\.<\/span> A boat\n<figcaption>&lt;b&gt; <small>Bo<\/small>/);
    assert.doesNotMatch(lost, /<img/);
  });
  test("is a link where it is elsewhere, of which nothing is loaded", () => {
    const abroad = view({ shown: null, elsewhere: "https://x.example/a.jpg?a=1&b=2", caption: "The boat" });
    assert.match(
      abroad,
      /<a class="image" href="https:\/\/x\.example\/a\.jpg\?a=1&amp;b=2" rel="noopener noreferrer">The boat</,
    );
    assert.doesNotMatch(abroad, /<img|src=/);
  });
});

/** A page of a story whose file stands beside the picture. */
function page(body: string, url?: string) {
  const archive = archiveOf([
    { headline: "Pier kept", date: "1998-02-03", body, ...(url === undefined ? {} : { url }) },
  ]);
  const stories = archive.stories.map((filed) => ({ ...filed, file: "content/1998/pier.md" }));
  const plan = planPages({ ...archive, stories, album: new Album([pier]) });
  return viewAt(plan, "article", pathOf(plan, "Pier kept"));
}

describe("a picture in a text", () => {
  test("that is a paragraph of its own is a figure, with its title below it", () => {
    const { body, lead } = page('One.\n\n![The pier](pier.jpg "In 1998")\n\nTwo.');
    assert.match(
      body?.text ?? "",
      /^<p>One\.<\/p>\n<figure><picture>.*<figcaption>In 1998<\/figcaption><\/figure>\n\s*<p>Two\.<\/p>\n$/s,
    );
    assert.equal(lead?.alt, "The pier");
  });
  test("among words stands there, in no figure", () => {
    const text = page("See ![the pier](../1998/pier.jpg) here.").body?.text ?? "";
    assert.match(text, /^<p>See <picture>.*<\/picture> here\.<\/p>\n$/s);
    assert.doesNotMatch(text, /<figure|<figcaption/);
  });
  test("is loaded at once where it is the first, and later where it is not", () => {
    const text = page("![a](pier.jpg)\n\n![b](pier.jpg)").body?.text ?? "";
    assert.deepEqual(
      Array.from(text.matchAll(/<img [^>]*alt="(.)"([^>]*)>/g), ([, alt, rest]) => [alt, rest?.trim()]),
      [
        ["a", 'decoding="async"'],
        ["b", 'loading="lazy" decoding="async"'],
      ],
    );
  });
  test("that is not there leaves what is said of it", () => {
    const text = page("![The boat](boat.jpg)").body?.text ?? "";
    assert.match(text, /does not hold this picture\.<\/span> The boat/);
    assert.doesNotMatch(text, /<img/);
  });
  test("that is not there, of a story that has an address, is meant from that", () => {
    const text = page("![The boat](boat.jpg) ![Pier](pier.jpg)", "https://paper.example/1998/pier").body?.text ?? "";
    assert.match(
      text,
      /<a class="image" href="https:\/\/paper\.example\/1998\/boat\.jpg" rel="noopener">The boat<\/a> <picture>/,
    );
  });
  test("from elsewhere is a link, as ever", () => {
    const text = page("![The boat](https://x.example/boat.jpg)").body?.text ?? "";
    assert.match(text, /<a class="image" href="https:\/\/x\.example\/boat\.jpg"/);
    assert.doesNotMatch(text, /<img/);
  });
});
