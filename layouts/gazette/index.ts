/** Gazette: the default theme's pages under grotesque headlines. All that differs is in its style sheets. */
export { layouts } from "../default/index.ts";
