/** What WordPress and its usual plugins keep as items beside stories. None of them was ever read as one. */
const workings: ReadonlySet<string> = new Set(
  "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face guest-author acf-field acf-field-group acf-post-type acf-taxonomy wpcf7_contact_form feedback jp_pay_order jp_pay_product jetpack_migration mc4wp-form elementor_library elementor_font elementor_icons et_pb_layout vc4_templates fl-builder-template amp_validated_url safecss sidebar post_format shop_order shop_order_refund shop_coupon scheduled-action wpforms ninja_form nf_sub flamingo_contact flamingo_inbound tablepress_table ml-slider slider ngg_gallery ngg_album ngg_pictures displayed_gallery gal_display_source lightbox_library popup".split(
    " ",
  ),
);

/** Items that people read and that are no stories. */
const others: ReadonlyMap<string, string> = new Map([
  ["page", "pages"],
  ["product", "products of a shop"],
  ["product_variation", "products of a shop"],
  ["forum", "forums"],
  ["topic", "topics of a forum"],
  ["reply", "replies in a forum"],
  ["tribe_events", "entries of a calendar"],
  ["event", "entries of a calendar"],
  ["tribe_venue", "places of a calendar"],
  ["tribe_organizer", "organisers of a calendar"],
]);

/** Why a post that is not published is left out, by its status. */
const statuses: ReadonlyMap<string, string> = new Map([
  ["draft", "drafts"],
  ["auto-draft", "drafts that were never saved"],
  ["pending", "posts that wait for review"],
  ["private", "private posts"],
  ["trash", "posts in the trash"],
  ["future", "posts that were to appear later"],
  ["inherit", "revisions"],
]);

export type PostKind =
  | { readonly kind: "story" }
  /** The site's own works: counted as a part of the file. */
  | { readonly kind: "works" }
  | { readonly kind: "left-out"; readonly why: string };

/** Whether an item is a story: a published post, or another type of the site's own, since papers have such types. */
export function postKind(type: string, status: string, password: string): PostKind {
  if (workings.has(type)) return { kind: "works" };
  const other = others.get(type);
  if (other !== undefined) return { kind: "left-out", why: other };
  if (password !== "") return { kind: "left-out", why: "posts behind a password" };
  if (status === "publish" || status === "") return { kind: "story" };
  return { kind: "left-out", why: statuses.get(status) ?? "posts of a status that is not known" };
}
