import type { XmlReading } from "../xml/read-xml.ts";
import type { Desk } from "./desk.ts";

/** Reports where a document is not well formed, and where reading ended before its end. */
export function reportFaults({ faults, faultCount, left }: XmlReading, desk: Desk): void {
  for (const { line, message } of faults) {
    desk.problem("xml-malformed", {
      line,
      found: message.slice(0, 200),
      note: "What could be read around it is kept. Compare the story with its source.",
    });
  }
  if (faultCount > faults.length) {
    const note = `There are ${faultCount - faults.length} more places like those above.`;
    desk.problem("xml-malformed", { note });
  }
  if (left === undefined) return;
  const note = "The document is beyond what is read: what follows from this line on is left out.";
  desk.problem("xml-unreadable", { line: left, note, severity: "error" });
}
