/**
 * Which crawlers `robots.txt` lets in: all of them; search engines and whoever else is not known to gather texts for
 * training models; none.
 */
export const crawlerChoices = ["all", "search", "none"] as const;
export type Crawlers = (typeof crawlerChoices)[number];
