import type { Gathering, Place } from "./gathering.ts";
import type { UrlSign } from "./signs.ts";

/**
 * An address: of the head that waits, of the story that is open, or of the line of the list above it. After a blurb it
 * is the last line of its story, so that the lines below are stories of their own again.
 */
export function takeUrl(gathering: Gathering, { at }: Place, { url, how }: UrlSign): void {
  const { head, entry, ledger } = gathering;
  const story = head ?? entry ?? gathering.last;
  if (story === undefined) {
    ledger.leftover(at, "url-without-story", "No story stands above this address. Put it on the line after its story.");
  } else if (story.url === undefined) {
    story.url = { value: { url, how }, at };
    head?.lines.push(at);
  } else if (story.url.value.url !== url) {
    ledger.leftover(
      at,
      "second-url",
      "The story has another address already; this one was not used. Put each address on the line after its own story.",
    );
  } else if (head === undefined && "opened" in story) ledger.duplicate(at, story.url.at, story);
  else ledger.furniture(at);
  if (head === undefined && entry !== undefined && entry.blurbs.length > 0) gathering.entry = undefined;
}
