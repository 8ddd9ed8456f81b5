import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { search as searchLayout } from "../../layouts/default/search.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { outputFile, pagePath, relativeLink, type SitePath } from "../../src/basics/address.ts";
import { html } from "../../src/basics/html.ts";
import { en } from "../../src/languages/en.ts";
import type { Counted } from "../../src/pages/list-views.ts";
import type { Correction } from "../../src/records/corrections.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";
import { indexSearch } from "./index-search.ts";

/** Sixty-odd stories of an invented paper, in two languages, some undated, one hostile in every field. */
export function courier(): Archive {
  return archiveOf([...dated, ...bounds, ...unknown, ...japanese, hostile], {
    settings: { publication: "The Saltmarsh Courier" },
  });
}

const writers = ["Ann Lee", "Tom Quill", "Mara Voss"] as const;
const beats = ["Harbour", "Council", "Weather", "Sport"] as const;
const events = [
  "The ferry ran aground near the lighthouse",
  "Councillors argued about the new bridge",
  "A storm closed the fish market",
  "The rowing club won the regatta",
  "Herring prices fell again at the quay",
] as const;

/** What the paper said later of its stories, by their number. */
const setRight: Readonly<Record<number, readonly Correction[]>> = {
  7: [{ date: null, kind: "retraction", text: "None of this was so: our informant had dreamt the zeppelin." }],
  9: [{ date: null, kind: "update", text: "Nobody has asked since." }],
  11: [{ date: null, kind: "correction", text: "It was a Wednesday." }],
};

const dated: readonly Story[] = Array.from({ length: 48 }, (_, index) => {
  const event = events[index % events.length] ?? "";
  const year = 2010 + (index % 4);
  const month = String(1 + (index % 12)).padStart(2, "0");
  const day = String(1 + ((index * 7) % 28)).padStart(2, "0");
  return {
    id: `dated-${index}`,
    headline: `${event.split(" ").slice(0, 3).join(" ")}, report ${index}`,
    date: `${year}-${month}-${day}`,
    section: beats[index % beats.length] ?? "",
    authors: index % 5 === 0 ? [writers[0], writers[1]] : [writers[index % writers.length] ?? ""],
    publication: index % 2 === 0 ? "The Saltmarsh Courier" : "Courier on Sunday",
    body: `${event} on its ${index}th day. “We have seen worse,” said the harbour master, *quite calmly*. ${"The tide came in and went out as it does. ".repeat(3)}Number ${index} of the year.`,
    ...(setRight[index] && { corrections: setRight[index] }),
  };
});

const bounds: readonly Story[] = Array.from({ length: 6 }, (_, index) => ({
  id: `bound-${index}`,
  blurbs: [`An undated note about herring and the old harbour wall, number ${index}, which the paper kept.`],
  date: index < 3 ? "[..2012-03-01]" : "[..2010-06-15]",
  authors: [writers[2]],
  publication: "The Saltmarsh Courier",
}));

const unknown: readonly Story[] = [
  { id: "unknown-1", headline: "A lighthouse keeper remembers", body: "Nobody wrote down when he said this." },
  { id: "unknown-2", headline: "Letter to the editor", body: "The ferry is late. It has always been late." },
];

const japanese: readonly Story[] = Array.from({ length: 6 }, (_, index) => ({
  id: `japanese-${index}`,
  headline: `港の灯台、第${index + 1}報`,
  date: `201${index % 4}-05-0${index + 1}`,
  section: "Harbour",
  authors: ["森 花子"],
  publication: "潮風新聞",
  language: "ja",
  body: "嵐のため漁港が閉鎖された。灯台は無事だった。",
}));

/** What somebody might write who wants the page to run it. */
export const attack = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

const hostile: Story = {
  id: "hostile",
  headline: `Attack ${attack}`,
  date: "2013-12-31",
  section: `Section ${attack}`,
  authors: [`Author ${attack}`],
  publication: `Paper ${attack}`,
  language: "en-x-evil",
  blurbs: [`Blurb gullible ___PAGEFIND_WEIGHT___0 ${attack} <mark>unmarked</mark> &lt;b&gt; \u200b afterwards`],
};

/** A site's folder with search page, style sheet, index and a bare page for each story. */
export async function searchFolder(archive: Archive): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "backfile-search-"));
  await indexSearch(archive, folder);
  write(folder, pagePath("search"), searchPage(archive));
  for (const { article, path } of archive.stories) {
    write(
      folder,
      path,
      html`<!doctype html><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,"><h1>${article.headline}</h1>`
        .text,
    );
  }
  const assets = fileURLToPath(new URL("../../layouts/default/assets/", import.meta.url));
  cpSync(assets, join(folder, "assets"), { recursive: true });
  return folder;
}

function searchPage(archive: Archive): string {
  const here = pagePath("search");
  const shelf = (one: { name: string; path: SitePath; stories: readonly unknown[] }): Counted => ({
    name: one.name,
    path: one.path,
    count: one.stories.length,
    first: null,
    last: null,
  });
  const years = ["2013", "2012", "2011", "2010"].map((year) => {
    const stories = archive.stories.filter((story) => story.path.startsWith(`/${year}/`));
    return shelf({ name: year, path: pagePath(year), stories });
  });
  return searchLayout(
    { sections: archive.sections.map(shelf), years, undated: null },
    {
      chrome: {
        title: archive.settings.title,
        description: null,
        address: null,
        language: "en",
        rights: null,
        corrections: false,
        markdown: false,
        generator: "Backfile",
      },
      language: en,
      here,
      link: (to) => relativeLink(here, to),
    },
  ).text;
}

function write(folder: string, path: SitePath, text: string): void {
  const file = join(folder, outputFile(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
