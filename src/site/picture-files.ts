import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { outputFile } from "../basics/address.ts";
import { digest, digestBytes } from "../basics/digest.ts";
import { Failure } from "../basics/failure.ts";
import { type Rendition, recipe, renditionsOf } from "../pages/pictures/renditions.ts";
import type { PictureFile } from "../records/album.ts";
import { readPlainFile } from "../records/store-open.ts";
import { NoInspector } from "../records/store-pictures.ts";
import { inside } from "./inside.ts";
import { opening } from "./inspect-picture.ts";
import { digestLength, type PlannedFile } from "./manifest.ts";
import { libraries, type PictureLibrary, pictureLibrary } from "./picture-library.ts";
import type { Expected } from "./verify.ts";

/** A size of a picture that is a file of the site. */
export interface PlannedPicture extends PlannedFile {
  readonly rendition: Rendition;
  readonly source: PictureFile;
}

/** The files of pictures; two that are the same to the byte have one. Nothing is loaded or made. */
export function planPictures(pictures: Iterable<PictureFile>): PlannedPicture[] {
  const planned = new Map<string, PlannedPicture>();
  const by = JSON.stringify([recipe, libraries()]);
  for (const source of pictures) {
    const { webp, plain } = renditionsOf(source);
    if (planned.has(outputFile(plain.path))) continue;
    for (const rendition of [...webp, plain]) {
      const { path, format, width, height } = rendition;
      const file = outputFile(path);
      const key = digest([by, source.digest, format, `${width}x${height}`], 22);
      planned.set(file, { file, kind: "asset", key, rendition, source });
    }
  }
  return [...planned.values()];
}

export interface MakePicturesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each picture with the number of its files. */
  readonly onMade?: ((count: number) => void) | undefined;
}

/** How many are made at a time: each holds some tens of megabytes, and Node has four threads for such work. */
const atOnce = 4;

/**
 * Makes files of pictures in a folder.
 *
 * @returns what `verify` has to find there
 * @throws a Failure when a picture was changed since it was looked at, or the library is gone since
 */
export async function makePictures(
  planned: readonly PlannedPicture[],
  folder: string,
  { signal, onMade }: MakePicturesOptions = {},
): Promise<Expected[]> {
  if (planned.length === 0) return [];
  const bySource = new Map<PictureFile, PlannedPicture[]>();
  for (const one of planned) {
    const files = bySource.get(one.source);
    if (files === undefined) bySource.set(one.source, [one]);
    else files.push(one);
  }
  const library = await pictureLibrary().catch((error: unknown) => {
    throw error instanceof NoInspector ? new Failure(error.message) : error;
  });
  library.image.concurrency = atOnce;
  mkdirSync(join(folder, "pictures"), { recursive: true });
  const waiting = [...bySource].reverse();
  const made: Expected[] = [];
  const makeNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      signal?.throwIfAborted();
      const [source, files] = next;
      made.push(...(await makeOne(source, files, folder, library)));
      onMade?.(files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, makeNext));
  return made;
}

async function makeOne(
  source: PictureFile,
  files: readonly PlannedPicture[],
  folder: string,
  { image }: PictureLibrary,
): Promise<Expected[]> {
  const bytes = readPlainFile(source, Number.POSITIVE_INFINITY);
  if (!(bytes instanceof Uint8Array) || digestBytes(bytes, source.digest.length) !== source.digest) {
    throw new Failure(`${source.file} was changed while the build was at work. Build again.`);
  }
  const expected: Expected[] = [];
  for (const format of ["webp", "jpeg", "png"] as const) {
    const own = files.filter(({ rendition }) => rendition.format === format);
    if (own.length === 0) continue;
    const made = await image(bytes, {
      ...how,
      widths: own.map(({ rendition }) => rendition.width),
      formats: [format],
    }).catch((error: unknown) => {
      throw new Failure(`${source.file} could not be made into a picture of the site (${String(error)}).`);
    });
    for (const { file, kind, key, rendition } of own) {
      const found = made?.[format]?.find(({ width }) => width === rendition.width)?.buffer;
      if (found === undefined) throw new Failure(`${basename(source.file)} could not be made ${rendition.width} wide.`);
      const to = inside(folder, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, found);
      expected.push({ file, kind, key, digest: digestBytes(found, digestLength) });
    }
  }
  return expected;
}

/**
 * What a camera wrote into a picture, where it was taken among it, is left out: sharp keeps none of it. Eleventy's library
 * keeps the colour profile, which is anybody's bytes; here colours are brought to sRGB, and its short profile is put in.
 */
const how = {
  formatFiltering: [],
  dryRun: true,
  useCache: false,
  fixOrientation: true,
  sharpOptions: opening,
  sharpWebpOptions: { quality: recipe.webp },
  sharpJpegOptions: { quality: recipe.jpeg, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9, palette: false },
  transform: (picture: { withIccProfile(name: string): unknown }) => void picture.withIccProfile("srgb"),
} as const;
