/** A header that a page cannot set for itself, or that says the same as the page does. */
export type Header = readonly [name: string, value: string];

/** As the search page says in its own policy, but for `file:`, which is for pages from a disk. */
const search =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; worker-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** No script at all. */
const plain =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of every file. */
export const everywhere: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
];

/** Of the search page, and of all else. A host that would send both must send the first alone: browsers obey both. */
export const policies = { search, plain } as const;
export const policyName = "Content-Security-Policy";

/** Folders whose files are named by their bytes: another file has another name. */
export const lasting = ["search/shards/", "pictures/", "cards/"] as const;
export const lastingHeader: Header = ["Cache-Control", "public, max-age=31536000, immutable"];

/** Files as text in UTF-8, for hosts that send no charset of their own. */
export const textEndings = ["html", "css", "js", "txt", "md", "csv", "json", "jsonl", "xml"] as const;
