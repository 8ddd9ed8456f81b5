import type { Archive } from "../../archive/archive.ts";
import { filePath } from "../../basics/address.ts";
import type { Settings } from "../../records/settings.ts";
import { defaultSettings } from "../../records/settings-file.ts";
import { writeYaml, type YamlNode } from "../../records/yaml-write.ts";
import type { SiteFile } from "../page.ts";
import { dataFolder } from "./record-file.ts";

/**
 * The archive's settings, as far as they are not those that go without saying: beside them the records make the same
 * archive again. What else stands in `content/archive.yaml`, remarks for instance, is nobody's business.
 */
export function archiveYaml({ settings, stories }: Pick<Archive, "settings" | "stories">): SiteFile {
  // Stated in English or not stated at all: to a story that has no language, it makes a difference.
  const isStated = stories.every(({ article }) => article.language !== null);
  const stated = (Object.keys(defaultSettings) as (keyof Settings)[]).filter((key) => {
    return settings[key] !== defaultSettings[key] || (key === "language" && isStated);
  });
  const text = writeYaml(Object.fromEntries(stated.map((key) => [key, nodeOf(settings[key])])));
  return { path: filePath(dataFolder, "archive.yaml"), key: () => text, text: () => text };
}

/** A setting as YAML has it. */
function nodeOf(value: Settings[keyof Settings]): YamlNode {
  return typeof value === "object" && value !== null ? { ...value } : value;
}
