import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { questionScene } from '../support/question-scene.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const scene = () => questionScene(screens.write);

describe('what the room answers', () => {
  it.each([
    ['Déjà traité', 'handled'],
    ['À vérifier avec l’absent', 'to_ask'],
  ] as const)('« %s » is one click, kept among those answered, and undone', async (label, status) => {
    const { id, alone, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${alone}`);
    await page.getByRole('button', { name: label }).click();
    await page.locator('.answer-given').getByText(label).waitFor();
    await expect.poll(async () => (await gap(alone))?.status, POLL).toBe(status);
    await page.getByRole('button', { name: 'Toutes les questions' }).click();
    const answered = page.locator('details', { has: page.getByText(/^Répondues/) });
    await answered.getByText(label).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await gap(alone))?.status, POLL).toBe('open');
    await answered.waitFor({ state: 'detached' });
  });

  it('stands above the fold of a laptop, each by its digit', LONG, async () => {
    const { id, a, b, apart, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${apart}`, {
      size: { width: 1366, height: 768 },
    });
    await drawn(page, 2);
    const answers = page.locator('.answers button');
    await expect.poll(() => answers.count(), POLL).toBe(6);
    const foot = page.locator('maillage-entry');
    const [last, line] = await Promise.all([answers.last().boundingBox(), foot.boundingBox()]);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
    await page.keyboard.press('4');
    await page.locator('.answer-given').getByText('Déjà traité').waitFor();
    await expect.poll(async () => (await gap(apart))?.status, POLL).toBe('handled');
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Proposer cette rencontre' }).click();
    await expect
      .poll(
        async () =>
          (await screens.write.map(id)).cooperations.map(({ status, parties }) => [
            status,
            parties.map(({ actorId }) => actorId).sort(),
          ]),
        POLL,
      )
      .toEqual([['proposed', [a, b].sort()]]);
  });

  it('« Pas d’accord » asks why, and keeps it', LONG, async () => {
    const { id, alone, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${alone}`);
    const disagree = page.getByRole('button', { name: 'Pas d’accord' });
    await disagree.click();
    const why = page.getByLabel('Qu’est-ce qui ne va pas dans cette question ?');
    await expect.poll(() => why.evaluate((area) => area === document.activeElement), POLL).toBe(true);
    await page.locator('.answer-form').getByRole('button', { name: 'Annuler' }).click();
    await why.waitFor({ state: 'detached' });
    await disagree.click();
    await why.fill('Le département s’en charge.');
    await page.getByRole('button', { name: 'Garder cette réponse' }).click();
    await page.locator('.answer-given').getByText('Le département s’en charge.').waitFor();
    // On screen before the server has it.
    await expect
      .poll(() => gap(alone), POLL)
      .toMatchObject({
        status: 'contested',
        answer: { reason: 'Le département s’en charge.' },
      });
  });

  it('« Proposer une rencontre » asks what for and by when, answers the question, and is shown there', async () => {
    const { id, a, b, apart, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${apart}`);
    await page.getByRole('button', { name: 'Proposer une rencontre' }).click();
    await page.getByLabel('Pour quoi faire ?').fill('la cantine');
    await page.getByLabel('Pour quand ?').fill('15 mars');
    await page.getByRole('button', { name: 'Proposer cette rencontre' }).click();
    await page
      .locator('.answer-given')
      .getByText(/^Une rencontre est proposée entre .*la cantine/)
      .waitFor();
    await expect.poll(async () => (await gap(apart))?.answer?.act, POLL).toBe('meeting');
    await expect
      .poll(async () => (await screens.write.map(id)).cooperations.map(({ status }) => status), POLL)
      .toEqual(['proposed']);
    const [proposed] = (await screens.write.map(id)).cooperations;
    expect(proposed?.parties.map(({ actorId }) => actorId).sort()).toEqual([a, b].sort());
    await page.goto(`/t/${id}/rencontres`);
    await page.getByRole('heading', { name: 'Proposées' }).waitFor();
  });

  it('« X le porte » names a carrier in one step, and answers the question', async () => {
    const { id, a, alone } = await scene();
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}/questions?s=gap:${alone}`);
    await page.getByRole('button', { name: 'Quelqu’un le porte' }).waitFor();
    await page.keyboard.press('7');
    const who = page.getByRole('combobox', { name: 'Qui le porte ?' });
    await expect.poll(() => who.evaluate((field) => field === document.activeElement), POLL).toBe(true);
    await who.fill(name);
    await page.getByRole('option', { name }).first().click();
    await page.getByRole('button', { name: `${name} le porte` }).click();
    await page
      .getByText(new RegExp(`${name} porte`))
      .first()
      .waitFor();
  });

  it('says that the situation has changed since an answer', LONG, async () => {
    const { id, apart, gap, carry } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${apart}`);
    await page.getByRole('button', { name: 'Déjà traité' }).click();
    await page.locator('.answer-given').waitFor();
    expect(await page.getByText('La situation a changé depuis.').count()).toBe(0);
    await expect.poll(async () => (await gap(apart))?.status, POLL).toBe('handled');
    const [third = ''] = await screens.write.actors(id, 1);
    await carry(third);
    expect(await gap(apart)).toMatchObject({ status: 'handled', changed: true });
    await page.reload();
    await page.locator('.answer-given').getByText('La situation a changé depuis.').waitFor();
    await page.getByRole('button', { name: 'Toutes les questions' }).click();
    await page.getByText('La situation a changé depuis.').waitFor();
  });
});

