import type { Page } from 'playwright-core';
import { PASSWORD } from './access-api.ts';

/** Submits the sign-in page with a name and a password. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Mot de passe').fill(password);
  await page.keyboard.press('Enter');
}
