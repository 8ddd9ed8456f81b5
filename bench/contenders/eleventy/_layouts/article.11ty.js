import { articlePage } from "../parts/html.js";

export default function render({ title, date, page, content, collections, ...rest }) {
  const story = { ...rest, title, url: page.url, day: date.slice(0, 10) };
  return articlePage(story, content, collections.neighbours.get(page.url));
}
