import type { Locator } from 'playwright';

/**
 * Chooses a radio as a hand does, by the words that are drawn for it. It lies itself beneath them, hidden and a pixel
 * large: only a forced press would take it, which neither waits for a sheet that slides in nor looks whether it hits.
 */
export async function choose(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click();
  await radio.and(radio.page().locator(':checked')).waitFor({ state: 'attached' });
}
