/** Something by which an archive is not as it should be, and what became of it. */
export interface Fault {
  readonly rule: "record-unreadable" | "record-cut-off" | "record-length" | "archive-left";
  /** Where it stands, as text: the place in the file in bytes. */
  readonly at: number;
  readonly found?: string;
}

export type Report = (fault: Fault) => void;
