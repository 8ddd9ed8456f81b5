import { edtf } from "../../basics/edtf.ts";
import type { Tallier } from "../../clippings/tally.ts";
import type { OtherStory } from "./story-of.ts";
import { dateInName, dateInPath } from "./whose.ts";

/** Only the file's name or its folders say when: as Jekyll reads it. */
export function dateFromFile(file: string, story: OtherStory, tally: Tallier): void {
  if (story.draft.date !== undefined) return;
  const old = story.draft.oldPaths?.map((path) => dateInPath(`${path}/`)).find((one) => one !== undefined);
  const found = [
    ["file-name-date", dateInName(file)],
    ["old-address-date", old],
    ["folder-date", dateInPath(file)],
  ] as const;
  for (const [rule, text] of found) {
    const value = text === undefined ? undefined : edtf(text);
    if (value === undefined) continue;
    story.draft.date = { value, how: "derived", rule };
    tally.changed(
      rule === "old-address-date" ? "the date in an old address" : "the file's name",
      "date",
      "as the day",
      { text: text ?? "" },
    );
    return;
  }
}
