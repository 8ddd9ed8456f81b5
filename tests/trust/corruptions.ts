import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** Where things stand in the site that is harmed, whatever their digests are. */
export interface Places {
  readonly folder: string;
  /** An older build of the same archive, in which a story said something else. */
  readonly older: string;
  /** Stories' pages. */
  readonly story: string;
  readonly other: string;
  readonly redirect: string;
  readonly picture: string;
  /** The part of the manifest that lists the story. */
  readonly part: string;
  /** The folder of a shard, and the file in it that has words. */
  readonly shard: string;
  readonly words: string;
  readonly wasm: string;
}

/** Harm that may come to a site on its way, and what `check` has to say of it: no more and no less. */
export interface Corruption {
  readonly name: string;
  readonly harm: (at: Places) => void;
  /** `file rule`, in the order of the alphabet. */
  readonly expected: (at: Places) => readonly string[];
  /** It is a warning: `--strict` alone makes a fault of it. */
  readonly isWarning?: boolean;
  /** Nothing can be held against the site: a sentence says so, with the file's name. */
  readonly fails?: RegExp;
  /** Only a reader who may not read everything can see it. */
  readonly isOfOthers?: boolean;
}

/** Finds them in a site that was built. */
export function placesIn(folder: string, older: string): Places {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const find = (pattern: RegExp): string => {
    const found = files.find((file) => pattern.test(file));
    if (found === undefined) throw new Error(`The site has nothing like ${pattern}.`);
    return found;
  };
  return {
    folder,
    older,
    story: find(/^2019\/05\/03\/old-lock[^/]*\/index\.html$/),
    other: find(/^2020\/09\/14\/eel-count[^/]*\/index\.html$/),
    redirect: "old/lock.html",
    picture: find(/^pictures\/.*\.webp$/),
    part: "backfile/2019-05.json",
    shard: dirname(find(/^search\/shards\/.*\/stories\.gz$/)),
    words: find(/^search\/shards\/.*\/words-0\.gz$/),
    wasm: find(/^search\/wasm\..*\.pagefind$/),
  };
}

const changed = (file: string) => [`${file} file-changed`];
const sized = (file: string) => [`${file} file-size`];

