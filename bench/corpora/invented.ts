import { type Chance, chance } from "../chance.ts";
import { type BenchRecord, filled } from "../record.ts";
import { fileName } from "./file-name.ts";

const syllables = "ba do ka lim mor nes or pel quin ra sel tor ul ven wis xan yor zel har und fen gro".split(" ");

/**
 * A small corpus of invented words, invented people and an invented paper, for machines without the real ones. A few
 * words are as frequent as “the”, most are rare, as in any language. Half full texts, half headline and blurb.
 */
export function invented(count: number, seed = 7): BenchRecord[] {
  const drawn = chance(seed);
  const words = Array.from({ length: 4000 }, () => word(drawn));
  const people = Array.from({ length: 150 }, () => `${capital(word(drawn))} ${capital(word(drawn))}`);
  const sections = ["Harbour", "Council", "Letters", "Sport", "Stage", "Weather", "Courts", "Markets"];
  const rarely = <T>(list: readonly T[]): T =>
    list[Math.floor((drawn.below(1000) / 1000) ** 3 * list.length)] ?? drawn.one(list);
  const sentence = (length: number): string => `${capital(Array.from({ length }, () => rarely(words)).join(" "))}.`;
  return Array.from({ length: count }, (_, index) => {
    const full = index % 2 === 0;
    const headline = sentence(5 + drawn.below(6)).slice(0, -1);
    const paragraph = (): string =>
      Array.from({ length: 1 + drawn.below(3) }, () => sentence(8 + drawn.below(18))).join(" ");
    return {
      name: fileName(headline, "i", index),
      front: filled({
        headline,
        date: new Date(Date.UTC(2015, 0, 1 + drawn.below(2900))).toISOString().slice(0, 10),
        section: drawn.below(8) === 0 ? "" : rarely(sections),
        authors:
          drawn.below(4) === 0
            ? []
            : [...new Set([rarely(people), ...(drawn.below(9) === 0 ? [drawn.one(people)] : [])])],
        publication: full ? "The Harbour Observer" : "The Strait Courier",
        blurbs: full ? [] : [sentence(12 + drawn.below(14))],
        language: "en",
      }),
      body: full ? Array.from({ length: 2 + drawn.below(6) }, paragraph).join("\n\n") : "",
    };
  });
}

function word(drawn: Chance): string {
  return Array.from({ length: 1 + drawn.below(3) }, () => drawn.one(syllables)).join("");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
