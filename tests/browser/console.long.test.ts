import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { testConsole } from '../support/console-host.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens({ consoleHost: testConsole() });
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** The engine of the console starts meanwhile. */
const OPENS = { timeout: 600_000 };

it('the console opens at the first question, names its source, and stops long statements', async () => {
  const t = await screens.write.territory();
  const page = await screens.open(`/t/${t}/console`);
  await page.getByText('La première requête ouvre une copie de ce que vous pouvez voir').waitFor();
  const statement = page.getByRole('textbox', { name: /^Requête/ });
  await statement.focus();
  await page.keyboard.insertText(
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n',
  );
  await statement.press('Control+Enter');
  await page.getByText('La requête est en cours…').waitFor();
  await page.getByText(/La console s’ouvre\s: (Neo4j démarre|copie du territoire)/).waitFor();
  await page
    .getByRole('alert')
    .getByText(/a duré plus de 10 secondes et a été arrêtée/)
    .waitFor(OPENS);
  await page.getByText('La première requête ouvre une copie').waitFor();
  await statement.press('Control+Enter');
  await page.getByText('La requête est en cours…').waitFor();
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByText('La requête est arrêtée.').waitFor();
  expect(await page.getByText('La requête est en cours…').count()).toBe(0);
  screens.forgive(/422 \(Unprocessable Entity\)/);
}, 600_000);
