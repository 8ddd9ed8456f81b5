import type { Reading, SourceFile } from "../clipping.ts";
import type { SourceBytes } from "../source-bytes.ts";

/** The files of an export, wherever they lie: in a ZIP or in a folder. */
export interface Bundle {
  /** Paths with forward slashes: `posts/pier.html`. */
  readonly names: readonly string[];
  /** @returns undefined where there is no such file, or it cannot be read, which somebody else reports */
  read(name: string): Promise<SourceBytes | undefined>;
}

/** What the readers of exports need of the source that holds the bundle. */
export type BundleSource = Pick<SourceFile, "file" | "front" | "map" | "readInside">;

/** A kind of export that consists of several files. */
export interface ExportReader {
  readonly name: string;
  /** Whether a bundle of these files is of this kind; it may look into some of them. */
  recognises(bundle: Bundle): Promise<boolean> | boolean;
  /** Reads it. Never rejects for any bytes. */
  read(bundle: Bundle, source: BundleSource): Promise<ExportReading>;
}

/** What an export says, and which of its files that is. */
export interface ExportReading extends Reading {
  /** The files that were read; others are counted. */
  readonly used: ReadonlySet<string>;
}
