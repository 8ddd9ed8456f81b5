import type { Article } from "../article.ts";
import { ofSummary } from "../digests.ts";
import type { PictureMention } from "../picture-mentions.ts";
import { type Summary, summaryOf, withoutBody } from "../summary.ts";
import { KeptArticle } from "./kept-article.ts";

/** A kept story of which only a summary is shown. */
export class KeptSummary extends KeptArticle implements Summary {
  override get isSummary(): boolean {
    return true;
  }

  get withheld(): true | undefined {
    return this.textLength === 0 ? undefined : true;
  }

  override get length(): number {
    return super.length - this.textLength;
  }

  override get recordDigest(): string {
    return ofSummary(super.recordDigest);
  }

  override get wordsDigest(): string {
    return ofSummary(super.wordsDigest);
  }

  override get body(): null {
    return null;
  }

  override get images(): undefined {
    return undefined;
  }

  override get mentions(): readonly PictureMention[] {
    return [];
  }

  override get links(): readonly number[] {
    return [];
  }

  override get extra(): undefined {
    return undefined;
  }

  override get provenance(): Article["provenance"] {
    return withoutBody(super.provenance);
  }

  override whole(): Summary {
    return summaryOf(super.whole());
  }
}
