import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Random } from "./random.ts";

/** A record of the invented paper, as its file says it. */
export interface Story {
  readonly headline: string;
  readonly date?: string | undefined;
  readonly authors: readonly string[];
  readonly section?: string | undefined;
  readonly publication?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly corrections?:
    | readonly { readonly text: string; readonly date?: string | undefined; readonly kind?: string }[]
    | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly updated?: string | undefined;
  readonly archived?: string | undefined;
  readonly rights?: string | undefined;
  readonly show?: "full" | "summary" | undefined;
  readonly images?: readonly { readonly file: string; readonly alt?: string | undefined }[] | undefined;
  readonly id?: string | undefined;
  readonly slug?: string | undefined;
  readonly body: string;
}

/** A story as it stands in an article file. */
export interface Clip {
  readonly section: string;
  readonly date: string;
  readonly headline: string;
  readonly blurb: string;
}

export const authors = ["Ann Lisle", "Petra Lund", "Mira Okafor", "Anders Holm", "Ödön Varga", "José Prado"];
export const sections = ["World", "Harbour", "Opinion", "Kultur", "Sport & Sea"];
export const publications = ["The Strait Courier", "The Lantern", "Der Hafenbote"];

/** Few, so that stories come to stand where others link to, and two of them at one address. */
export const oldAddresses = Array.from({ length: 12 }, (_, number) => `https://courier.example/${number}/pier/`);

const english =
  "harbour ferry council lighthouse tunnel herring toll crane gull regatta breakfast mayor bridge pier shore winter strike gate boat net".split(
    " ",
  );
const german =
  "Hafen Fähre Rathaus Leuchtturm Tunnel Hering Zoll Kran Möwe Regatta Frühstück Brücke Ufer Winter Streik".split(" ");

/** A content folder of an invented paper, and what is known of it, so that it can be changed step by step. */
export class Paper {
  readonly folder: string;
  /** Below the folder: `2001/pier-3.md`. */
  readonly records = new Map<string, Story>();
  readonly clips = new Map<string, readonly Clip[]>();
  /** Files that no story is read from. */
  readonly broken = new Set<string>();
  readonly settings = new Map<string, unknown>([
    ["title", "The Strait Courier, kept"],
    ["online", "2012-01-01"],
    ["oai", { gateway: "https://gateway.example/", email: "keeper@courier.example" }],
    ["show", "full"],
  ]);
  #made = 0;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** A name that no file had before. */
  fresh(random: Random): string {
    this.#made += 1;
    const folder = random.pick(["", "stories/", "2001/", "2001/june/", "ä/", "zz/"]);
    return `${folder}${random.pick(english)}-${this.#made}`;
  }

  put(path: string, story: Story): void {
    this.records.set(path, story);
    this.write(path, printed(story));
  }

  putClips(path: string, clips: readonly Clip[]): void {
    this.clips.set(path, clips);
    const texts = clips.map(({ section, date, headline, blurb }) => `${section} ${date}\n${headline}\n${blurb}\n`);
    this.write(path, texts.join("\n"));
  }

  putSettings(): void {
    this.write("archive.yaml", [...this.settings].map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join(""));
  }

  putBroken(path: string, text: string): void {
    this.broken.add(path);
    this.write(path, text);
  }

  write(path: string, text: string | Uint8Array): void {
    const place = join(this.folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  remove(path: string): void {
    for (const known of [this.records, this.clips, this.broken]) known.delete(path);
    rmSync(join(this.folder, path), { force: true });
    this.#tidy(path);
  }

  move(path: string, to: string): void {
    const [story, clips] = [this.records.get(path), this.clips.get(path)];
    if (story !== undefined) this.records.set(to, story);
    if (clips !== undefined) this.clips.set(to, clips);
    for (const known of [this.records, this.clips]) known.delete(path);
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, path), join(this.folder, to));
    this.#tidy(path);
  }

  #tidy(path: string): void {
    try {
      if (dirname(path) !== ".") rmdirSync(dirname(join(this.folder, path)));
    } catch {
      // Something else stands there still.
    }
  }
}

export function sentence(random: Random, words = 9): string {
  const from = random.chance(80) ? english : german;
  const said = Array.from({ length: words }, () => random.pick(from)).join(" ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** Names that some headlines have in common, so that their stories are akin. */
const names = ["Lantern Point", "Old Tom", "Saint Orrin", "Kap Arkona"];

export function headline(random: Random): string {
  const said = sentence(random, 5 + random.below(3)).slice(0, -1);
  return random.chance(35) ? `${said} ${random.pick(names)}` : said;
}

export function anyDate(random: Random): string | undefined {
  const year = 1998 + random.below(5);
  const month = String(1 + random.below(4)).padStart(2, "0");
  const day = String(1 + random.below(9)).padStart(2, "0");
  const dates = [`${year}-${month}-${day}`, `${year}-${month}`, `${year}`, undefined, `${year}-${month}-${day}?`];
  return random.chance(75) ? dates[0] : random.pick([...dates, `[..${year}-${month}-${day}]`, "199X", "the other day"]);
}

export function anyStory(random: Random, author = random.pick(authors)): Story {
  const shared = random.chance(15) ? [random.pick(authors)] : [];
  const paragraphs = Array.from({ length: 1 + random.below(3) }, () => sentence(random, 12 + random.below(20)));
  return {
    headline: headline(random),
    date: anyDate(random),
    authors: [...new Set([author, ...shared])],
    section: random.chance(80) ? random.pick(sections) : undefined,
    publication: random.chance(40) ? random.pick(publications) : undefined,
    language: random.chance(15) ? "de" : undefined,
    aliases: random.chance(6) ? [`/old/${random.below(30)}/`] : undefined,
    id: random.chance(5) ? `same${random.below(4)}` : undefined,
    url: random.chance(20) ? random.pick(oldAddresses) : undefined,
    slug: random.chance(4) ? `told-${random.below(4)}` : undefined,
    body: paragraphs.join("\n\n"),
  };
}

export function anyClip(random: Random): Clip {
  const day = 1 + random.below(9);
  return {
    section: random.pick(sections.slice(0, 3)),
    date: `${random.pick(["Feb", "June"])} ${day}, ${1998 + random.below(5)}`,
    headline: sentence(random, 6).slice(0, -1),
    blurb: sentence(random, 15),
  };
}

/** @param prolific whether one author has so many stories that their list is cut */
export function makePaper(folder: string, random: Random, prolific: boolean): Paper {
  const paper = new Paper(folder);
  const count = prolific ? 110 + random.below(40) : 25 + random.below(60);
  for (let number = 0; number < count; number += 1) {
    const author = prolific && number < 106 ? "Ann Lisle" : undefined;
    paper.put(`${paper.fresh(random)}.md`, anyStory(random, author));
  }
  for (let number = 0; number < 1 + random.below(2); number += 1) {
    const clips = Array.from({ length: 3 + random.below(6) }, () => anyClip(random));
    paper.putClips(`${paper.fresh(random)}.txt`, clips);
  }
  paper.putSettings();
  return paper;
}

function printed({ body, ...fields }: Story): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return ["---", ...lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), "---", body, ""].join("\n");
}

/** Some invented stories are told twice, by chance or by one address: what a build says of these is left out. */
export function withoutTwins(notices: readonly string[]): string[] {
  return notices.filter((notice) => !notice.includes("npx backfile duplicates"));
}
