/** Whether the page itself says that nobody is to see an element. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = (element.getAttribute("style") ?? "").slice(0, 2000);
  return /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style);
}

/** Too small to be seen: it counts readers. */
export function isUnseen(element: Element): boolean {
  return ["width", "height"].some((name) => /^\s{0,9}[01](?:px)?\s{0,9}$/.test(element.getAttribute(name) ?? ""));
}
