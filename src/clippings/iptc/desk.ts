import { bounds } from "../../basics/edtf.ts";
import type { Problem } from "../../basics/problem.ts";
import type { Author, Clipping, Picture, Reading, Said, SourceFile } from "../clipping.ts";
import type { DateContext } from "../dates/read-date.ts";
import { Tallier } from "../tally.ts";
import { authorsOf } from "./byline.ts";
import { type Moment, readMoment } from "./moment.ts";
import { kindOfNote } from "./notes.ts";
import { settleStories } from "./settle-stories.ts";
import type { WireStory } from "./wire-story.ts";

/** A clipping that is being filled. */
export type Draft = { -readonly [Field in keyof Clipping]: Clipping[Field] };

const mostProblems = 1000;
const longestTitle = 200;

/** Where the stories of one source of wire copy come together while it is read. */
export class Desk {
  readonly tally = new Tallier();
  readonly source: SourceFile;
  readonly #stories: WireStory[] = [];
  readonly #pictures = new Map<string, Picture>();
  readonly #problems: Problem[] = [];
  #more = 0;
  #asOf: number | undefined;

  constructor(source: SourceFile) {
    this.source = source;
    const captured = source.front.captured?.value;
    const day = captured === undefined ? undefined : bounds(captured)?.earliest;
    if (day !== undefined) this.#asOf = Date.parse(`${day}T00:00:00Z`);
  }

  problem(
    rule: string,
    problem: Omit<Problem, "file" | "rule" | "severity"> & Partial<Pick<Problem, "severity">>,
  ): void {
    if (this.#problems.length < mostProblems) {
      this.#problems.push({ file: this.source.file, rule, severity: "warning", ...problem });
    } else this.#more += 1;
  }

  /** A date of the source's; one that cannot be read is a problem. */
  moment(text: string, where: string, line: number | undefined): Moment | undefined {
    if (text.trim() === "") return undefined;
    const moment = readMoment(text, this.#dates());
    if (moment !== undefined) return moment;
    this.problem("date-unreadable", {
      ...(line === undefined ? {} : { line }),
      found: `${where}: ${text}`.slice(0, longestTitle),
      expected: ["2022-02-04T13:30:00+01:00"],
      note: "The story is kept without this date.",
    });
    return undefined;
  }

  #dates(): DateContext {
    const { zone, language, captured } = this.source.front;
    return {
      zone,
      ...(language === undefined ? {} : { language: language.value }),
      ...(captured !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(captured.value) ? { captured: captured.value } : {}),
    };
  }

  /** The source was put together at this moment or later: whatever was to be held until then is free. */
  saw(moment: Moment | undefined): void {
    if (moment?.at !== undefined && moment.at > (this.#asOf ?? Number.NEGATIVE_INFINITY)) this.#asOf = moment.at;
  }

  /** Names of a byline, with what the tally says of it. */
  byline(printed: string, name: string, line: number | undefined, title?: string): Said<readonly Author[]> | undefined {
    const authors = authorsOf(printed, title);
    const seen = { line, text: title === undefined ? printed : `${printed}, ${title}` };
    if (authors.length > 0) this.tally.changed(name, "authors", "a byline, kept as its names and what they did", seen);
    else this.tally.dropped(name, "it names nobody", seen);
    return authors.length === 0
      ? undefined
      : { value: authors, how: "given", rule: "byline", ...(line === undefined ? {} : { line }) };
  }

  /**
   * @param provider the name of who sent the story. It stands for the publication only where nothing else names one.
   */
  story(story: Omit<WireStory, "title" | "clipping">, draft: Draft, provider?: Said<string>): void {
    const { publication, section, language, author } = this.source.front;
    if (draft.publication === undefined && publication !== undefined) draft.publication = publication;
    if (draft.publication === undefined && provider !== undefined) draft.publication = provider;
    if (draft.section === undefined && section !== undefined) draft.section = section;
    if (draft.language === undefined && language !== undefined) draft.language = language;
    if (draft.authors === undefined && author !== undefined) draft.authors = author;
    this.saw(story.made);
    const title = (draft.headline?.value ?? draft.blurbs[0]?.value ?? draft.body?.value ?? "").slice(0, longestTitle);
    const isKill = story.note !== undefined && kindOfNote(story.note) === "kill";
    this.#stories.push({ ...story, ...(isKill ? { status: "canceled" } : {}), title, clipping: draft });
  }

  /** A picture that another item of the source may belong to. */
  picture(key: string, picture: Picture): void {
    this.#pictures.set(key, picture);
  }

  reading(format: string): Reading {
    const shown = new Set<string>();
    const stories = this.#stories.map((story) => this.#withPictures(story, shown));
    const alone = [...this.#pictures].filter(([key]) => !shown.has(key));
    this.tally.found(alone.length);
    for (const [, { caption, src }] of alone) this.tally.leftOut("pictures without a story", { text: caption ?? src });
    const clippings = settleStories(stories, this.#asOf, this.tally);
    if (this.#more > 0) {
      const note = `There are ${this.#more} more problems in this file. Mend those above, and look again.`;
      this.#problems.push({ file: this.source.file, rule: "problems-many", note, severity: "warning" });
    }
    return { format, clippings, lines: [], problems: this.#problems, tally: this.tally.tally() };
  }

  #withPictures(story: WireStory, shown: Set<string>): WireStory {
    const found = (story.pictures ?? []).flatMap((key) => {
      const picture = this.#pictures.get(key);
      if (picture === undefined) return [];
      shown.add(key);
      return [picture];
    });
    if (found.length === 0) return story;
    const images = [...(story.clipping.images ?? []), ...found];
    return { ...story, clipping: { ...story.clipping, images } };
  }
}

/** Whether there is anything to make a record of. */
export function saysSomething({ headline, blurbs, body, dek }: Clipping): boolean {
  return headline !== undefined || blurbs.length > 0 || body !== undefined || dek !== undefined;
}
