import type { OrganizationLeaf, PersonLeaf } from "schema-dts";

/**
 * A person, as far as the archive knows her: by name. What else may be told of people one day (`sameAs`, `image`) is
 * put in here, and so stands with each story and on the person's page.
 */
export function person(name: string): PersonLeaf {
  return { "@type": "Person", name };
}

/** A paper, an agency, a desk that signs as authors do. */
export function organization(name: string): OrganizationLeaf {
  return { "@type": "Organization", name };
}
