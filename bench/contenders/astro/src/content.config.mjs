import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";

const stories = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./stories", generateId: ({ entry }) => entry.slice(0, -3) }),
  schema: z.object({
    title: z.string(),
    date: z.string(),
    sections: z.array(z.string()).optional(),
    authors: z.array(z.string()).optional(),
    publications: z.array(z.string()).optional(),
    blurbs: z.array(z.string()).optional(),
    original: z.string().optional(),
  }),
});

export const collections = { stories };
