import type { Problem } from "../basics/problem.ts";
import type { Article } from "../records/article.ts";
import type { Person } from "../records/person.ts";
import { slugTaken, slugTwice, withoutStories } from "./people-problems.ts";
import type { Label, Labeller } from "./shelves.ts";
import { type Bench, namesOf, Signatures } from "./signatures.ts";

/**
 * Puts stories on the shelves of those who wrote them: the names of one person on one, the stories of two people of one
 * name on two. What is not clear stays on the shelf of the name as it is printed. Linear in stories and files.
 */
export class People {
  readonly #label: Labeller;
  readonly #signatures: Signatures;
  /** By byline, where it says the same of each story; by story where it does not. */
  readonly #byByline = new Map<readonly Label[], readonly Label[]>();
  readonly #byStory = new Map<Article, readonly Label[]>();
  /** The files that are used, by slug. */
  readonly #shelves: ReadonlyMap<string, Person>;
  readonly #labels = new Map<Person, Label>();
  readonly #problems: Problem[] = [];

  constructor(people: readonly Person[], articles: readonly Article[], label: Labeller, bench: Bench) {
    this.#label = label;
    this.#signatures = new Signatures(people, bench);
    const judged = new Map<Article, readonly (Person | undefined)[]>();
    this.#shelves = this.#settleSlugs(people, this.#judge(articles, judged));
    for (const person of this.#shelves.values()) this.#labels.set(person, { name: person.name, slug: person.slug });
    for (const [article, owners] of judged)
      this.#byStory.set(article, this.#shelved(label.byline(article.authors), owners));
  }

  /** The shelf of each name of a story's byline, in their order. The same list for the same byline, where that can be. */
  labels(article: Article): readonly Label[] {
    const plain = this.#label.byline(article.authors);
    const known = this.#byStory.get(article) ?? this.#byByline.get(plain);
    if (known !== undefined) return known;
    const found = this.#shelved(
      plain,
      plain.map(({ slug }) => this.#signatures.owner(slug)),
    );
    this.#byByline.set(plain, found);
    return found;
  }

  /** Whose shelf it is. */
  on(slug: string): Person | undefined {
    return this.#shelves.get(slug);
  }

  /** @param filled the slugs of shelves on which a story stands */
  problems(filled: ReadonlySet<string>): readonly Problem[] {
    const idle = [...this.#shelves.values()].filter(({ slug, hers }) => !filled.has(slug) && !hers?.unreadable);
    return [...this.#signatures.problems(), ...this.#problems, ...idle.map(withoutStories)];
  }

  #shelved(plain: readonly Label[], owners: readonly (Person | undefined)[]): readonly Label[] {
    const shelves = owners.map((person) => person && this.#labels.get(person));
    return shelves.every((shelf) => shelf === undefined) ? plain : plain.map((label, index) => shelves[index] ?? label);
  }

  /** Settles the stories whose byline does not settle it. @returns all names that are printed, as slugs */
  #judge(articles: readonly Article[], judged: Map<Article, readonly (Person | undefined)[]>): ReadonlySet<string> {
    const printed = new Set<string>();
    const partly = new Map<readonly Label[], boolean>();
    for (const article of articles) {
      const names = this.#label.byline(article.authors);
      let isPartly = partly.get(names);
      if (isPartly === undefined) {
        for (const { slug } of names) printed.add(slug);
        isPartly = names.some(({ slug }) => this.#signatures.claims(slug) === "partly");
        partly.set(names, isPartly);
      }
      if (!isPartly) continue;
      const signatures = this.#signatures;
      judged.set(
        article,
        names.map(({ name, slug }) => signatures.owner(slug) ?? signatures.judge(slug, name, article)),
      );
    }
    return printed;
  }

  /**
   * Whose files can be used. Nobody may stand at the address of a name under which stories are printed that are not known
   * to be hers; and whoever is turned away leaves her own stories there, which may turn away others.
   */
  #settleSlugs(people: readonly Person[], printed: ReadonlySet<string>): ReadonlyMap<string, Person> {
    const shelves = new Map<string, Person>();
    const { left } = this.#signatures;
    const leaving: string[] = [...left];
    const refuse = (person: Person, problem: Problem): void => {
      this.#problems.push(problem);
      for (const name of namesOf(person)) {
        if (left.has(name)) continue;
        left.add(name);
        leaving.push(name);
      }
    };
    for (const person of people) {
      const other = shelves.get(person.slug);
      if (other !== undefined) refuse(person, slugTwice(person, other));
      else if (printed.has(person.slug) && !this.#signatures.isHers(person.slug, person))
        refuse(person, slugTaken(person));
      else shelves.set(person.slug, person);
    }
    for (let name = leaving.pop(); name !== undefined; name = leaving.pop()) {
      const person = printed.has(name) ? shelves.get(name) : undefined;
      if (person === undefined) continue;
      shelves.delete(name);
      refuse(person, slugTaken(person));
    }
    return shelves;
  }
}
