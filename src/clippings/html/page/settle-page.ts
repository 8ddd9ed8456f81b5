import type { Problem } from "../../../basics/problem.ts";
import { samenessKey } from "../../../basics/sameness.ts";
import type { Clipping, Notice, Said } from "../../clipping.ts";
import type { Tallier } from "../../tally.ts";
import { markdownOfElement } from "../markdown-of.ts";
import { ranked } from "./choose.ts";
import { chooseAuthors } from "./choose-authors.ts";
import { chooseDate } from "./choose-date.ts";
import { chooseHeadline } from "./choose-headline.ts";
import type { Claim, PageField } from "./claim.ts";
import { descriptions, shownLines } from "./description.ts";
import { jsonLdNotices } from "./json-ld-claims.ts";
import { pageAddress } from "./page-address.ts";
import type { PageClaims } from "./page-claims.ts";
import { pageDate } from "./page-date.ts";
import { pageLanguage } from "./page-language.ts";
import { figuresOf, leadPictures } from "./page-pictures.ts";
import { type StoryText, storyText } from "./story-text.ts";
import { dateAboveText, withoutHead } from "./text-head.ts";

export interface SettledPage {
  readonly clipping: Clipping;
  readonly story: StoryText | undefined;
  readonly problems: readonly Problem[];
}

export interface PagePlace {
  readonly file: string;
  readonly zone: string;
  /** What the archive says for pages that do not say theirs. */
  readonly language: string | undefined;
  readonly tally: Tallier;
}

/** Makes one story of a page. Takes the text out of the document, which is no longer whole then. */
export function settlePage(document: Document, page: PageClaims, place: PagePlace): SettledPage {
  const { file, zone, tally } = place;
  const { claims } = page;
  const language = pageLanguage(claims);
  const spoken = language?.value ?? place.language;
  const address = pageAddress(claims);
  const base = document.querySelector("base[href]")?.getAttribute("href") ?? address.url?.value;
  const [shown, figures] = [shownLines(document), figuresOf(document)];
  const story = storyText(document);
  const headline = chooseHeadline(claims) ?? titled(story);
  const publication = first(claims, "publication");
  const authors =
    chooseAuthors(claims, publication?.value) ??
    (story?.byline === undefined
      ? undefined
      : chooseAuthors([{ field: "author", value: story.byline, rule: "byline-class" }], publication?.value));
  const updated = chooseDate(claims, "updated", file, zone, spoken);
  const text =
    story === undefined
      ? ""
      : markdownOfElement(story.element, {
          tally,
          within: "text",
          base: URL.canParse(base ?? "") ? base : undefined,
        });
  const above = dateAboveText(text, zone, spoken);
  const dates: readonly Claim[] = above === undefined ? [] : [{ field: "date", value: above, rule: "date-above-text" }];
  const date = chooseDate([...claims, ...dates], "date", file, zone, spoken);
  const { dek, blurbs } = descriptions(claims, headline?.value, text, shown);
  const head = {
    headline: headline?.value,
    dek: dek?.value,
    authors: authors?.value ?? [],
    dates: [date.date?.value, updated.date?.value],
    zone,
    language: spoken,
  };
  const body = withoutHead(text, head, tally);
  const tags = tagsOf(claims);
  const images = leadPictures(page, figures, body, address.url?.value);
  const notices = noticesOf(page, zone, spoken);
  const clipping: Clipping = {
    ...given("headline", headline),
    ...given("date", date.date),
    ...given("section", first(claims, "section")),
    ...given("authors", authors),
    ...given("publication", publication),
    ...given("dek", dek),
    blurbs,
    ...(body === "" ? {} : { body: { value: body, how: "derived", rule: "readability" } }),
    ...given("url", address.url),
    ...given("language", language),
    ...given("updated", updated.date),
    ...given("tags", tags),
    ...given("archived", address.archived),
    ...given("captured", address.captured),
    ...given("rights", first(claims, "rights")),
    ...(images.length === 0 ? {} : { images }),
    ...(notices.length === 0 ? {} : { notices }),
  };
  return { clipping, story, problems: [...page.problems, ...(date.problem === undefined ? [] : [date.problem])] };
}

function given<Key extends keyof Clipping>(key: Key, value: Clipping[Key] | undefined): Partial<Clipping> {
  return value === undefined ? {} : { [key]: value };
}

function first(claims: readonly Claim[], field: PageField): Said<string> | undefined {
  const claim = ranked(claims, field).find(({ value }) => value.length < 300);
  return claim === undefined ? undefined : { value: claim.value, how: "given", rule: claim.rule };
}

function titled(story: StoryText | undefined): Said<string> | undefined {
  return story?.title === undefined ? undefined : { value: story.title, how: "derived", rule: "readability" };
}

/** Each once, all of one way in which the page gives them. */
function tagsOf(claims: readonly Claim[]): Said<readonly string[]> | undefined {
  const all = ranked(claims, "tag");
  const rule = all[0]?.rule;
  if (rule === undefined) return undefined;
  const tags = new Map<string, string>();
  for (const claim of all) {
    if (claim.rule === rule && claim.value.length < 100 && tags.size < 200 && !tags.has(samenessKey(claim.value)))
      tags.set(samenessKey(claim.value), claim.value);
  }
  tags.delete("");
  return tags.size === 0 ? undefined : { value: [...tags.values()], how: "given", rule };
}

function noticesOf({ article }: PageClaims, zone: string, language: string | undefined): readonly Notice[] {
  if (article === undefined) return [];
  return jsonLdNotices(article).map(({ said, ...notice }) => {
    const date = said === undefined ? undefined : pageDate(said, zone, language)?.edtf;
    return date === undefined ? notice : { ...notice, date };
  });
}
