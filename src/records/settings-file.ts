import type { Problem } from "../basics/problem.ts";
import type { Said } from "../clippings/clipping.ts";
import { cardsProblem } from "./card-settings.ts";
import type { Defaults } from "./defaults.ts";
import { oaiProblem } from "./oai-settings.ts";
import type { Settings } from "./settings.ts";
import { settingsKeys } from "./settings-keys.ts";
import { readYaml, type YamlEntry } from "./yaml.ts";

/** What `archive.yaml` says. A value that does not fit its key is a problem, and the default stands in. */
export interface SettingsReading {
  /** The title is empty where none was stated: the archive makes one from what it holds. */
  readonly settings: Settings;
  readonly defaults: Defaults;
  readonly problems: readonly Problem[];
}

/** Where nothing is stated. */
export const defaultSettings: Settings = {
  title: "",
  description: null,
  address: null,
  online: null,
  oai: null,
  language: "en",
  zone: "UTC",
  theme: "default",
  publication: null,
  rights: null,
  show: null,
  crawlers: "all",
  data: "all",
  fields: [],
  cards: null,
};

/**
 * Reads `archive.yaml`.
 *
 * @param file as problems name it
 * @returns a problem alone when the YAML cannot be read: no archive is built under settings that nobody chose
 */
export function readSettings(file: string, text: string): SettingsReading | { readonly fault: Problem } {
  const reading = readYaml(text);
  if (!reading.ok) {
    const { rule, line, reason } = reading.fault;
    const note = `${reason} Nothing is built until that is mended.`;
    return { fault: { file, line, rule, note, severity: "error" } };
  }
  const settings = { ...defaultSettings };
  const problems: Problem[] = [];
  const stated = new Map<string, YamlEntry>();
  for (const [key, entry] of reading.entries) {
    if (!isSettingsKey(key)) {
      problems.push({ file, line: entry.line, rule: "key-unknown", found: key, ...unknown });
      continue;
    }
    const found = take(settings, key, entry);
    const note = found.taken ? partly : defaulted;
    for (const misfit of found.misfits) problems.push({ file, line: entry.line, ...misfit, note });
    if (found.taken) stated.set(key, entry);
  }
  for (const [key, incomplete] of [
    ["oai", oaiProblem(settings)],
    ["cards", cardsProblem(settings)],
  ] as const) {
    if (incomplete !== undefined) problems.push({ file, line: stated.get(key)?.line ?? 1, ...incomplete });
  }
  return { settings, defaults: defaultsOf(file, settings, stated), problems };
}

const unknown = {
  expected: Object.keys(settingsKeys),
  note: "There is no such setting; the line does nothing.",
  severity: "warning",
} as const;
const partly = "What was found is left out; the rest of the line stands.";
const defaulted = "The line counts as if it were not there.";

function isSettingsKey(key: string): key is keyof Settings {
  return Object.hasOwn(settingsKeys, key);
}

function take<Key extends keyof Settings>(
  settings: { -readonly [K in keyof Settings]: Settings[K] },
  key: Key,
  entry: YamlEntry,
): { readonly taken: boolean; readonly misfits: readonly Pick<Problem, "rule" | "found" | "expected" | "severity">[] } {
  const { value, misfits = [] } = settingsKeys[key].read(entry.value);
  if (value !== undefined) settings[key] = value;
  return { taken: value !== undefined, misfits };
}

/** Only what was stated is said of the stories: the interface's language is English by default, the stories' is not. */
function defaultsOf(file: string, settings: Settings, stated: ReadonlyMap<string, YamlEntry>): Defaults {
  const said = (key: "publication" | "language"): Said<string> | undefined => {
    const entry = stated.get(key);
    const value = settings[key];
    if (entry === undefined || value === null) return undefined;
    return { value, how: "given", line: entry.line, rule: "archive-default" };
  };
  const publication = said("publication");
  const language = said("language");
  return {
    file,
    zone: settings.zone,
    ...(publication === undefined ? {} : { publication }),
    ...(language === undefined ? {} : { language }),
    ...(settings.fields.length === 0 ? {} : { fields: settings.fields }),
  };
}
