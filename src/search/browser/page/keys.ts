/** Tells when what stands in the field is worth asking: after a pause in typing. */
export function listenTo(field: HTMLInputElement, pause: () => number, typed: () => void): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    // While a word is being put together (Japanese, Chinese) its letters are none yet.
    if (event instanceof InputEvent && event.isComposing) return;
    timer = setTimeout(typed, pause());
  });
  field.addEventListener("compositionend", () => field.dispatchEvent(new InputEvent("input")));
  field.addEventListener("keydown", (event) => {
    // The browser would empty the field.
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    document.getElementById("suggestions")?.remove();
  });
  return { stop: () => clearTimeout(timer) };
}

/** Whether a word was just begun: one letter of an alphabet finds nothing that anybody looks for. Enter asks it all the same. */
export function isBegun(text: string): boolean {
  return /(?:^|[\s("=-])\p{L}$/u.test(text) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]$/u.test(text);
}

/** `/` leads to the field from wherever no text is written. */
export function slashLeadsTo(field: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const writes = "input:not([type=checkbox], [type=range]), textarea, select";
    if (event.target instanceof Element && event.target.closest(writes)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
