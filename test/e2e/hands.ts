import type { Locator, Page, Response } from 'playwright';

/**
 * How long another person's change may take to show before it counts as not having come: without a line that tells of
 * it, it would not come at all. How fast it is where nothing else runs is measured by bench/screens.ts.
 */
export const soon = { timeout: 3000 };

/**
 * Chooses a radio as a hand does, by the words that are drawn for it. It lies itself beneath them, hidden and a pixel
 * large: only a forced press would take it, which neither waits for a sheet that slides in nor looks whether it hits.
 */
export async function choose(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click();
  await radio.and(radio.page().locator(':checked')).waitFor({ state: 'attached' });
}

/** Waits until the focus is in there: a key that is pressed while a dialog is still opening goes to the page beneath. */
export const holdsFocus = (place: Locator): Promise<void> =>
  place.and(place.page().locator(':focus, :focus-within')).waitFor();

/** The server's answer to a choice of language, which a page sends beside what it shows. To be awaited with the press. */
export const languageTold = (page: Page): Promise<Response> =>
  page.waitForResponse((response) => response.request().postData()?.includes('"UpdatePreferences"') === true);
