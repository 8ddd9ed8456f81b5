/**
 * Languages whose stems Pagefind knows: each has a WebAssembly of its own, `wasm.en.pagefind`. Which of them a shard
 * needs is known before it is indexed; that Pagefind thinks so too is proven with each.
 */
export const stemmers: ReadonlySet<string> = new Set(
  "ar ca da de el en eo es et eu fi fr ga hi hu hy id it lt nb ne nl nn no pl pt ro ru sr sv ta tr yi".split(" "),
);

/** As in `ShardEntry`. */
export function wasmFor(language: string): string {
  return stemmers.has(language) ? language : "unknown";
}
