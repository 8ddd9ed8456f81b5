declare module "@joplin/turndown-plugin-gfm" {
  import type { Plugin } from "turndown";

  /** Tables, strikethrough, task lists, highlighted code. */
  export const gfm: Plugin;
}
