import type { Said } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import type { Desk, Draft } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { rightsOf } from "../rights.ts";
import { Tags } from "../tags.ts";
import { type Component, formalName } from "./components.ts";

/** Fills a draft from the metadata of its components: language, tags, rights, and who made it where no byline says so. */
export function takeMetadata(components: readonly Component[], desk: Desk, draft: Draft): Said<string> | undefined {
  const all = (local: string) => components.flatMap(({ element }) => element.all(local));
  const descriptive = all("DescriptiveMetadata");
  const administrative = all("AdministrativeMetadata");
  const language = descriptive
    .flatMap((metadata) => metadata.all("Language"))
    .find((one) => formalName(one) !== undefined);
  const tag = formalName(language);
  if (language !== undefined && tag !== undefined) {
    draft.language = { value: tag, how: "given", rule: "language", line: language.line };
    desk.tally.kept("Language", "language", { line: language.line, text: tag });
  }
  const tags = tagsOf(components, descriptive, desk);
  if (tags !== undefined) draft.tags = tags;
  takeRights(all("RightsMetadata"), desk, draft);
  const creator = administrative
    .map((metadata) => metadata.find("Creator", "Party"))
    .find((one) => formalName(one) !== undefined);
  const author = formalName(creator);
  if (creator !== undefined && author !== undefined) {
    const said = draft.authors === undefined ? desk.byline(author, "Creator", creator.line) : undefined;
    if (said !== undefined) draft.authors = { ...said, rule: "creator" };
  }
  const provider = administrative
    .map((metadata) => metadata.find("Provider", "Party"))
    .find((one) => formalName(one) !== undefined);
  const name = formalName(provider);
  return provider === undefined || name === undefined
    ? undefined
    : { value: name, how: "derived", rule: "provider", line: provider.line };
}

function tagsOf(
  components: readonly Component[],
  descriptive: readonly XmlElement[],
  desk: Desk,
): Draft["tags"] | undefined {
  const tags = new Tags(desk.tally, descriptive[0]?.line);
  for (const metadata of descriptive) {
    for (const element of metadata.elements) {
      if (element.local === "Genre") tags.add("Genre", formalName(element));
      else if (element.local === "SubjectCode") {
        for (const subject of element.elements) addSubject(tags, subject);
      } else if (element.local === "Location") {
        const city = element.all("Property").find((property) => /^city$/i.test(formalName(property) ?? ""));
        if (city !== undefined) tags.add("Location", city.attributes.get("Value"));
      } else if (element.local === "OfInterestTo")
        desk.tally.dropped("OfInterestTo", "for whom the sender meant it", {
          line: element.line,
          text: formalName(element),
        });
    }
  }
  const keywords = components.flatMap(({ element }) =>
    element.all("NewsLines").flatMap((lines) => lines.all("KeywordLine")),
  );
  for (const line of keywords) for (const word of wordsIn(line).split(/[,;]/)) tags.add("KeywordLine", word);
  // Senders keep keywords of their own kinds as properties.
  for (const { element } of components) {
    for (const property of element.all("Metadata").flatMap((metadata) => metadata.all("Property"))) {
      const kind = formalName(property) ?? "";
      const value = property.attributes.get("Value");
      if (/keywords?$/i.test(kind)) tags.add("Metadata/Property", value);
      else
        desk.tally.dropped("Metadata/Property", "a value of the sender's own kind", {
          line: property.line,
          text: `${kind} ${value ?? ""}`,
        });
    }
  }
  return tags.said();
}

/** `Subject`, `SubjectMatter`, `SubjectDetail`: eight digits, or, against the standard, a name. */
function addSubject(tags: Tags, subject: XmlElement): void {
  const name = formalName(subject);
  if (name === undefined) return;
  if (/^\d+$/.test(name)) tags.add(subject.local, undefined, [name]);
  else tags.add(subject.local, name);
}

function takeRights(metadata: readonly XmlElement[], desk: Desk, draft: Draft): void {
  const copyright = metadata.map((one) => one.first("Copyright")).find((one) => one !== undefined);
  if (copyright === undefined || draft.rights !== undefined) return;
  const holder = copyright.first("CopyrightHolder");
  const rights = rightsOf(
    {
      holder: wordsIn(holder) || formalName(holder?.first("Party")),
      year: wordsIn(copyright.first("CopyrightDate")),
    },
    copyright.line,
  );
  if (rights === undefined) return;
  draft.rights = rights;
  desk.tally.changed("Copyright", "rights", "a name, kept as a notice", { line: copyright.line, text: rights.value });
}
