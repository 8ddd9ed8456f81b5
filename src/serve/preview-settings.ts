import type { SettingsReading } from "../records/settings-file.ts";

/** As a text, what of the settings changes more than what pages say: sources are read otherwise, or files are others. */
export function beyondPages({ defaults, settings: { theme, cards, address } }: SettingsReading): string {
  return JSON.stringify([defaults, theme, cards, cards && address]);
}
