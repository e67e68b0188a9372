import type { Page } from 'playwright-core';
import { PASSWORD } from './access-api.ts';

/** Fills and submits the sign-in page. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Mot de passe').fill(password);
  await page.keyboard.press('Enter');
}
