import type { Page } from 'playwright-core';
import { PASSWORD } from './access-api.ts';

/** Signs in on the page that requires it. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Mot de passe').fill(password);
  await page.keyboard.press('Enter');
}
