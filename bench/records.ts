import { parseArgs } from "node:util";
import { writeRecords } from "./write-records.ts";

/**
 * Turns stories of two corpora into records, outside the project (the texts belong to their publishers):
 * `node --import tsx bench/records.ts --reuters 100 --huffpost 100 --out DIR`
 */
const { values } = parseArgs({
  options: {
    reuters: { type: "string", default: "0" },
    huffpost: { type: "string", default: "0" },
    out: { type: "string" },
  },
});
if (values.out === undefined) throw new Error("Name the content folder to be written with --out.");
const count = writeRecords({ reuters: Number(values.reuters), huffpost: Number(values.huffpost), folder: values.out });
console.log(`${count} records in ${values.out}`);
