/** As much of Eleventy's image library as Backfile uses; it brings no types of its own. */
declare module "@11ty/eleventy-img" {
  interface Options {
    readonly widths: readonly number[];
    readonly formats: readonly ("webp" | "jpeg" | "png")[];
    readonly formatFiltering: readonly never[];
    /** Gives the bytes back, and writes nothing. */
    readonly dryRun: true;
    readonly useCache: false;
    readonly fixOrientation: boolean;
    readonly sharpOptions: import("sharp").SharpOptions;
    readonly sharpWebpOptions: import("sharp").WebpOptions;
    readonly sharpJpegOptions: import("sharp").JpegOptions;
    readonly sharpPngOptions: import("sharp").PngOptions;
    readonly transform: (image: import("sharp").Sharp) => void;
  }
  interface Made {
    readonly width: number;
    readonly buffer: Uint8Array;
  }
  const image: {
    (source: Uint8Array, options: Options): Promise<Readonly<Record<string, readonly Made[]>> | undefined>;
    /** How many pictures it works at, at a time. */
    concurrency: number;
  };
  export default image;
}
