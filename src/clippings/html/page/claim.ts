/** What a page can say of its story. */
export type PageField =
  | "headline"
  | "dek"
  | "description"
  | "author"
  | "date"
  | "updated"
  | "section"
  | "tag"
  | "publication"
  | "language"
  | "url"
  | "rights";

/** Something that a page says of its story in one of its many ways. */
export interface Claim {
  readonly field: PageField;
  readonly value: string;
  /** The way: `json-ld`, `open-graph`. */
  readonly rule: string;
}
