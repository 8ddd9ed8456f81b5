/** What we ask of Citation.js, which brings no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string; generateGraph?: boolean });
    readonly data: readonly Record<string, unknown>[];
    format(kind: "bibliography", options: { format: "html" | "text"; template: string; lang: string }): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
