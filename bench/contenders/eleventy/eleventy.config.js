import { archiveOf, openingOf } from "./parts/archive.js";

/** Stories as Markdown files, with layouts in JavaScript, the fastest of Eleventy's languages. */
export default function configure(eleventy) {
  // Built once, when the first page asks.
  let known;
  const archive = (api) => {
    known ??= describe(api.getFilteredByTag("story"));
    return known;
  };
  eleventy.addCollection("lists", (api) => archive(api).lists);
  eleventy.addCollection("neighbours", (api) => archive(api).neighbours);
  eleventy.addCollection("newest", (api) => archive(api).stories);
  eleventy.addPassthroughCopy("assets");
  eleventy.on("eleventy.before", () => {
    known = undefined;
  });
  eleventy.setQuietMode(true);
  return {
    dir: { input: ".", output: "public", layouts: "_layouts" },
    templateFormats: ["md", "11ty.js"],
    // Texts hold no template language: Liquid need not look at them.
    markdownTemplateEngine: false,
  };
}

function describe(items) {
  const stories = items.toReversed().map(({ url, data, rawInput }) => ({
    title: data.title,
    url,
    day: data.date.slice(0, 10),
    authors: data.authors,
    sections: data.sections,
    publications: data.publications,
    opening: data.blurbs?.[0] ?? openingOf(rawInput.trim()),
  }));
  return { stories, ...archiveOf(stories) };
}
