import { batchFor, configure, type EleventyConfig } from "./src/site/eleventy.ts";

/** Hands Eleventy what to write: a batch of `backfile build`, or, when it runs by itself, all that `content/` gives. */
export default async function (config: EleventyConfig): Promise<ReturnType<typeof configure>> {
  const batch = batchFor(config);
  if (batch !== undefined) return configure(config, batch);
  const { planForEleventy } = await import("./src/build/eleventy-site.ts");
  return configure(config, await planForEleventy(config));
}
