import type { SourceBytes } from "../source-bytes.ts";

/** Of one file that is unpacked. */
export const largestEntry = 64 * 1024 * 1024;
/** Of all that is unpacked, from archives within the archive too. */
const largestTotal = 512 * 1024 * 1024;
/** Texts of a newsroom shrink to a tenth, logs to a hundredth; what shrinks further was made to burst. */
const highestRatio = 200;
/** Below this, no ratio does harm. */
const harmless = 1024 * 1024;
/** Files in one archive. */
export const mostEntries = 100_000;

/** How much may still be unpacked. */
export class Budget {
  #left = largestTotal;

  get left(): number {
    return this.#left;
  }

  /** @returns false, and takes nothing, where it does not reach */
  take(size: number): boolean {
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }
}

/** Archives within an archive, and what is packed within it, share its budget, or each level would multiply it. */
const budgets = new WeakMap<SourceBytes, Budget>();

export function budgetOf(bytes: SourceBytes): Budget {
  return budgets.get(bytes) ?? new Budget();
}

export function shareBudget(bytes: SourceBytes, budget: Budget): SourceBytes {
  budgets.set(bytes, budget);
  return bytes;
}

/** What may come of a file of so many bytes: more is beyond all that a text grows to. */
export function largestOf(packed: number): number {
  return Math.max(harmless, packed * highestRatio);
}

interface Extent {
  readonly from: number;
  /** The first byte behind it, as far as that can be told without a look at it. */
  readonly to: number;
}

/** Those that begin within another one: an archive whose files share bytes was made to burst. */
export function overlapping<Of extends Extent>(extents: readonly Of[]): ReadonlySet<Of> {
  const found = new Set<Of>();
  let end = 0;
  for (const extent of [...extents].sort((a, b) => a.from - b.from)) {
    if (extent.from < end) found.add(extent);
    else end = extent.to;
  }
  return found;
}