export const corruptions: readonly Corruption[] = [
  {
    name: "a page is cut",
    harm: ({ folder, story }) => truncateSync(join(folder, story), 900),
    expected: ({ story }) => [...sized(story), `${story} json-ld-article`, `${story} page-cut`],
  },
  {
    name: "a page is emptied",
    harm: ({ folder, story }) => truncateSync(join(folder, story)),
    expected: ({ story }) => [`${story} file-empty`],
  },
  {
    name: "a page is gone",
    harm: ({ folder, story }) => rmSync(join(folder, story)),
    expected: ({ story }) => [`${story} file-missing`],
  },
  {
    name: "a page is full of nulls, as a disk leaves it that lost its power",
    harm: ({ folder, story }) =>
      writeFileSync(join(folder, story), Buffer.alloc(readFileSync(join(folder, story)).length)),
    expected: ({ story }) => [`${story} file-changed`, `${story} json-ld-article`, `${story} page-cut`],
  },
  {
    name: "one letter of a page is changed",
    harm: ({ folder, story }) => exchange(folder, story, "forty years", "fifty years"),
    expected: ({ story }) => changed(story),
  },
  {
    name: "one bit of a picture is changed",
    harm: ({ folder, picture }) => flip(folder, picture, 0.5),
    expected: ({ picture }) => changed(picture),
  },
  {
    name: "one letter of a feed is changed",
    harm: ({ folder }) => exchange(folder, "feed.xml", "Old lock gates", "Old lock gales"),
    expected: () => changed("feed.xml"),
  },
  {
    name: "a feed is cut",
    harm: ({ folder }) => truncateSync(join(folder, "feed.xml"), 700),
    expected: () => ["feed.xml file-size", "feed.xml xml"],
  },
  {
    name: "the style sheet is gone",
    harm: ({ folder }) => rmSync(join(folder, "assets/style.css")),
    expected: () => ["assets/style.css file-missing"],
  },
  {
    name: "the script of search is changed",
    harm: ({ folder }) =>
      writeFileSync(join(folder, "search/search.js"), "fetch('https://evil.example/')", { flag: "a" }),
    expected: () => sized("search/search.js"),
  },
  {
    name: "two pages are exchanged",
    harm: ({ folder, story, other }) => {
      renameSync(join(folder, story), join(folder, "kept"));
      renameSync(join(folder, other), join(folder, story));
      renameSync(join(folder, "kept"), join(folder, other));
    },
    expected: ({ story, other }) => [...sized(story), ...sized(other)],
  },
  {
    name: "a link leads nowhere",
    harm: ({ folder, story }) =>
      exchange(folder, story, 'href="../../../../about/index.html"', 'href="../../../../abort/index.html"'),
    expected: ({ story }) => [...changed(story), `${story} link-broken`],
  },
  {
    name: "a redirect leads nowhere",
    harm: ({ folder, redirect }) => exchange(folder, redirect, "; url=../2019/", "; url=../2109/"),
    expected: ({ redirect }) => [...changed(redirect), `${redirect} link-broken`],
  },
  {
    name: "the sitemap names an address that is not there",
    harm: ({ folder }) => exchange(folder, "sitemap.xml", "/past/2019/05/03/old", "/past/2019/05/03/new"),
    expected: () => [...changed("sitemap.xml"), "sitemap.xml sitemap-address"],
  },
  {
    name: "JSON-LD is broken",
    harm: ({ folder, story }) => exchange(folder, story, '{"@context":', '{"@context";'),
    expected: ({ story }) => [...changed(story), `${story} json-ld`, `${story} json-ld-article`],
  },
  {
    name: "a story of an older build is back in its place",
    harm: ({ folder, older, story }) => writeFileSync(join(folder, story), readFileSync(join(older, story))),
    expected: ({ story }) => sized(story),
  },
  {
    name: "a file has come to it",
    harm: ({ folder }) => put(folder, "2019/05/03/notes.txt", "mine"),
    expected: () => ["2019/05/03/notes.txt file-foreign"],
    isWarning: true,
  },
  {
    name: "a page of a story that is no more has come to it",
    harm: ({ folder, older }) => {
      const gone = "2019/05/03/taken-out/index.html";
      put(folder, gone, readFileSync(join(older, gone)));
    },
    expected: () => ["2019/05/03/taken-out/index.html file-stale"],
  },
  {
    name: "data of an older build have come to it",
    harm: ({ folder }) => put(folder, "data/records-1987.jsonl", "{}\n"),
    expected: () => ["data/records-1987.jsonl file-stale"],
  },
  {
    name: "a file's name has another case",
    harm: ({ folder }) => renameSync(join(folder, "about/index.html"), join(folder, "about/Index.html")),
    expected: () => ["about/Index.html file-case", "about/index.html file-missing"],
  },
  {
    name: "a link stands in place of a file",
    harm: ({ folder }) => {
      rmSync(join(folder, "robots.txt"));
      symlinkSync("/etc/hostname", join(folder, "robots.txt"));
    },
    expected: () => ["robots.txt file-replaced"],
  },
  {
    name: "a folder stands in place of a file",
    harm: ({ folder }) => {
      rmSync(join(folder, "robots.txt"));
      mkdirSync(join(folder, "robots.txt"));
    },
    expected: () => ["robots.txt file-replaced"],
  },
  {
    name: "a link stands in place of a folder",
    harm: ({ folder }) => {
      renameSync(join(folder, "authors"), join(folder, "..", "authors"));
      symlinkSync(join(folder, "..", "authors"), join(folder, "authors"));
    },
    expected: () => ["authors/ file-replaced"],
  },
  {
    name: "a file may not be read",
    harm: ({ folder, story }) => chmodSync(join(folder, story), 0),
    expected: ({ story }) => [`${story} file-unreadable`],
    isOfOthers: true,
  },
  {
    name: "a file of a shard is gone",
    harm: ({ folder, words }) => rmSync(join(folder, words)),
    expected: ({ words }) => [`${words} file-missing`, `${words} search-file-missing`],
  },
  {
    name: "one bit within a packed file of a shard is changed",
    harm: ({ folder, words }) => flip(folder, words, 0.6),
    expected: ({ words }) => [...changed(words), `${words} search-file-damaged`],
  },
  {
    name: "a packed file of a shard is cut",
    harm: ({ folder, words }) => truncateSync(join(folder, words), 100),
    expected: ({ words }) => [...sized(words), `${words} search-file-damaged`],
  },
  {
    name: "a shard is gone",
    harm: ({ folder, shard }) => {
      for (const file of readdirSync(join(folder, shard))) rmSync(join(folder, shard, file));
    },
    expected: ({ shard }) =>
      ["pieces.json", "stories.gz", "texts-0-0.gz", "vocabulary.gz", "words-0.gz"].flatMap((file) => [
        `${shard}/${file} file-missing`,
        ...(/words|texts/.test(file) ? [] : [`${shard}/${file} search-file-missing`]),
      ]),
  },
  {
    name: "a story's text in a shard is another",
    harm: ({ folder, shard }) => {
      const file = join(folder, shard, "texts-0-0.gz");
      writeFileSync(
        file,
        gzipSync(gunzipSync(readFileSync(file)).toString("utf8").replace("forty years", "ninety-nine years")),
      );
    },
    expected: ({ shard }) => sized(`${shard}/texts-0-0.gz`),
  },
  {
    name: "search's catalogue counts other stories",
    harm: ({ folder }) => exchange(folder, "search/shards.json", '"stories":3', '"stories":4'),
    expected: () => [
      ...changed("search/shards.json"),
      "search/shards.json search-count",
      "search/shards.json search-count",
    ],
  },
  {
    name: "search's program is gone",
    harm: ({ folder, wasm }) => rmSync(join(folder, wasm)),
    expected: ({ wasm }) => [`${wasm} file-missing`, `${wasm} search-file-damaged`],
  },
  {
    name: "the manifest is edited",
    harm: ({ folder }) => exchange(folder, "backfile.json", '"articles":3', '"articles":2'),
    expected: () => [],
    fails: /backfile\.json is not as Backfile wrote it/,
  },
  {
    name: "the manifest is gone",
    harm: ({ folder }) => rmSync(join(folder, "backfile.json")),
    expected: () => [],
    fails: /there is no backfile\.json in it/,
  },
  {
    name: "a part of the manifest is edited",
    harm: ({ folder, part }) => exchange(folder, part, '"article"', '"articel"'),
    expected: ({ part }) => [`${part} part-damaged`],
  },
  {
    name: "a part of the manifest is gone",
    harm: ({ folder, part }) => rmSync(join(folder, part)),
    expected: ({ part }) => [`${part} part-missing`],
  },
  {
    name: "a part of the manifest is an older one",
    harm: ({ folder, older, part }) => writeFileSync(join(folder, part), readFileSync(join(older, part))),
    expected: ({ part }) => [`${part} part-other`],
  },
];

function put(folder: string, file: string, said: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), said);
}

/** @throws when there is nothing to exchange: then the file would be sound */
function exchange(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** Changes one bit of a file. @param at how far in it, from 0 to 1 */
function flip(folder: string, file: string, at: number): void {
  const bytes = readFileSync(join(folder, file));
  const place = Math.floor(bytes.length * at);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(join(folder, file), bytes);
}
