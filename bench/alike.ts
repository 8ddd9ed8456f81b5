import { plainText } from "../src/pages/prose.ts";
import type { Article } from "../src/records/article.ts";

/** What a story says, each as it is compared when it comes back from another format. */
const said = {
  headline: ({ headline }) => oneLine(headline),
  date: ({ date }) => date ?? "",
  section: ({ section }) => section ?? "",
  authors: ({ authors }) => authors.map(({ name }) => name).join("; "),
  publication: ({ publication }) => publication ?? "",
  dek: ({ dek }) => oneLine(dek ?? ""),
  blurbs: ({ blurbs }) => oneLine(blurbs.join(" ")),
  body: ({ body }) => oneLine(plainText(body ?? "")),
  url: ({ url }) => url ?? "",
  tags: ({ tags = [] }) => tags.join("; "),
  updated: ({ updated }) => updated ?? "",
  rights: ({ rights }) => rights ?? "",
  language: ({ language }) => language ?? "",
} satisfies Readonly<Record<string, (article: Article) => string>>;

export type SaidField = keyof typeof said;
export const saidFields = Object.keys(said) as SaidField[];

/** A field that did not come back as it was. */
export interface Unlike {
  readonly field: SaidField;
  readonly before: string;
  readonly after: string;
}

/** What two tellings of a story say otherwise, white space and Markdown's own signs aside. */
export function unlike(before: Article, after: Article): readonly Unlike[] {
  return saidFields.flatMap((field) => {
    const [one, other] = [said[field](before), said[field](after)];
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}

/** Whether a story says anything under a field. */
export function says(article: Article, field: SaidField): boolean {
  return said[field](article) !== "";
}

/** Pairs the stories that went out with those that came back: by their ids, else by headlines, the likest first. */
export function paired(
  before: readonly Article[],
  after: readonly Article[],
): readonly (readonly [Article, Article | undefined])[] {
  const byId = new Map(after.map((article) => [article.id, article]));
  const left = new Set(after);
  const byHeadline = new Map<string, Article[]>();
  for (const article of after) {
    const key = oneLine(article.headline);
    const known = byHeadline.get(key);
    if (known === undefined) byHeadline.set(key, [article]);
    else known.push(article);
  }
  return before.map((article) => {
    const likest = (byHeadline.get(oneLine(article.headline)) ?? [])
      .filter((one) => left.has(one))
      .map((one) => [unlike(article, one).length, one] as const)
      .sort(([one], [other]) => one - other)[0]?.[1];
    const match = byId.get(article.id) ?? likest;
    if (match !== undefined) left.delete(match);
    return [article, match] as const;
  });
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
