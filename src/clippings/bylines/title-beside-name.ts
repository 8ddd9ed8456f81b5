import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { particles } from "../../languages/reading/byline-words.ts";
import { isPaperTitle, isTitle } from "../../languages/reading/titles.ts";
import { personLikeness } from "./person.ts";

/** A name and what that person is. */
export interface TitledName {
  readonly name: string;
  readonly title: string;
}

const after = /^(.{2,20}?)\s?(記者|记者|特派員|特派员|기자|특파원)$/u;
const before =
  /^([^\p{P}\p{N}]{0,9}?(?:記者|记者|通讯员|通訊員|特派員|特派员|編集委員|論説委員|解説委員|支局長|評論員|评论员|撰稿人|(?<=^\p{Script=Han}{1,4})部))[\s・:：]*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・·]{2,12})$/u;

/** A title grown on to the name or standing before it: 山田太郎記者, 編集委員・山田太郎, 新华社记者王芳. */
export function grownTitle(text: string): TitledName | undefined {
  const [, said, behind] = after.exec(text) ?? [];
  if (said !== undefined && behind !== undefined && personLikeness(said) === "full")
    return { name: said, title: behind };
  const [, title, name] = before.exec(text) ?? [];
  if (title === undefined || name === undefined || personLikeness(name) !== "full") return undefined;
  const agency = title.replace(/(?:記者|记者)$/u, "");
  return { name, title: isAgency(agency) ? agency : title };
}

/** “Staff Writer Mara Quill”; without “By”, “Harbour Lawyer Mara Quill” is news. */
export function titleBefore(text: string, bare: boolean): TitledName | undefined {
  const words = text.split(/\s+/u);
  for (let count = 1; count <= Math.min(4, words.length - 2); count += 1) {
    const title = words.slice(0, count).join(" ");
    const own = particles.has(words[0]?.toLowerCase() ?? "") ? words.slice(1, count).join(" ") : (words[0] ?? "");
    if (bare && !isPaperTitle(own)) continue;
    const name = words.slice(count).join(" ");
    // “Special to The Ferry Post” and “catedrático de Historia” have no name in them.
    if (/\s(?:of|to|the|for|de|du|da)$/iu.test(title) || !/^[\p{Lu}\p{Lo}]/u.test(name) || isOrganisation(name))
      continue;
    if (
      (bare ? isPaperTitle(title) : isTitle(words[count - 1] ?? "")) &&
      isTitle(title) &&
      !isTitle(name) &&
      personLikeness(name) === "full"
    )
      return { name, title };
  }
  return undefined;
}

function isParticle(word = ""): boolean {
  return particles.has(word.toLowerCase()) || /^\p{Lu}\.$/u.test(word);
}

/** “Mara Quill Staff writer” */
export function titleBehind(text: string): TitledName | undefined {
  const words = text.split(/\s+/u);
  for (let count = 2; count <= Math.min(4, words.length - 1); count += 1) {
    if (words.length - count > 3) continue;
    // “Mara Quill Environment editor”: the beat goes with the title.
    const beat = count === 3 && words.length === 4 && /^\p{Ll}/u.test(words[3] ?? "") && !isParticle(words[1]) ? 1 : 0;
    const name = words.slice(0, count - beat).join(" ");
    const title = words.slice(count - beat).join(" ");
    if (isTitle(words[count] ?? "") && isPaperTitle(title) && !isTitle(name) && personLikeness(name) === "full")
      return { name, title };
  }
  return undefined;
}
