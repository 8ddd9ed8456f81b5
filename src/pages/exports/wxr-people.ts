import type { Filed } from "../../archive/archive.ts";
import { digest } from "../../basics/digest.ts";
import { slug } from "../../basics/slug.ts";

/** Those who sign stories, by the logins that WordPress is to know them by. */
export class WxrPeople {
  readonly #logins = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(stories: Iterable<Filed>) {
    for (const { article } of stories) for (const { name } of article.authors) this.#take(name);
  }

  /** Names with their logins, in the order in which they first sign. */
  all(): Iterable<readonly [name: string, login: string]> {
    return this.#logins;
  }

  login(name: string): string {
    return this.#logins.get(name) ?? "";
  }

  #take(name: string): void {
    if (this.#logins.has(name)) return;
    const plain = slug(name);
    // WordPress takes all but these signs out of a login, and cuts it at 60.
    const own = /^[a-z0-9-]{1,50}$/.test(plain) ? plain : `author-${digest([name], 10)}`;
    const login = this.#taken.has(own) ? `${own.slice(0, 40)}-${digest([name], 5)}` : own;
    this.#taken.add(login);
    this.#logins.set(name, login);
  }
}
