import type { Said } from "../clippings/clipping.ts";

/** What `archive.yaml` says for stories and records that do not say it themselves. */
export interface Defaults {
  /** The file, as problems name it: `content/archive.yaml`. */
  readonly file: string;
  readonly publication?: Said<string>;
  readonly language?: Said<string>;
  /** IANA time zone. */
  readonly zone: string;
}

/** For a source that is read by itself. */
export const noDefaults: Defaults = { file: "archive.yaml", zone: "UTC" };
