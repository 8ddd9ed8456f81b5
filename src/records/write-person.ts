import { writeImage } from "./images.ts";
import type { Person, Years } from "./person.ts";
import type { PersonFields } from "./person-keys.ts";
import { writeYaml, type YamlNode } from "./yaml-write.ts";

/** An author's file as it would be written for what is known of her. Read by `readPerson`, it says the same. */
export function writePerson({ name, aliases, slug, hers, profile }: Person): string {
  const { links, orcid, wikidata, sameAs, biography } = profile;
  const values = {
    name,
    aliases,
    slug,
    picture: profile.picture === undefined ? null : writeImage(profile.picture),
    links: links.map((link) => (link.name === null ? link.url : { name: link.name, url: link.url })),
    orcid,
    wikidata,
    sameAs,
    stories: hers?.stories ?? [],
    publication: hers?.publications ?? [],
    section: hers?.sections ?? [],
    // What could not be read gives her nothing, there as here.
    years: hers?.unreadable ? "unreadable" : (hers?.years.map(span) ?? []),
  } satisfies { [Key in keyof PersonFields]: YamlNode };
  const stated = Object.entries(values).filter(([, value]) => {
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
  const text = writeYaml(Object.fromEntries(stated));
  return `---\n${text}---\n${biography === null ? "" : `\n${biography}\n`}`;
}

function span({ first, last }: Years): string {
  return first === last && first !== null ? first : `${first ?? ""}..${last ?? ""}`;
}
