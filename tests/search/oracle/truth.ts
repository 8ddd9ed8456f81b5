import type { Query } from "../../../src/search/browser/query/query.ts";
import type { Stem, Story } from "./story.ts";

/** 0: no. 1: it may be so. 2: it is so. */
export type Truth = 0 | 1 | 2;

/** Whether a story is what was asked for, found by looking at it, word for word. */
export function truthOf(query: Query, story: Story, stem: Stem): Truth {
  switch (query.kind) {
    case "all":
      return 2;
    case "none":
      return 0;
    case "word":
      return yes(story.stems.has(stem(story.language, query.form)));
    case "exact":
      return yes(story.forms.has(query.form));
    case "begins":
      return yes([...story.forms].some((form) => form.startsWith(query.form)));
    case "phrase":
      return yes(story.fields.some((field) => field.some((_, start) => standsAt(query.words, field, start))));
    case "shelf":
      return yes(
        story.shelves[query.field].some((slug) => (query.exact ? slug === query.slug : holds(slug, query.slug))),
      );
    case "dates":
      return dateTruth(story, query.from, query.to);
    case "is":
      return yes(query.what === "undated" ? !story.dated : story[query.what]);
    case "has":
      return yes(story[query.what]);
    case "lang":
      return yes(story.language === query.language);
    case "not":
      return opposite(truthOf(query.of, story, stem));
    case "and":
      return Math.min(2, ...query.of.map((part) => truthOf(part, story, stem))) as Truth;
    case "or":
      return Math.max(0, ...query.of.map((part) => truthOf(part, story, stem))) as Truth;
  }
}

function yes(is: boolean): Truth {
  return is ? 2 : 0;
}

function opposite(truth: Truth): Truth {
  return truth === 2 ? 0 : truth === 0 ? 2 : 1;
}

function standsAt(
  words: readonly { readonly form: string; readonly offset: number; readonly begins: boolean }[],
  field: readonly (string | null)[],
  start: number,
): boolean {
  for (let place = start; place <= start + (words.at(-1)?.offset ?? 0); place += 1) {
    if (place >= field.length || field[place] === null) return false;
  }
  return words.every(({ form, offset, begins }) => {
    const there = field[start + offset] ?? "";
    return begins ? there.startsWith(form) : there === form;
  });
}

/** Whether a slug is another, or holds it between hyphens; where no spaces are written, anywhere. */
function holds(slug: string, wanted: string): boolean {
  if (unspaced.test(wanted)) return slug.includes(wanted);
  return `-${slug}-`.includes(`-${wanted}-`);
}

const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

function dateTruth({ span }: Story, from: string | null, to: string | null): Truth {
  if (span === null) return 0;
  const [first, last] = [from ?? "", to ?? "\uffff"];
  // A range that begins after it ends holds no day.
  if (first > last) return 0;
  if (first <= span.earliest && span.latest <= last) return 2;
  return span.latest >= first && span.earliest <= last ? 1 : 0;
}
