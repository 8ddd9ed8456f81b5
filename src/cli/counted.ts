/** `1 article`, `10 articles`: English, as all that the command line says. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
