/**
 * Whether Pagefind's stems are of use for a form. It takes the marks off letters first, which in Indian scripts are
 * vowels: कल, काल and कील would be one word. And letters that no spaces part are no words.
 */
export function isStemmable(form: string): boolean {
  return pattern.test(form);
}

const pattern =
  /^[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Armenian}\p{Script=Georgian}]+$/u;
