import { listPage } from "./parts/html.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}index.html`,
};

export function render({ list }) {
  return listPage(list);
}
