import type { Edtf } from "../src/basics/edtf.ts";
import type { Article, ArticleId } from "../src/records/article.ts";
import type { Chance } from "./chance.ts";
import { sentencesOf } from "./corpora/sentences.ts";
import type { BenchRecord } from "./record.ts";

/** A story, and which real one it tells. */
export interface Told {
  readonly article: Article;
  readonly of: number;
  /** How it was made: `original`, `edited`, `cut`, … */
  readonly how: string;
}

/** What becomes of a story on its way to another paper, an export or a clip list. */
const makers: Readonly<
  Record<string, (article: Article, all: readonly Article[], drawn: Chance) => Article | undefined>
> = {
  copied: (article, _, drawn) =>
    moved({ ...article, body: spelt(article.body), blurbs: article.blurbs.map(spelt) }, drawn),
  edited: (article, _, drawn) => withText(article, (text) => edited(text, 0.02 + drawn.below(60) / 1000, drawn)),
  // A wire story in the space that a paper has.
  cut: (article, _, drawn) => {
    const sentences = allSentences(article.body);
    if (sentences.length < 4) return undefined;
    const kept = Math.max(2, Math.ceil(sentences.length * (0.3 + drawn.below(50) / 100)));
    return { ...article, body: sentences.slice(0, kept).join(" ") };
  },
  "re-headlined": (article, all, drawn) => {
    const headline = drawn.one(all).headline;
    return { ...withText(article, (text) => edited(text, 0.02, drawn)), headline };
  },
  versioned: (article, all, drawn) => {
    if (article.body === null) return undefined;
    const more = allSentences(drawn.one(all).body).slice(0, 1 + drawn.below(3));
    const body = [edited(article.body, 0.04, drawn), ...more].join(" ");
    return {
      ...article,
      headline: edited(article.headline, 0.3, drawn),
      body,
      date: nextDay(article.date, drawn.below(2)),
    };
  },
  clip: (article) => {
    const first = allSentences(article.body)[0];
    return first === undefined ? undefined : { ...article, body: null, blurbs: [first] };
  },
  shortened: (article, _, drawn) => {
    const [blurb] = article.blurbs;
    const words = blurb?.split(" ") ?? [];
    if (words.length < 12) return undefined;
    return {
      ...article,
      blurbs: [`${words.slice(0, Math.ceil(words.length * (0.5 + drawn.below(40) / 100))).join(" ")}...`],
    };
  },
};

/** The real stories, and for every tenth of them one that tells it again. */
export function pairsOf(records: readonly BenchRecord[], drawn: Chance): Told[] {
  const all = records.map(articleOf);
  const told: Told[] = all.map((article, of) => ({ article, of, how: "original" }));
  const names = Object.keys(makers);
  for (const [of, article] of all.entries()) {
    if (drawn.below(10) > 0) continue;
    const how = drawn.one(names);
    const made = makers[how]?.(article, all, drawn);
    if (made === undefined || JSON.stringify(made) === JSON.stringify(article)) continue;
    // Half of them stand under another address, as a paper’s own has it; some are signed by nobody there.
    const url = made.url === null || drawn.below(2) === 0 ? null : `${made.url}?utm_source=feed`;
    const authors = drawn.below(4) === 0 ? [] : made.authors;
    told.push({ article: { ...made, url, authors, id: `${article.id}-${how}` as ArticleId }, of, how });
  }
  return told;
}

function allSentences(body: string | null): string[] {
  return (body ?? "").split("\n\n").flatMap(sentencesOf);
}

function articleOf({ name, front, body }: BenchRecord): Article {
  return {
    id: name as ArticleId,
    headline: front.headline ?? "",
    date: (front.date ?? null) as Edtf | null,
    section: front.section ?? null,
    authors: (front.authors ?? []).map((author) => ({ name: author })),
    publication: front.publication ?? null,
    dek: null,
    blurbs: front.blurbs ?? [],
    body: body === "" ? null : body,
    url: front.url ?? null,
    language: front.language ?? null,
    source: { file: `content/${name}.md` },
    provenance: {},
  };
}

function withText(article: Article, change: (text: string) => string): Article {
  return { ...article, body: article.body === null ? null : change(article.body), blurbs: article.blurbs.map(change) };
}

/** Words left out, put in and exchanged, so many of them. */
function edited(text: string, share: number, drawn: Chance): string {
  const words = text.split(" ");
  return words
    .flatMap((word) => {
      if (drawn.below(1000) >= share * 1000) return [word];
      const other = drawn.one(words);
      return [[], [other], [word, other]][drawn.below(3)] ?? [];
    })
    .join(" ");
}

/** As another program spells it. */
function spelt<Text extends string | null>(text: Text): Text {
  return (text?.replaceAll('"', "”").replaceAll("'", "’").replaceAll(" -- ", " — ") ?? null) as Text;
}

function moved(article: Article, drawn: Chance): Article {
  return { ...article, date: nextDay(article.date, drawn.below(2)) };
}

function nextDay(date: Edtf | null, days: number): Edtf | null {
  if (date === null) return null;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Edtf;
}
