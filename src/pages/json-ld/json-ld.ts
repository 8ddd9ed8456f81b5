import type {
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  DatasetLeaf,
  NewsArticleLeaf,
  ProfilePageLeaf,
  WebSiteLeaf,
  WithContext,
} from "schema-dts";

/** Data for one `<script type="application/ld+json">`, to be printed with `json()`: everything that pages tell machines. */
export type JsonLd = WithContext<
  NewsArticleLeaf | BreadcrumbListLeaf | CollectionPageLeaf | DatasetLeaf | ProfilePageLeaf | WebSiteLeaf
>;

export const context = "https://schema.org";
