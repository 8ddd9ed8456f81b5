import type { TableField } from "../../clippings/tables/table-fields.ts";

/** What a key of another generator's front matter gives: a field, a part of one, what settles its state, or nothing. */
export type Meaning =
  | Extract<
      TableField,
      | "headline"
      | "dek"
      | "blurbs"
      | "date"
      | "updated"
      | "section"
      | "tags"
      | "authors"
      | "publication"
      | "language"
      | "url"
      | "guid"
      | "images"
      | "rights"
      | "oldPaths"
    >
  /** Sections where there is one; tags where there are several, of which none is the first. */
  | "categories"
  /** The last part of its address. */
  | "slug"
  /** An address, or a path at the old site. */
  | "place"
  /** An address if it is the story's own: link blogs have that of another page there. */
  | "ownLink"
  /** Said of the picture that another key names. */
  | "alt"
  | "caption"
  | "credit"
  /** Whether it was published. */
  | "draft"
  | "published"
  | "state"
  /** How the page looked, and the like. */
  | "nothing";

/**
 * Other people's keys, in small letters with `_` between words: of two that may give one field, the one further to the
 * front does. They are those of Jekyll, Hugo, Zola, Eleventy, Hexo, Pelican, Gatsby and Astro, their importers and
 * widespread themes.
 */
const keys: Readonly<Record<Meaning, string>> = {
  headline: "headline title hed",
  dek: "dek deck subtitle sub_title subhead subheading subheadline standfirst tagline",
  blurbs: "excerpt summary description teaser abstract lede lead intro preview meta_description",
  date:
    "date publishdate publish_date pubdate pub_date publication_date published_at published_date published_on " +
    "publishedat date_published datepublished posted posted_at created created_at createdat date_created",
  updated:
    "lastmod last_modified_at last_modified last_updated lastupdated last_update updated updated_at updateddate " +
    "update_date updatedat modified modified_at date_modified datemodified date_updated",
  section: "section category",
  categories: "categories",
  tags: "tags tag keywords topics topic labels subjects",
  authors: "authors author byline creator writer writers",
  publication: "publication newspaper outlet",
  language: "language lang locale",
  url: "canonical_url canonicalurl canonical original_url source_url external_url tumblr_url",
  place: "permalink url path",
  ownLink: "link",
  oldPaths: "aliases alias redirect_from redirects old_url old_path",
  guid: "guid",
  images:
    "images image featured_image featuredimage feature_image cover cover_image coverimage hero hero_image header_image " +
    "main_image banner photo picture thumbnail thumbnail_image thumb og_image social_image teaser_image",
  alt: "image_alt alt featured_image_alt cover_alt imagealt hero_alt",
  caption: "image_caption caption image_figcaption featured_image_caption cover_caption",
  credit: "image_credit credit photo_credit featured_image_credit cover_credit",
  rights: "license licence copyright rights",
  slug: "slug",
  draft: "draft private unlisted_draft",
  published: "published",
  state: "status visibility post_status",
  nothing:
    "layout type template render weight order comments comment comments_open comment_status toc table_of_contents math " +
    "mathjax katex mermaid sidebar nav nav_order menu menus header footer share social related pin pinned sticky " +
    "featured hidden unlisted sitemap robots noindex in_search_index search feed generate_feeds sort_by paginate_by " +
    "paginate pagination page_template templateengineoverride eleventycomputed eleventyimport eleventynavigation " +
    "eleventyexcludefromcollections render_with_liquid cascade outputs markup build classes class css js style " +
    "stylesheet read_time reading_time readingtime comments_id disqus_id wordpress_id wp_id post_id expirydate " +
    "expiry_date unpublishdate show_date show_author hide_title ads adsense postid typora_root_url",
};

/** Keys that Backfile's own records have and no other generator's: who writes one of these means us. */
export const ownKeys: ReadonlySet<string> = new Set([
  "id",
  "headline",
  "blurbs",
  "blurb",
  "truncated",
  "corrections",
  "show",
  "withdrawn",
  "provenance",
  "archived",
  "captured",
]);

/** Keys of others that our own records have too: they say nothing of whose a record is. */
export const sharedKeys: ReadonlySet<string> = new Set([
  "title",
  "dek",
  "date",
  "section",
  "authors",
  "author",
  "publication",
  "url",
  "language",
  "slug",
  "aliases",
  "images",
  "image",
  "source",
  "tags",
  "tag",
  "keywords",
  "updated",
  "guid",
  "rights",
  "draft",
  "published",
]);

export interface KeyMeaning {
  readonly meaning: Meaning;
  /** The likeliest first. */
  readonly rank: number;
}

const known: ReadonlyMap<string, KeyMeaning> = new Map(
  (Object.keys(keys) as Meaning[]).flatMap((meaning) =>
    keys[meaning].split(" ").map((key, rank) => [key, { meaning, rank }] as const),
  ),
);

/** What a key means elsewhere; undefined where nobody knows. */
export function meaningOfKey(key: string): KeyMeaning | undefined {
  return known.get(key.toLowerCase().replace(/[-\s]/g, "_"));
}
