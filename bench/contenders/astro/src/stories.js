import { getCollection } from "astro:content";
import { archiveOf, openingOf } from "../parts/archive.js";

/** All stories, newest first, and the pages that list them: worked out once a build. */
export const archive = getCollection("stories").then((entries) => {
  const stories = entries.map(({ id, data, body, rendered }) => ({
    ...data,
    url: `/${id}/`,
    day: data.date,
    opening: data.blurbs?.[0] ?? openingOf((body ?? "").trim()),
    content: rendered?.html,
  }));
  stories.sort((one, other) => (one.day < other.day || (one.day === other.day && one.url < other.url) ? 1 : -1));
  return { stories, ...archiveOf(stories) };
});
