const english = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** `217,658`, `0.82`: English, as all that the command line says. */
export function number(value: number): string {
  return english.format(value);
}

/** `1 article`, `10 articles`; `2 stories` where the plural is said. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : plural}`;
}
