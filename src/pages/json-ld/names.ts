import type { OrganizationLeaf, PersonLeaf } from "schema-dts";
import type { PersonView } from "../person-view.ts";

/** A person of whom only the name is known. */
export function person(name: string): PersonLeaf {
  return { "@type": "Person", name };
}

/** An author whom a file describes: what her file says, and nothing else. A mere link is not about her. */
export function describedPerson({ name, aliases, elsewhere }: PersonView): PersonLeaf {
  const same = elsewhere.filter(({ is }) => is !== "link").map(({ url }) => url);
  return {
    ...person(name),
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(same.length > 0 && { sameAs: same }),
  };
}

/** A paper, an agency, a desk that signs as authors do. */
export function organization(name: string): OrganizationLeaf {
  return { "@type": "Organization", name };
}