describe('questions and meetings', () => {
  it('empty ones describe their content and the first step', LONG, async () => {
    const id = await screens.write.territory();
    const page = await screens.open(`/t/${id}/questions`);
    const panel = page.getByRole('complementary', { name: 'Fiche' });
    await panel.getByRole('button', { name: 'Ajouter un acteur' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`/t/${id}/rencontres`);
    await panel.getByText(/^Ici viendront les paires d’acteurs/).waitFor();
    await panel.getByRole('button', { name: 'Aller à la carte' }).click();
    await page.waitForURL(`**/t/${id}`);
  });

  it.each([
    ['questions', 'gaps', 'maillage-question-list'],
    ['rencontres', 'suggestions', 'maillage-meeting-list'],
  ])('%s shows an error if it cannot be read, and reloads on request', async (path, reading, list) => {
    const { id } = await scene();
    const page = await screens.open('/');
    const away = new RegExp(`/api/territories/[^/]+/${reading}`);
    await page.route(away, (route) => route.abort());
    await page.goto(`/t/${id}/${path}`);
    const said = page.locator('.panel [role="alert"]');
    const again = said.getByRole('button', { name: 'Réessayer' });
    const asked = page.waitForRequest(away);
    await again.click();
    await asked;
    await said.waitFor();
    await page.unroute(away);
    // A page whose stream reopens reloads automatically: the button may be gone.
    const gone = said.waitFor({ state: 'detached' });
    await Promise.race([again.click().catch(() => undefined), gone]);
    await page.locator(list).waitFor();
    await gone;
    screens.forgive(/ERR_FAILED/);
  });

  it('give the words of an introduction to copy, as one has changed them', LONG, async () => {
    const { id, a, b } = await scene();
    const pair = [a, b].sort().join(':');
    const page = await screens.open(`/t/${id}/rencontres?s=pair:${pair}`, {
      allows: ['clipboard-read', 'clipboard-write'],
    });
    const words = page.getByLabel('Le mot pour les présenter');
    const draft = await words.inputValue();
    expect(draft).toContain((await screens.write.actor(a)).name);
    await words.fill(`${draft}\nÀ jeudi !`);
    await page.getByRole('button', { name: 'Copier ce mot' }).click();
    await page.getByText('Le mot est copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${draft}\nÀ jeudi !`);
  });

  it('offer the words selected where the browser refuses to copy', async () => {
    const { id, a, b } = await scene();
    const page = await screens.open(`/t/${id}/rencontres?s=pair:${[a, b].sort().join(':')}`);
    const words = page.getByLabel('Le mot pour les présenter');
    await words.waitFor();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Copier ce mot' }).click();
    await page.getByText('La copie n’a pas pu se faire : le texte est sélectionné.').waitFor();
    expect(await words.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(
      (await words.inputValue()).length,
    );
  });
});

describe('two families face to face', () => {
  it('are one step back in the browser, opened by anyone', LONG, async () => {
    const { id } = await scene();
    const page = await screens.open(`/t/${id}/questions`);
    await drawn(page, 2);
    await page.getByRole('link', { name: 'Regards croisés' }).click();
    await page.waitForURL(`**/deux-familles?s=families:local_authority:social_economy`);
    await page.goBack();
    await page.waitForURL(`**/t/${id}/questions`);
  });
});
