/** Elements within elements; a page of a newsroom has some dozens. */
const deepest = 1000;

/** Elements that hold none, or that end where the next of their kind begins: nobody has to close them. */
const open =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot)$/;

/**
 * Whether HTML nests its elements beyond all measure, by its tags alone: what reads a tree takes time and memory by
 * its depth.
 */
export function isTooDeep(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z\d]{0,20})/gi;
  let depth = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [, slash, name = ""] = match;
    if (open.test(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}
