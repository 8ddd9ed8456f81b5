import { leadOf } from "../../languages/reading/credit-words.ts";

/** A byline without what stands in it and names nobody: addresses, handles, links, a button. */
export interface Stripped {
  readonly said: string;
  /** What was taken out, in the order of print. */
  readonly rest: readonly string[];
}

const address =
  /(?<![^\s(（<[])[(（<[]*(?:mailto:)?([\w.+-]*@[^\s()（）<>[\],;]+|https?:\/\/[^\s()（）<>]+)[)）>\]]*/giu;
const button = /\s+(follow|following)$/iu;

/** Takes them out: `Mara Quill (mquill@ferrypost.example)`, `By Mara Quill @maraquill`. */
export function withoutAsides(text: string): Stripped {
  if (!/[@:]|follow/iu.test(text)) return { said: text, rest: [] };
  const rest: string[] = [];
  const said = text
    .replace(address, (_, found: string) => {
      rest.push(found);
      return " ";
    })
    .trim();
  const follow = button.exec(said);
  if (follow?.[1] !== undefined && follow.index > 0) {
    return { said: said.slice(0, follow.index), rest: [...rest, follow[1]] };
  }
  return { said, rest };
}

const bullet = /^[■□◎●▲△◆◇▶▷]+\s*/u;
const wrapped = /^[(（【〔［]([^()（）【】〔〕［］]*(?:[(（][^()（）]*[)）][^()（）【】〔〕［］]*)*)[)）】〕］]$/u;

/** The words within brackets around the whole: `【山瀬健太】`, `(Reporting by E)`; and without a mark before it: `■`. */
export function unwrapped(text: string): string {
  const marked = text.replace(bullet, "").trim();
  // Headings have such marks too: with “reporter” behind it, it is a byline's.
  const plain = leadOf(marked) === undefined ? text : marked;
  return wrapped.exec(plain)?.[1]?.trim() ?? plain;
}
