/** The folder below the output folder in which the parts of the manifest stand. */
export const partsFolder = "backfile";

/** How many parts share what may grow without end: authors, sections, publications, undated stories. */
const buckets = 16;

/** Files of which each site has one. What else stands at the top is a redirect from an old address. */
const rootFile =
  /^(?:index\.html|404\.html|feed\.xml|rss\.xml|feed\.json|opensearch\.xml|robots\.txt|sitemap[^/]*\.xml|oai(?:-[^/]*)?\.xml|\.nojekyll)$/;
const rootFolder = /^(?:about|assets|corrections|data|on-this-day|years)\//;
const month = /^(\d{4})\/(?:(\d{2})\/)?/;
const shelf = /^(authors|sections|publications|undated)\/(?:([^/]+)\/)?/;
const picture = /^(pictures|cards)\/([^/]+)$/;
const search = /^search\/(?:shards\/([^/]+)\/)?/;

/**
 * The part of the manifest in which a file is listed: `2022-11` for what lies below `/2022/11/`, `authors-7`,
 * `shard-<name>`, `search`, `root`. A function of the path alone; files that change together share a part, and none
 * grows with the archive as a whole.
 *
 * @param path below the output folder: `2022/11/04/index.html`
 */
export function groupOf(path: string): string {
  const [, year, inYear] = month.exec(path) ?? [];
  if (year !== undefined) return inYear === undefined ? year : `${year}-${inYear}`;
  const [, shelves, name] = shelf.exec(path) ?? [];
  if (shelves !== undefined) return name === undefined ? "root" : `${shelves}-${bucket(name)}`;
  const [, pictures, ofPicture] = picture.exec(path) ?? [];
  if (ofPicture !== undefined) return `${pictures}-${bucket(ofPicture)}`;
  const ofSearch = search.exec(path);
  if (ofSearch !== null) return ofSearch[1] === undefined ? "search" : shardGroup(ofSearch[1]);
  return rootFile.test(path) || rootFolder.test(path) ? "root" : `elsewhere-${bucket(path)}`;
}

/** The group of a search shard's files. */
export function shardGroup(shard: string): string {
  return `shard-${shard}`;
}

/** The folder below which all files of a group stand; `""` for the output folder itself. */
export function areaOf(group: string): string {
  if (group.startsWith("shard-")) return `search/shards/${group.slice("shard-".length)}`;
  if (/^\d{4}(?:-\d{2})?$/.test(group)) return group.replace("-", "/");
  const [, named = ""] = /^(authors|sections|publications|undated|pictures|cards|search)(?:-\d+)?$/.exec(group) ?? [];
  return named;
}

/** Where a group's part stands below the output folder: `backfile/2022-11.json`. */
export function partPath(group: string): string {
  return `${partsFolder}/${group}.json`;
}

/** The group whose part stands there; undefined for any other path. */
export function groupOfPart(path: string): string | undefined {
  const [, group] = /^backfile\/([^/]+)\.json$/.exec(path) ?? [];
  return group !== undefined && isGroupName(group) ? group : undefined;
}

/** Whether this can be a group: its name becomes a file's. */
export function isGroupName(name: string): boolean {
  return /^[A-Za-z0-9][\w-]{0,199}$/.test(name);
}

/** FNV-1a over UTF-16 code units, folded: even, quick, and the same everywhere. */
function bucket(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (buckets - 1);
}
