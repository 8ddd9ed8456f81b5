import { samenessKey } from "../../basics/sameness.ts";
import { type Draft, firstLine } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import { merge } from "./merge.ts";
import { TextIndex } from "./text-index.ts";

/** The stories of the file, each once. */
export interface Settled {
  readonly stories: readonly Draft[];
  /** For each draft the story that it is or repeats. */
  readonly storyOf: readonly Draft[];
}

/**
 * Finds the stories that a file prints more than once, as pages do that show a story on top and again in the list:
 * the first stays, later copies are duplicates, and what only a later copy says is added to the first.
 */
export function settle(drafts: readonly Draft[], ledger: Ledger): Settled {
  const texts = new TextIndex();
  const headlines = new Map<string, Draft[]>();
  const stories: Draft[] = [];
  const storyOf: Draft[] = [];
  for (const draft of drafts) {
    const twin =
      draft.opened === "list" ? texts.find(draft.blurbs[0]?.value ?? "")?.story : fullTwin(draft, texts, headlines);
    const story = twin ?? draft;
    if (twin === undefined) {
      stories.push(draft);
      enter(draft, ledger, texts);
    } else merge(draft, twin, ledger, texts);
    storyOf.push(story);
    if (story.headline !== undefined) note(headlines, samenessKey(story.headline.value), story);
  }
  const first = new Map(stories.map((story) => [story, firstLine(story)]));
  stories.sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
  return { stories, storyOf };
}

const most = 20;

function note(headlines: Map<string, Draft[]>, key: string, story: Draft): void {
  const others = headlines.get(key);
  if (others === undefined) headlines.set(key, [story]);
  else if (others.length < most && !others.includes(story)) others.push(story);
}

/**
 * The story that a full entry repeats: one with its headline, where date, address and blurbs allow it; or one line of
 * a list that is its blurb or its headline. Two entries with headlines of their own are two stories, even if they
 * share a blurb.
 */
function fullTwin(draft: Draft, texts: TextIndex, headlines: ReadonlyMap<string, readonly Draft[]>): Draft | undefined {
  const headline = draft.headline?.value ?? "";
  const named = headlines.get(samenessKey(headline))?.find((story) => mayBeOne(draft, story, texts));
  if (named !== undefined) return named;
  for (const text of [headline, ...draft.blurbs.map(({ value }) => value)]) {
    const story = texts.find(text)?.story;
    if (story?.opened === "list" && story.headline === undefined) return story;
  }
  return undefined;
}

function mayBeOne(draft: Draft, story: Draft, texts: TextIndex): boolean {
  const [one, other] = [draft.date?.value.edtf, story.date?.value.edtf];
  if (draft.url !== undefined && story.url !== undefined && draft.url.value.url !== story.url.value.url) return false;
  if (draft.blurbs.some(({ value }) => value.length >= 40 && texts.find(value)?.story === story)) return true;
  if (one !== undefined && other !== undefined) return one === other;
  return draft.blurbs.length === 0 || story.blurbs.length === 0;
}

/** Enters every line of a new story; a line that says the same twice within it is a duplicate. */
function enter(story: Draft, ledger: Ledger, texts: TextIndex): void {
  if (story.section) ledger.field(story.section.at, story, "section");
  if (story.date) ledger.field(story.date.at, story, "date");
  if (story.headline) {
    ledger.field(story.headline.at, story, "headline");
    texts.add(story.headline.value, story.headline.at, story);
  }
  for (const { at } of story.authors) ledger.field(at, story, "authors");
  const kept = [];
  for (const blurb of story.blurbs) {
    const twin = texts.find(blurb.value);
    if (twin?.story === story) {
      ledger.duplicate(blurb.at, twin.at, story);
      continue;
    }
    ledger.field(blurb.at, story, "blurbs");
    texts.add(blurb.value, blurb.at, story);
    kept.push(blurb);
  }
  story.blurbs = kept;
  if (story.url) ledger.field(story.url.at, story, "url");
}
