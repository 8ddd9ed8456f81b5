import type { Fault } from "./fault.ts";

const node20 = { package: "Node", version: "20" } as const;
const charset = { ...node20, guard: "src/clippings/charset.ts" } as const;

function read(label: string, ...bytes: number[]): string {
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}

/** Faults of Node 20, the oldest that Backfile runs on; newer ones have mended some. */
export const nodeFaults: readonly Fault[] = [
  {
    ...charset,
    what: "reads windows-1252 as Latin-1, without its quotation marks",
    stands: () => read("windows-1252", 0x93) === "\u0093",
  },
  { ...charset, what: "reads koi8-u without Belarusian letters", stands: () => read("koi8-u", 0xae) === "╝" },
  { ...charset, what: "reads bytes of ibm866 as one another", stands: () => read("ibm866", 0x1a) === "\u001c" },
  {
    ...charset,
    what: "gives windows-874 letters for private use",
    stands: () => read("windows-874", 0xdb) === "\uf8c1",
  },
  { ...charset, what: "knows no letter 0xCA of windows-1255", stands: () => read("windows-1255", 0xca) === "\ufffd" },
  { ...charset, what: "has a letter 0xAA of windows-1253", stands: () => read("windows-1253", 0xaa) === "ª" },
  {
    ...charset,
    what: "has an older table for gbk than for gb18030",
    stands: () => read("gbk", 0xfe, 0x50) !== read("gb18030", 0xfe, 0x50),
  },
  {
    ...charset,
    what: "does not know iso-8859-16",
    stands: () => {
      try {
        return read("iso-8859-16", 0xaa) !== "Ș";
      } catch {
        return true;
      }
    },
  },
];
