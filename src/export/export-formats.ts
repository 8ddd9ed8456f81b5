export const exportFormats = ["jsonl", "csv", "markdown", "ninjs", "nitf", "wxr", "rss", "bagit"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats of which all stories can be one text. The others are files. */
const textFormats = ["jsonl", "csv", "ninjs", "wxr", "rss"] as const satisfies readonly ExportFormat[];
export type TextFormat = (typeof textFormats)[number];

export function isText(format: ExportFormat): format is TextFormat {
  return textFormats.some((each) => each === format);
}

/** Whether a folder of this format is a content folder of its own, with settings and authors. */
export function isContent(format: ExportFormat): boolean {
  return format === "jsonl" || format === "csv" || format === "markdown";
}
