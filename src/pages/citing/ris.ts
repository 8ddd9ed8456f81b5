import type { CslDate, CslDay, CslRecord } from "./csl.ts";
import { listName } from "./style-names.ts";

/**
 * A story in RIS, a line a field. The format knows no escaping: a comma in a whole name is read as one between family and
 * given name, by every program.
 */
export function ris(record: CslRecord): string {
  let text = "TY  - NEWS";
  const put = (tag: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") text += `\n${tag}  - ${value}`;
  };
  put("ID", record.id);
  for (const name of record.author ?? []) put("AU", listName(name));
  put("TI", record.title);
  put("T2", record["container-title"]);
  if (record.issued !== undefined) text += dates(record.issued);
  put("SE", record.section);
  for (const subject of record.keyword ?? []) put("KW", subject);
  put("LA", record.language);
  put("DB", record.source);
  put("UR", record.URL);
  return `${text}\nER  - `;
}

/** Year, month, day, and behind the third stroke what no number says. */
function dates({ "date-parts": [from, to], circa }: CslDate): string {
  const more = [
    circa === true && "ca.",
    to !== undefined && `to ${strokes(to).replace(/\/+$/, "").replaceAll("/", "-")}`,
  ];
  return `\nPY  - ${from[0]}\nDA  - ${strokes(from)}${more.filter(Boolean).join(" ")}`;
}

/** `2022/02/04/`, `2022/02//`, `2022///` */
function strokes([year, month, day]: CslDay): string {
  const two = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}
