/** As much of Eleventy 3.1 as Backfile calls: the package carries no types. */
declare module "@11ty/eleventy" {
  import type { EleventyConfig } from "./eleventy.ts";

  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        loader: "esm";
        config: (config: EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
