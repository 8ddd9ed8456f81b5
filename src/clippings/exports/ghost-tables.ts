import { isObject, type JsonObject, jsonText } from "../tables/json-row.ts";

/** A post of Ghost's with what other tables of its database say of it. */
export interface GhostPost {
  readonly row: JsonObject;
  /** What `posts_meta` says of it: alternative text and caption of its picture. */
  readonly meta: JsonObject;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/**
 * The posts of an export: tables of a database (`db[0].data`, or `data`), or what the Content API answers (`posts`), in
 * which each post brings its authors and tags along.
 */
export function ghostPosts(document: unknown): { readonly posts: readonly GhostPost[]; readonly site: string } {
  const data = tablesOf(document);
  const users = byId(data.users);
  const tags = byId(data.tags);
  const metas = new Map(rowsOf(data.posts_meta).map((row) => [jsonText(row.post_id), row]));
  const authorsOf = joined(data.posts_authors, "author_id", users);
  const tagsOf = joined(data.posts_tags, "tag_id", tags);
  const posts = rowsOf(data.posts).map((given): GhostPost => {
    const row = isObject(given.data) ? { url: given.url, ...given.data } : given;
    const id = jsonText(row.id);
    const single = users.get(jsonText(row.author_id)) ?? row.author ?? row.primary_author;
    const own = [rowsOf(row.authors), authorsOf(id), isObject(single) ? [single] : []].find((list) => list.length > 0);
    const named = rowsOf(row.tags).length > 0 ? rowsOf(row.tags) : tagsOf(id);
    return {
      row,
      meta: metas.get(id) ?? {},
      authors: (own ?? []).map(nameOf).filter((name) => name !== ""),
      tags: named
        .filter(isPublic)
        .map(nameOf)
        .filter((name) => name !== ""),
    };
  });
  return { posts, site: titleOf(data.settings) };
}

function tablesOf(document: unknown): JsonObject {
  const root = isObject(document) ? document : {};
  const first = Array.isArray(root.db) ? root.db[0] : root.db;
  const database = isObject(first) ? first : root;
  return isObject(database.data) ? database.data : database;
}

function rowsOf(table: unknown): readonly JsonObject[] {
  return Array.isArray(table) ? table.filter(isObject) : [];
}

function byId(table: unknown): ReadonlyMap<string, JsonObject> {
  return new Map(rowsOf(table).map((row) => [jsonText(row.id), row]));
}

/** What a table of pairs says of a post, in its order. */
function joined(pairs: unknown, key: string, table: ReadonlyMap<string, JsonObject>) {
  const found = new Map<string, { readonly order: number; readonly row: JsonObject }[]>();
  for (const pair of rowsOf(pairs)) {
    const row = table.get(jsonText(pair[key]));
    if (row === undefined) continue;
    const list = found.get(jsonText(pair.post_id)) ?? [];
    list.push({ order: Number(pair.sort_order) || 0, row });
    found.set(jsonText(pair.post_id), list);
  }
  return (id: string): readonly JsonObject[] =>
    [...(found.get(id) ?? [])].sort((a, b) => a.order - b.order).map(({ row }) => row);
}

/** Tags that begin with `#` are the editors' own. */
function isPublic(tag: JsonObject): boolean {
  return tag.visibility !== "internal" && !nameOf(tag).startsWith("#");
}

function nameOf(row: JsonObject): string {
  return jsonText(isObject(row.data) ? row.data.name : row.name).trim();
}

function titleOf(settings: unknown): string {
  return jsonText(rowsOf(settings).find(({ key }) => key === "title")?.value).trim();
}
