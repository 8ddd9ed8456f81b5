import type { Edtf } from "../../../src/basics/edtf.ts";
import type { Article, ArticleId } from "../../../src/records/article.ts";

/** Sentences of an invented paper, each unlike the others. */
export const sentences = [
  "The harbour board voted on Tuesday to keep the old pier, eleven years after the first letter about its rotten piles.",
  "Nine members were for it and eight against, and the chair, Mrs Oda Fenn, said she had not slept for two nights before.",
  "Repairs will cost about 340,000 crowns and begin when the herring boats have left for the northern grounds in May.",
  "Fishermen who land their catch there had threatened to move to Sund, where the quay is new and the ice is cheap.",
  "The county had offered to pay a third if the pier were torn down and a floating one put in its place by winter.",
  "An engineer from Northmark told the meeting that the oak below the waterline would outlast everybody in the room.",
  "Children from the school sang outside while the votes were counted, and somebody had brought a drum and a goat.",
  "The next meeting is to settle who paints the railings, a question that has been open since the lighthouse was sold.",
  "Opponents said they would ask the ministry to look at the accounts, which they called a lake without a bottom.",
  "A plaque for the first builders will be put up in June, if the foundry in Kell delivers the letters by then.",
] as const;

export const text = sentences.slice(0, 6).join(" ");

/** A story of an invented paper, with all that is not said left out. */
export function story(
  id: string,
  said: Partial<Omit<Article, "id" | "date">> & { readonly date?: string | null },
): Article {
  const { date = "2022-02-04", ...rest } = said;
  const whole = {
    headline: "Harbour board keeps the old pier",
    section: null,
    authors: [{ name: "Ann Lee" }],
    publication: null,
    dek: null,
    blurbs: [],
    body: text,
    url: null,
    language: null,
    source: { file: `content/${id}.txt`, line: 1 },
    ...rest,
  };
  const given = { how: "given", line: 1, rule: "test" } as const;
  const provenance = Object.fromEntries(
    Object.entries({ ...whole, date }).flatMap(([field, value]) =>
      value === null || field === "source" || (Array.isArray(value) && value.length === 0) ? [] : [[field, given]],
    ),
  );
  return {
    id: id as ArticleId,
    ...whole,
    date: date as Edtf | null,
    provenance,
    ...("provenance" in rest ? { provenance: rest.provenance as never } : {}),
  };
}
