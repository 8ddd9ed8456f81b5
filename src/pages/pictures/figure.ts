import type { SitePath } from "../../basics/address.ts";
import { type Html, html } from "../../basics/html.ts";
import type { Words } from "../../languages/words.ts";
import type { PictureView } from "./picture-view.ts";
import type { Renditions } from "./renditions.ts";

/** How a picture is set into a page. */
export interface Setting {
  readonly words: Pick<Words, "pictureUndescribed" | "pictureMissing">;
  /** The address of a file of the site as an `href` on the page. */
  link(to: SitePath): string;
  /** True for the first of a page, which readers see at once: all others are loaded when they come near. */
  readonly first: boolean;
  /** How wide it stands, in the words of HTML's `sizes`; as wide as a text without it. */
  readonly sizes?: string;
}

/** A column of text, or nearly the whole of a narrow window. */
const textWide = "(min-width: 46rem) 680px, 92vw";

/** A picture with what is printed below it. Without one, what is said of it, so that nothing is lost. */
export function figure(view: PictureView, setting: Setting): Html {
  const { shown, caption, credit } = view;
  const below =
    (caption !== null || credit !== null) &&
    html`
<figcaption>${caption}${caption !== null && credit !== null && " "}${credit !== null && html`<small>${credit}</small>`}</figcaption>`;
  return html`<figure>${shown === null ? lacking(view, setting) : picture(shown, view, setting)}${below}</figure>
`;
}

/**
 * The picture alone. Width and height let a browser keep its place before it is loaded.
 *
 * Where nobody has said what is to be seen, a caption speaks for it, and the picture itself is passed over (`alt=""`):
 * its file's name says nothing, and a caption read twice no more. Without a caption those who hear the page are told
 * that there is a picture, and that nobody has described it.
 */
export function picture(shown: Renditions, view: PictureView, { words, link, first, sizes = textWide }: Setting): Html {
  const { webp, plain } = shown;
  const alt = view.alt ?? (view.caption === null ? words.pictureUndescribed : "");
  const set = webp.map((one) => `${link(one.path)} ${one.width}w`).join(", ");
  const loading = !first && html` loading="lazy"`;
  return html`<picture><source type="image/webp" srcset="${set}" sizes="${sizes}"><img src="${link(plain.path)}" width="${plain.width}" height="${plain.height}" alt="${alt}"${loading} decoding="async"></picture>`;
}

/** What stands in the place of a picture that the archive does not have. */
export function lacking({ alt, caption, elsewhere }: PictureView, { words }: Setting): Html {
  if (elsewhere !== null) {
    return html`<a class="image" href="${elsewhere}" rel="noopener noreferrer">${alt ?? caption ?? `${words.pictureUndescribed} (${new URL(elsewhere).host})`}</a>`;
  }
  return html`<span class="note">${words.pictureMissing}</span>${alt !== null && html` ${alt}`}`;
}
