/**
 * What of its records a site carries: those of each year as JSON Lines and as a table, and besides each story's page its
 * record as Markdown; the former alone; nothing.
 */
export const dataChoices = ["all", "yearly", "none"] as const;
export type DataChoice = (typeof dataChoices)[number];
