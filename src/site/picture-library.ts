import { NoInspector } from "../records/store-pictures.ts";

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
