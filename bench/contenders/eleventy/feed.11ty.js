import { feed } from "./parts/html.js";

export const data = { permalink: "/feed.xml" };

export function render({ collections }) {
  return feed(collections.newest);
}
