import type { Page } from "playwright-core";

/**
 * What code gives in a page. A page at an address that a story has left leads on just then: the one that it leads to is
 * asked.
 */
export async function evaluateThere<Value>(page: Page, code: string): Promise<Value> {
  try {
    return await page.evaluate<Value>(code);
  } catch (error) {
    if (!/context was destroyed/.test(String(error))) throw error;
    await page.waitForLoadState();
    return page.evaluate<Value>(code);
  }
}
