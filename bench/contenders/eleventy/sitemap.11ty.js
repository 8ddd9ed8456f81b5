import { sitemap } from "./parts/html.js";

export const data = { permalink: "/sitemap.xml" };

export function render({ collections }) {
  return sitemap([...collections.newest.map(({ url }) => url), ...collections.lists.map(({ path }) => path)]);
}
