import { dirname, join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { Album, type PictureFacts, type PictureFile } from "./album.ts";
import type { Stamp } from "./kept/kept-sources.ts";
import type { PictureMention } from "./picture-mentions.ts";
import { picturePlaces } from "./picture-places.ts";
import { PictureProblems } from "./picture-problems.ts";
import { type Found, readPlainFile } from "./store-open.ts";
import { forgetPictures, type KeptPicture, keepPictures, keptPictures } from "./store-pictures-kept.ts";
import { isSettled, stampOf } from "./store-read.ts";

/** A file of the content folder, and the pictures that it names. */
export interface Mentions {
  readonly file: string;
  readonly mentions: readonly PictureMention[];
}

/** Says what a picture's bytes are, or in a sentence why nobody can see it. */
export type Inspect = (bytes: Uint8Array) => Promise<PictureFacts | string>;

/** A sentence: why no picture at all can be looked at. */
export class NoInspector extends Error {}

export interface AlbumOptions {
  /** The content folder's full path. */
  readonly folder: string;
  /** All pictures below it. */
  readonly pictures: readonly Found[];
  readonly mentions: Iterable<Mentions>;
  readonly inspect: Inspect;
  /** Where is kept what was seen of pictures in earlier builds, and by which code; without it each is looked at anew. */
  readonly kept?: { readonly folder: string; readonly code: string } | undefined;
}

export interface AlbumReading {
  readonly album: Album;
  readonly problems: readonly Problem[];
}

/** Larger than any scan that should lie in an archive's folder, in bytes. */
const sizeLimit = 64 * 1024 * 1024;
/** How many are decoded at a time: as many as Node has threads for such work. */
const atOnce = 4;

/**
 * Looks for the pictures that stories and people name, and into those that have changed. Only plain files below the
 * content folder that a listing has found are ever opened, so that no name leads anywhere else.
 */
export async function readAlbum(options: AlbumOptions): Promise<AlbumReading> {
  const { pictures, folder } = options;
  const problems = new PictureProblems((file, name) => lineOfName(folder, file, name));
  let byFile: ReadonlyMap<string, Found> | undefined;
  /** Each with the first that names it. */
  const wanted = new Map<Found, { readonly file: string; readonly name: string }>();
  for (const { file, mentions } of options.mentions) {
    for (const mention of mentions) {
      if (pictures.length === 0 && !mention.sure) continue;
      byFile ??= new Map(pictures.map((found) => [found.file, found]));
      const places = picturePlaces(mention.name, file);
      const found = places.map((place) => byFile?.get(place)).find((one) => one !== undefined);
      if (found === undefined) problems.lacking(file, mention, places);
      else {
        if (!mention.described) problems.undescribed(file, mention);
        if (!wanted.has(found)) wanted.set(found, { file, name: mention.name });
      }
    }
  }
  for (const found of pictures) if (!wanted.has(found)) problems.unused(found.file);
  const seen = await lookInto([...wanted.keys()], options, problems);
  const files: PictureFile[] = [];
  for (const [found, by] of wanted) {
    const one = seen.get(found);
    if (one === undefined) continue;
    if (typeof one.facts === "string") problems.broken(by.file, by.name, one.facts);
    else files.push({ file: found.file, place: found.place, digest: one.digest, ...one.facts });
  }
  return { album: new Album(files), problems: problems.all() };
}

async function lookInto(
  wanted: readonly Found[],
  { kept, inspect }: AlbumOptions,
  problems: PictureProblems,
): Promise<ReadonlyMap<Found, KeptPicture>> {
  const seen = new Map<Found, KeptPicture>();
  if (wanted.length === 0) {
    if (kept !== undefined) forgetPictures(kept.folder);
    return seen;
  }
  const looked = Date.now();
  const before = kept === undefined ? undefined : keptPictures(kept.folder, kept.code);
  const waiting: { readonly found: Found; readonly stamp: Stamp }[] = [];
  for (const found of wanted) {
    const stamp = stampOf(found.place);
    const known = before?.pictures.get(found.file);
    if (stamp === undefined) waiting.push({ found, stamp: unstamped });
    else if (
      before !== undefined &&
      known !== undefined &&
      isSame(known.stamp, stamp) &&
      isSettled(stamp, before.looked)
    )
      seen.set(found, known);
    else waiting.push({ found, stamp });
  }
  let unavailable: string | undefined;
  const lookAtNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined && unavailable === undefined; next = waiting.pop()) {
      const { found, stamp } = next;
      const bytes = readPlainFile(found, sizeLimit);
      if (!(bytes instanceof Uint8Array)) {
        if (bytes.problem.rule === "unreadable") problems.unread(bytes.problem);
        seen.set(found, { stamp: unstamped, digest: "", facts: bytes.problem.note });
        continue;
      }
      const digest = digestBytes(bytes, 26);
      const known = before?.pictures.get(found.file);
      try {
        const facts = known?.digest === digest ? known.facts : await inspect(bytes);
        seen.set(found, { stamp, digest, facts });
      } catch (error) {
        if (!(error instanceof NoInspector)) throw error;
        unavailable = error.message;
      }
    }
  };
  waiting.reverse();
  const isNews = waiting.length > 0 || before?.pictures.size !== wanted.length;
  await Promise.all(Array.from({ length: atOnce }, lookAtNext));
  if (unavailable !== undefined) problems.unavailable(wanted[0]?.file ?? "", unavailable);
  if (kept !== undefined && isNews) {
    keepPictures(kept.folder, kept.code, looked, new Map(Array.from(seen, ([{ file }, one]) => [file, one])));
  }
  return seen;
}

/** Only what is reported needs a line, so that the file is looked into for that alone. */
function lineOfName(folder: string, file: string, name: string): number | undefined {
  const bytes = readPlainFile({ file, place: join(dirname(folder), file) });
  if (!(bytes instanceof Uint8Array)) return undefined;
  const lines = decode(bytes, file).text.split(/\r\n?|\n/);
  // `pier.jpg` is not meant by `../pier.jpg`.
  const isMeant = (line: string, at: number): boolean =>
    at >= 0 && (!/[\w./%-]/.test(line.charAt(at - 1)) || isMeant(line, line.indexOf(name, at + 1)));
  const index = lines.findIndex((line) => isMeant(line, line.indexOf(name)));
  return index < 0 ? undefined : index + 1;
}

const unstamped: Stamp = { size: -1, modified: 0, changed: 0, inode: 0 };

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size &&
    one.modified === other.modified &&
    one.changed === other.changed &&
    one.inode === other.inode
  );
}
