const asideTags: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);

/** Words in class names and ids of what stands beside a story: comments, other stories, the paper's own parts. */
const asideWords =
  /comment|disqus|related|recommend|sidebar|side-bar|widget|footer|more-from|most-?read|most-?popular|trending|promo|teaser|newsletter|read-?next|latest|up-?next|also-?like|masthead|breadcrumb|nav(?:bar|igation)|copyright/i;

/** Whether an element belongs to what stands beside the story. */
export function standsAside(element: Element): boolean {
  let up: Element | null = element;
  for (let steps = 0; up !== null && steps < 60; steps += 1) {
    const tag = up.localName;
    if (tag === "body" || tag === "html") return false;
    if (asideTags.has(tag)) return true;
    // The story itself may be called “article-with-sidebar”.
    if (tag !== "article" && tag !== "main" && asideWords.test(nameOf(up))) return true;
    up = up.parentElement;
  }
  return false;
}

/** Its classes and its id. */
export function nameOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
}
