import type { Desk } from "../desk.ts";

const unreadable = "This message has no header or no text and is left out; the others are kept.";
const cutOff = "The end of this message (ETX) is missing. Its text is kept as far as it goes.";

/** Says that a message cannot be read. @param expected what one looks like */
export function tellUnreadable(desk: Desk, line: number, head: string, expected: string): void {
  const found = head.replace(/\p{Cc}+/gu, " ").slice(0, 200);
  desk.problem("message-unreadable", { line, found, expected: [expected], note: unreadable, severity: "error" });
}

/** Where a message's text ends, at its ETX; below 0 where there is none, which is told. */
export function endOfText(desk: Desk, line: number, text: string, start: number, isCut: boolean): number {
  const end = text.indexOf("\u0003", start);
  if (end < 0 || isCut) desk.problem("message-cut-off", { line, note: cutOff });
  return end;
}
