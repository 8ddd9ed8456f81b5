import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../basics/digest.ts";
import { Album, type PictureFacts } from "./album.ts";
import type { Stamp } from "./kept/kept-sources.ts";
import { plainBytes } from "./store-plain.ts";

/** What was seen of a picture, or in a sentence why it could not be. */
export interface KeptPicture {
  readonly stamp: Stamp;
  readonly digest: string;
  readonly facts: PictureFacts | string;
}

interface KeptPictures {
  /** When they were looked at, in ms since 1970. */
  readonly looked: number;
  readonly pictures: ReadonlyMap<string, KeptPicture>;
}

const name = "pictures.json";

/** @returns undefined when there is nothing of use: then every picture is looked at anew */
export function keptPictures(folder: string, code: string): KeptPictures | undefined {
  try {
    const { seal, kept } = JSON.parse(plainBytes(join(folder, name)).toString("utf8")) as {
      seal: string;
      kept: string;
    };
    if (seal !== digest([kept], 26)) return undefined;
    const { looked, pictures, by } = JSON.parse(kept) as {
      looked: number;
      by: string;
      pictures: readonly (readonly [string, KeptPicture])[];
    };
    return by === code ? { looked, pictures: new Map(pictures) } : undefined;
  } catch {
    return undefined;
  }
}

/** @param code of which another version may see otherwise */
export function keepPictures(
  folder: string,
  code: string,
  looked: number,
  pictures: ReadonlyMap<string, KeptPicture>,
): void {
  const kept = JSON.stringify({ by: code, looked, pictures: [...pictures] });
  const place = join(folder, name);
  try {
    rmSync(`${place}.new`, { recursive: true, force: true });
    writeFileSync(`${place}.new`, JSON.stringify({ seal: digest([kept], 26), kept }), { flag: "wx" });
    renameSync(`${place}.new`, place);
  } catch {
    // The next build looks at the pictures again.
  }
}

/** Where no picture is shown any more, nothing is told of those that were. */
export function forgetPictures(folder: string): void {
  rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * The album of the last build.
 *
 * @param content the content folder's full path
 */
export function keptAlbum(content: string, folder: string, code: string): Album {
  const pictures = [...(keptPictures(folder, code)?.pictures ?? [])];
  return new Album(
    pictures.flatMap(([file, { digest: own, facts }]) => {
      return typeof facts === "string" ? [] : [{ file, place: join(dirname(content), file), digest: own, ...facts }];
    }),
  );
}
