import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NoInspector } from "../records/store-pictures.ts";
import { packageRoot } from "./package-root.ts";

type Sharp = typeof import("sharp")["default"];
type EleventyImage = typeof import("@11ty/eleventy-img")["default"];

/** What decodes and writes pictures. */
export interface PictureLibrary {
  readonly sharp: Sharp;
  readonly image: EleventyImage;
}

/** The decoders of the five kinds that are read; no other is ever started, whatever a file pretends to be. */
const loaders = ["Jpeg", "Png", "Webp", "Heif", "Nsgif"].flatMap((kind) => [
  `VipsForeignLoad${kind}Buffer`,
  `VipsForeignLoad${kind}File`,
]);

/** The libraries in their versions: another may give other bytes. */
export function libraries(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const { sharp, "@11ty/eleventy-img": image } = manifest.dependencies ?? {};
  return `${sharp} ${image}`;
}

let loading: Promise<PictureLibrary> | undefined;

/**
 * Loads the library once, which takes a third of a second and 30 MB: an archive without pictures never does.
 *
 * @throws a NoInspector where there is no sharp for this machine
 */
export function pictureLibrary(): Promise<PictureLibrary> {
  loading ??= orNone(loadBoth());
  return loading;
}

/** Says in a sentence why there is no library. */
export function orNone(library: Promise<PictureLibrary>): Promise<PictureLibrary> {
  return library.catch((error: unknown) => {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new NoInspector(
      `The library that reads pictures (sharp) cannot be loaded on this machine: ${first} Install Backfile again there, or see docs/pictures.md.`,
    );
  });
}

async function loadBoth(): Promise<PictureLibrary> {
  const { default: sharp } = await import("sharp");
  const { default: image } = await import("@11ty/eleventy-img");
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: loaders });
  // Pictures are read once each: what sharp would remember of them is only weight.
  sharp.cache(false);
  return { sharp, image };
}

/** The decoder of SVG, which is let work only while there is something of our own to draw. */
const svgLoader = { operation: ["VipsForeignLoadSvgBuffer"] };

/** Few colours and their shades: a palette of sixteen makes a file a third as large, in less time, and nobody sees a difference. */
const asPng = { compressionLevel: 9, palette: true, colours: 16, effort: 1, dither: 0 } as const;

/**
 * Draws SVG that we made ourselves. What people bring is never given to it.
 *
 * @param work is given what makes a PNG of an SVG
 * @throws a NoInspector where there is no sharp for this machine
 */
export async function drawSvg<Result>(
  work: (png: (svg: string) => Promise<Uint8Array>) => Promise<Result>,
): Promise<Result> {
  const { sharp } = await pictureLibrary();
  sharp.unblock(svgLoader);
  try {
    return await work((svg) => sharp(Buffer.from(svg)).png(asPng).toBuffer());
  } finally {
    sharp.block(svgLoader);
  }
}
