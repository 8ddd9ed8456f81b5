import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawn as drawnPicture } from "../site/draw-picture.ts";
import {
  anyClip,
  anyDate,
  anyStory,
  authors,
  headline,
  oldAddresses,
  type Paper,
  publications,
  type Story,
  sections,
  sentence,
} from "./paper.ts";
import type { Random } from "./random.ts";

/** The site that has been built, and what others have put into its folder. */
export interface Site {
  readonly output: string;
  readonly foreign: Map<string, string>;
}

type Edit = (paper: Paper, random: Random, site: Site) => void;

/** What may happen between two builds, each as often as its number says. */
const edits: readonly (readonly [often: number, name: string, edit: Edit])[] = [
  [4, "add", (paper, random) => paper.put(`${paper.fresh(random)}.md`, anyStory(random))],
  [
    3,
    "add today's",
    (paper, random) => paper.put(`${paper.fresh(random)}.md`, { ...anyStory(random), date: "2004-01-01" }),
  ],
  [3, "edit the body", changing((random) => ({ body: `${sentence(random, 20)}\n\n**${sentence(random)}**` }))],
  [3, "edit the headline", changing((random) => ({ headline: headline(random) }))],
  [
    3,
    "another author",
    changing((random) => ({ authors: [random.pick(authors), random.pick([...authors, "Nils Nye"])] })),
  ],
  [2, "another section", changing((random) => ({ section: random.pick([...sections, undefined]) }))],
  [2, "another publication", changing((random) => ({ publication: random.pick([...publications, undefined]) }))],
  [2, "another language", changing((random) => ({ language: random.pick(["de", "en", "fr", undefined]) }))],
  [
    2,
    "other aliases",
    changing((random) => ({ aliases: random.pick([undefined, [`/old/${random.below(30)}/`, "/2001/"]]) })),
  ],
  [
    2,
    "corrections",
    changing((random) => ({
      corrections: random.pick([
        undefined,
        [{ text: sentence(random), date: anyDate(random) }, { text: "Not so." }],
        [{ text: sentence(random), kind: random.pick(["retraction", "update"]) }],
      ]),
    })),
  ],
  [
    2,
    "what its source tells besides",
    changing((random) => ({
      tags: random.pick([undefined, ["Herring", random.pick(sections)], [sentence(random, 2)]]),
      updated: random.pick([undefined, anyDate(random)]),
      archived: random.pick([undefined, "https://web.archive.example/2001/", "javascript:alert(1)"]),
      rights: random.pick([undefined, "© The Lantern", "https://creativecommons.org/licenses/by/4.0/"]),
    })),
  ],
  [2, "what is shown", changing((random) => ({ show: random.pick(["full", "summary", undefined]) }))],
  [2, "another id", changing((random) => ({ id: random.pick([undefined, "same1", "same2"]) }))],
  [2, "another slug", changing((random) => ({ slug: random.pick([undefined, "told-1", "told-2"]) }))],
  [3, "another date", changing((random) => ({ date: anyDate(random) }))],
  [
    1,
    "day to month to none",
    changing((_, { date }) => ({ date: date === undefined || date.length < 5 ? undefined : date.slice(0, -3) })),
  ],
  [1, "a spelling", spelling],
  [
    2,
    "delete",
    (paper, random) => onSome(paper.records, random, (path) => paper.records.size > 5 && paper.remove(path)),
  ],
  [1, "delete several", deleteSeveral],
  [
    2,
    "rename",
    (paper, random) =>
      onSome(paper.records, random, (path) =>
        paper.move(path, `${dirname(path)}/${paper.fresh(random).replaceAll("/", "-")}.md`.replace(/^\.\//, "")),
      ),
  ],
  [
    2,
    "another folder",
    (paper, random) =>
      onSome(paper.records, random, (path) => paper.move(path, `moved/${random.below(3)}/${paper.fresh(random)}.md`)),
  ],
  [1, "two change places", changePlaces],
  [2, "settings", changeSettings],
  [1, "the owner's style sheet", changeStyle],
  [1, "no settings", (paper) => paper.remove("archive.yaml")],
  [2, "a clip at the top", onClips((clips, random) => [anyClip(random), ...clips])],
  [
    2,
    "a clip less",
    onClips((clips, random) => (clips.length < 2 ? clips : clips.toSpliced(random.below(clips.length), 1))),
  ],
  [1, "clips in another order", onClips((clips) => clips.toReversed())],
  [
    1,
    "a clip again in another file",
    (paper, random) =>
      onSome(paper.clips, random, (path) =>
        paper.putClips(`${paper.fresh(random)}.txt`, (paper.clips.get(path) ?? []).slice(0, 2)),
      ),
  ],
  [1, "an article file goes", (paper, random) => onSome(paper.clips, random, (path) => paper.remove(path))],
  [2, "broken front matter", (paper, random) => paper.putBroken(`${paper.fresh(random)}.md`, random.pick(brokenTexts))],
  [1, "a record breaks", breakOne],
  [
    1,
    "something broken is mended",
    (paper, random) =>
      onSome(paper.broken, random, (path) => {
        paper.broken.delete(path);
        paper.put(path, anyStory(random));
      }),
  ],
  [4, "an author is described", describeAuthor],
  [2, "an author is described no more", (paper, random) => paper.remove(authorFile(random))],
  [1, "a file of another kind", (paper, random) => paper.write(`${paper.fresh(random)}.doc`, "No story.")],
  [4, "a picture", (paper, random) => paper.write(random.pick(pictureNames), random.pick(pictures))],
  [2, "a picture less", (paper, random) => paper.remove(random.pick(pictureNames))],
  [
    4,
    "another picture",
    changing((random) => ({
      images: random.pick([
        undefined,
        [{ file: random.pick(pictureNames), alt: sentence(random, 3) }],
        [{ file: random.pick(pictureNames) }, { file: random.pick(["gone.jpg", "../a.png", "drawn.svg"]) }],
      ]),
    })),
  ],
  [
    3,
    "a picture in the text",
    changing((random, { body }) => ({ body: `${body}\n\n![${sentence(random, 2)}](${random.pick(pictureNames)})` })),
  ],
  [3, "another old address", changing((random) => ({ url: random.pick([undefined, ...oldAddresses]) }))],
  [
    4,
    "a link to another story",
    changing((random, { body }) => ({
      body: `${body}\n\n[${sentence(random, 2)}](${random.pick([...oldAddresses, "../3/pier/", "/old/7/"])})`,
    })),
  ],
  [1, "a note", (paper) => paper.write("README.md", "A note.")],
  [
    2,
    "touch",
    (paper, random) =>
      onSome(paper.records, random, (path) => utimesSync(join(paper.folder, path), 1e9 + random.below(1e6), 1e9)),
  ],
  [
    1,
    "the same again",
    (paper, random) => onSome(paper.records, random, (path) => paper.put(path, paper.records.get(path) as Story)),
  ],
  [2, "the same size and time", sameStamp],
  [1, "nothing", () => {}],
  [2, "a page deleted by hand", onOutput((place) => rmSync(place))],
  [2, "a page changed by hand", onOutput((place) => writeFileSync(place, "Changed by hand."))],
  [2, "a page changed by hand, of the same size", onOutput(flip)],
  [1, "a folder deleted by hand", deleteFolder],
  [2, "a file added by hand", addForeign],
  [
    2,
    "what was kept is deleted",
    (_, __, { output }) => rmSync(`${output}.backfile/kept`, { recursive: true, force: true }),
  ],
  [
    1,
    "the folder beside the site is deleted",
    (_, __, { output }) => rmSync(`${output}.backfile`, { recursive: true, force: true }),
  ],
  [
    1,
    "the whole site is deleted",
    (_, __, site) => {
      rmSync(site.output, { recursive: true, force: true });
      site.foreign.clear();
    },
  ],
];

/** They are looked for beside a record and from the top of the folder. */
const pictureNames = ["a.jpg", "b.png", "2001/a.jpg", "pictures/c.webp", "2001/june/d.gif"];
/** Drawn once; one is cut short, one is none. */
const whole = await Promise.all([
  drawnPicture({ width: 600, height: 40 }),
  drawnPicture({ width: 500, height: 20, red: 90 }),
  drawnPicture({ width: 30, height: 20, kind: "png", alpha: 0.5 }),
]);
const pictures = [...whole, whole[0].subarray(0, 400), Buffer.from("No picture.")];

const drawn = edits.flatMap((edit) => Array.from({ length: edit[0] }, () => edit));

/** Does something. @returns what */
export function editSomething(paper: Paper, random: Random, site: Site): string {
  const [, name, edit] = random.pick(drawn);
  edit(paper, random, site);
  return name;
}

/** Few files, so that they are changed again and again, and get in each other's way. */
const authorFile = (random: Random): string => `authors/${random.pick(["a", "b", "c"])}.md`;

function describeAuthor(paper: Paper, random: Random): void {
  const lines = {
    name: random.pick([...authors, "Nils Nye", ""]),
    aliases: random.pick([undefined, [random.pick(authors)], [random.pick(authors), random.pick(authors)]]),
    slug: random.pick([undefined, undefined, "ann-lisle", "someone", "someone-else"]),
    years: random.pick([undefined, undefined, "..2000", "2000..", "soon"]),
    section: random.pick([undefined, undefined, random.pick(sections)]),
    stories: random.pick([undefined, undefined, ["same1", "told-1", "/2001/"]]),
    links: random.pick([undefined, ["https://someone.example/"], "javascript:alert(1)"]),
    picture: random.pick([undefined, undefined, random.pick(pictureNames), { file: "a.jpg", credit: "Nobody" }]),
  };
  const front = Object.entries(lines).filter(([, value]) => value !== undefined);
  const text = front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join("\n");
  paper.write(authorFile(random), `---\n${text}\n---\n${random.pick(["", sentence(random, 20)])}\n`);
}

const brokenTexts = [
  "---\nheadline: [never closed\n---\nText.\n",
  "---\nheadline: A line that no fence ends\n",
  "---\n\tdate: 2001\n---\n",
  "",
  "\u0000\u0001\u0002",
  "---\nheadline: A story with unknown keys\ncolour: blue\ndate: 31 February 2001\n---\nIt is read all the same.\n",
];

function changing(change: (random: Random, story: Story) => Partial<Story>): Edit {
  return (paper, random) =>
    onSome(paper.records, random, (path) => {
      const story = paper.records.get(path) as Story;
      paper.put(path, { ...story, ...change(random, story) });
    });
}

function onClips(
  change: (clips: readonly ReturnType<typeof anyClip>[], random: Random) => readonly ReturnType<typeof anyClip>[],
): Edit {
  return (paper, random) =>
    onSome(paper.clips, random, (path) => paper.putClips(path, change(paper.clips.get(path) ?? [], random)));
}

function onSome(
  files: ReadonlyMap<string, unknown> | ReadonlySet<string>,
  random: Random,
  work: (path: string) => unknown,
): void {
  if (files.size > 0) work(random.pick([...files.keys()]));
}

/** Whoever wrote most is now spelt otherwise in some of their stories: the shelf stays, its name may not. */
function spelling(paper: Paper, random: Random): void {
  const [from, to] = random.pick([
    ["Ann Lisle", "ANN LISLE"],
    ["ANN LISLE", "Ann Lisle"],
    ["José Prado", "Jose Prado"],
    ["Ödön Varga", "Odon Varga"],
  ]) as [string, string];
  for (const [path, story] of [...paper.records]) {
    if (!story.authors.includes(from) || random.chance(30)) continue;
    paper.put(path, { ...story, authors: story.authors.map((name) => (name === from ? to : name)) });
  }
}

function deleteSeveral(paper: Paper, random: Random): void {
  for (const path of [...paper.records.keys()]) if (paper.records.size > 12 && random.chance(25)) paper.remove(path);
}

function changePlaces(paper: Paper, random: Random): void {
  if (paper.records.size < 2) return;
  const paths = [...paper.records.keys()];
  const [one, two] = [random.pick(paths), random.pick(paths)];
  const [first, second] = [paper.records.get(one) as Story, paper.records.get(two) as Story];
  paper.put(one, second);
  paper.put(two, first);
}

function changeSettings(paper: Paper, random: Random): void {
  const key = random.pick([
    "title",
    "language",
    "address",
    "publication",
    "zone",
    "rights",
    "description",
    "theme",
    "online",
    "show",
    "show",
  ]);
  const values: Readonly<Record<string, readonly string[]>> = {
    online: ["2010-06-01", "2021-03-01"],
    title: ["The Strait Courier, kept", "The Lantern 1998 & after"],
    language: ["en", "de", "fr", "ja", "ar"],
    address: ["https://archive.example/clips/", "https://courier.example/"],
    publication: [...publications, "A Paper <of> One's Own"],
    zone: ["UTC", "Asia/Tokyo", "Europe/Berlin"],
    rights: ["© Petra Lund", "Nobody's"],
    description: ["Reports from the harbour."],
    theme: ["default", "gazette", "unknown"],
    show: ["full", "summary", "some of it"],
  };
  if (paper.settings.has(key) && random.chance(30)) paper.settings.delete(key);
  else paper.settings.set(key, random.pick(values[key] ?? [""]));
  paper.putSettings();
}

function changeStyle(paper: Paper, random: Random): void {
  const text = random.pick([":root { --mark: #00407a }", "a { color: red }", "a { background: url(a.png) }", null]);
  if (text === null) paper.remove("theme.css");
  else paper.write("theme.css", text);
}

function breakOne(paper: Paper, random: Random): void {
  if (paper.records.size < 6) return;
  onSome(paper.records, random, (path) => {
    paper.records.delete(path);
    paper.putBroken(path, random.pick(brokenTexts));
  });
}

/** Two letters change places, and the file is given its old time again. */
function sameStamp(paper: Paper, random: Random): void {
  onSome(paper.records, random, (path) => {
    const place = join(paper.folder, path);
    const { atime, mtime } = statSync(place);
    const story = paper.records.get(path) as Story;
    const body = Array.from(story.body).toReversed().join("");
    paper.put(path, { ...story, body });
    utimesSync(place, atime, mtime);
  });
}

function flip(place: string): void {
  const bytes = readFileSync(place);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(place, bytes);
}

/** On a file of the site that is not the head of its manifest, without which the folder is anybody's. */
function onOutput(work: (place: string) => void): Edit {
  return (_, random, { output, foreign }) => {
    const files = filesOf(output).filter((path) => path !== "backfile.json" && !foreign.has(path));
    if (files.length > 0) work(join(output, random.pick(files)));
  };
}

function deleteFolder(_: Paper, random: Random, { output, foreign }: Site): void {
  const folder = random.pick(["authors", "2001", "assets", "search"]);
  rmSync(join(output, folder), { recursive: true, force: true });
  for (const path of [...foreign.keys()]) if (path.startsWith(`${folder}/`)) foreign.delete(path);
}

function addForeign(_: Paper, random: Random, { output, foreign }: Site): void {
  if (!existsSync(join(output, "backfile.json"))) return;
  const path = `${random.pick(["", "2001/", "authors/", "search/", "own/deep/"])}by-hand-${random.below(5)}.txt`;
  foreign.set(path, `By hand ${random.below(100)}`);
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), foreign.get(path) ?? "");
}

/** Every file below a folder, with forward slashes, sorted; none where there is no folder. */
export function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}
