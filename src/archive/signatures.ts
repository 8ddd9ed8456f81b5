import type { Problem } from "../basics/problem.ts";
import { slug } from "../basics/slug.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { Person } from "../records/person.ts";
import { Conditions, type Standing } from "./hers.ts";
import { moreUnclear, nameShared, storyUnclear, storyUnknown } from "./people-problems.ts";

/** Stories of one name that are reported one by one. */
const namedStories = 20;

/** Whose the stories under a name are, as the authors' files say. */
interface Claim {
  readonly people: readonly Person[];
  /** Whether all stories of that name are the one person's. */
  readonly whole: boolean;
  /** Whether each of several says which stories are hers. */
  readonly isTold: boolean;
  /** Stories that are nobody's in particular, so far as they were reported and beyond. */
  unclear: number;
}

/** What it takes to judge a story. */
export interface Bench {
  readonly standing: (article: Article) => Standing;
  /** The file of each story, for the problems. */
  readonly files: ReadonlyMap<ArticleId, string>;
  /** The archive's own. */
  readonly address: string | null;
}

/** Who signs with which name: the authors' files held against each other, then against one story after another. */
export class Signatures {
  /** Of the stories that were nobody's in particular. */
  readonly left = new Set<string>();
  readonly #claims = new Map<string, Claim>();
  readonly #conditions = new Map<Person, Conditions>();
  readonly #problems: Problem[] = [];
  readonly #bench: Bench;

  constructor(people: readonly Person[], bench: Bench) {
    this.#bench = bench;
    const byName = new Map<string, Person[]>();
    for (const person of people) {
      if (person.hers !== null) this.#conditions.set(person, new Conditions(person.hers, bench.address));
      for (const name of namesOf(person)) byName.set(name, [...(byName.get(name) ?? []), person]);
    }
    const told = new Set<Person>();
    for (const [name, own] of byName) {
      const vague = own.length === 1 ? [] : own.filter(({ hers }) => hers === null);
      this.#claims.set(name, {
        people: own,
        whole: own.length === 1 && own[0]?.hers === null,
        isTold: vague.length === 0,
        unclear: 0,
      });
      for (const person of vague) {
        if (!told.has(person))
          this.#problems.push(
            nameShared(
              person,
              own.filter((other) => other !== person),
            ),
          );
        told.add(person);
      }
    }
  }

  /** Whether a file claims the name, and whether each story under it must be looked at. @param name as a slug */
  claims(name: string): "whole" | "partly" | undefined {
    const claim = this.#claims.get(name);
    return claim && (claim.whole ? "whole" : "partly");
  }

  /** The one person who signs with a name wholly hers. */
  owner(name: string): Person | undefined {
    const claim = this.#claims.get(name);
    return claim?.whole ? claim.people[0] : undefined;
  }

  isHers(name: string, person: Person): boolean {
    return this.#claims.get(name)?.people.includes(person) === true;
  }

  /** Whose a story is that is signed with a name; nobody's in particular where that is not clear. */
  judge(name: string, printed: string, article: Article): Person | undefined {
    const claim = this.#claims.get(name);
    if (claim === undefined) return undefined;
    const story = this.#bench.standing(article);
    const fits = claim.people.map((person) => ({ person, fit: this.#conditions.get(person)?.fit(story) ?? "no" }));
    const listed = fits.filter(({ fit }) => fit === "listed");
    const fitting = listed.length > 0 ? listed : fits.filter(({ fit }) => fit === "fits");
    if (fitting.length === 1) return fitting[0]?.person;
    this.left.add(name);
    // Of one person alone the others need no file.
    if (claim.people.length > 1 && claim.isTold) {
      const all = fitting.map(({ person }) => person);
      this.#report(claim, article, printed, all);
    }
    return undefined;
  }

  /** After all stories were judged. */
  problems(): readonly Problem[] {
    const more = [...this.#claims.values()].flatMap(({ people, unclear }) => {
      const [first] = people;
      return first === undefined || unclear <= namedStories
        ? []
        : [moreUnclear(first, first.name, unclear - namedStories)];
    });
    const unknown = [...this.#conditions].flatMap(([person, conditions]) =>
      conditions.unmet.map((story) => storyUnknown(person, story)),
    );
    return [...this.#problems, ...more, ...unknown];
  }

  #report(claim: Claim, article: Article, printed: string, fitting: readonly Person[]): void {
    claim.unclear += 1;
    if (claim.unclear > namedStories) return;
    const moved = this.#bench.files.get(article.id);
    const at = { file: moved ?? article.source.file, line: moved === undefined ? (article.source.line ?? 1) : 1 };
    this.#problems.push(storyUnclear(at, printed, fitting, claim.people));
  }
}

/** The slugs of all names of a person, each once. */
export function namesOf({ name, aliases }: Person): readonly string[] {
  return [...new Set([name, ...aliases].map(slug))];
}
