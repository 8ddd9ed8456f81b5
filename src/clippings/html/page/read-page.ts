import type { Problem } from "../../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../../clipping.ts";
import { allBytes } from "../../source-bytes.ts";
import { Tallier } from "../../tally.ts";
import { isTooDeep, isTooMuch, mostPageBytes } from "../bounds.ts";
import { parseHtml } from "../parse-html.ts";
import { decodePage } from "./decode-page.ts";
import { hasStoryMarks, isStory } from "./is-story.ts";
import { listedClips } from "./listed-clips.ts";
import { listingOf } from "./listing-of.ts";
import { pageClaims } from "./page-claims.ts";
import { settlePage } from "./settle-page.ts";
import { tallyClaims } from "./tally-claims.ts";

/** Reads a page: as its story, as a list of stories, or as neither. */
export function readPage(source: SourceFile): Reading {
  const { file, front } = source;
  const tally = new Tallier();
  if (source.bytes.size > mostPageBytes) return nothing("saved-page", tally, [tooMuch(file)]);
  const { text, problems } = decodePage(allBytes(source.bytes), file);
  if (isTooMuch(text)) return nothing("saved-page", tally, [...problems, tooMuch(file)]);
  const document = parseHtml(text);
  if (isTooDeep(document)) return nothing("saved-page", tally, [...problems, tooMuch(file)]);
  const place = { file, zone: front.zone, language: front.language?.value, tally };
  const claims = pageClaims(document, file, place.zone, place.language);
  if (!hasStoryMarks(claims)) {
    const listing = listingOf(document, text, claims, place);
    if (listing.length > 0) return listed(listing, tally, [...problems, ...claims.problems]);
  }
  const page = settlePage(document, claims, place);
  const body = page.clipping.body?.value;
  if (body !== undefined && !hasStoryMarks(claims)) {
    const clips = listedClips(body, file, front, tally);
    if (clips !== undefined) return listed(clips, tally, [...problems, ...claims.problems]);
  }
  tally.found();
  if (!isStory(page, claims)) {
    tally.leftOut("pages without a story", { text: page.clipping.headline?.value });
    return nothing("saved-page", tally, [
      ...problems,
      ...page.problems,
      withoutStory(file, page.clipping.headline?.value),
    ]);
  }
  tallyClaims(claims.claims, page.clipping, tally);
  return {
    format: "saved-page",
    clippings: [page.clipping],
    lines: [],
    problems: [...problems, ...page.problems],
    tally: tally.tally(),
  };
}

function listed(clippings: readonly Clipping[], tally: Tallier, problems: readonly Problem[]): Reading {
  tally.found(clippings.length);
  return { format: "listing-page", clippings, lines: [], problems, tally: tally.tally() };
}

function nothing(format: string, tally: Tallier, problems: readonly Problem[]): Reading {
  return { format, clippings: [], lines: [], problems, tally: tally.tally() };
}

function tooMuch(file: string): Problem {
  const note = "The page has more parts, or parts nested deeper, than any story. It is left out.";
  return { file, rule: "page-too-deep", note, severity: "error" };
}

function withoutStory(file: string, title: string | undefined): Problem {
  const note =
    "The page holds no story: it is a front page, a search or a form, or its text came by a program. Save a story's own page, with its text.";
  return {
    file,
    rule: "page-without-story",
    ...(title === undefined ? {} : { found: title }),
    note,
    severity: "warning",
  };
}
