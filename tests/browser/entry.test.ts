import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { FIELD, links, OPTIONS, openEntry, READING } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
  // The server has read the official names when a room begins to type.
  await screens.write.get(`/api/territories/${await screens.write.territory()}/actors/similar?name=Lens`);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const room = (look?: Parameters<Screens['open']>[1]) => openEntry(screens, look);
const map = (id: string): Promise<TerritoryMap> => screens.write.map(id);

/** Types a line, waits for its reading, sends it, waits until it is written. */
async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await expect.poll(() => page.locator(`${READING} .said:not(.ask)`).count(), POLL).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('');
}

const focused = (page: Page): Promise<boolean> =>
  page.locator(FIELD).evaluate((field) => field === document.activeElement);

describe('the map after a line', () => {
  /** Counts links that have an underlay. */
  const pointedOut = (page: Page): Promise<number> =>
    page.locator('maillage-graph').evaluate((element) => {
      const { core } = element as HTMLElement & { core: import('cytoscape').Core };
      return core.edges().filter((edge) => Number(edge.style('underlay-opacity')) > 0).length;
    });

  it('stays whole and points out the new link for a moment; an open panel follows', LONG, async () => {
    const { id, page } = await room();
    const width = (await page.locator('maillage-graph').boundingBox())?.width;
    await enter(page, 'la commune de Roncevert finance l’AMAP Les Sillons');
    await expect.poll(() => pointedOut(page), POLL).toBe(1);
    await expect.poll(() => pointedOut(page), POLL).toBe(0);
    expect(await page.getByRole('heading', { name: /Roncevert/ }).count()).toBe(0);
    expect((await page.locator('maillage-graph').boundingBox())?.width).toBe(width);
    const amap = (await map(id)).actors.find(({ name }) => name === 'AMAP Les Sillons');
    await page.locator('maillage-graph').evaluate((element, actorId) => {
      const { core } = element as HTMLElement & { core: import('cytoscape').Core };
      core.getElementById(actorId).emit('tap');
    }, amap?.id ?? '');
    await page.getByRole('heading', { name: 'Engagements portés' }).waitFor({ timeout: 20_000 });
    await page.locator(FIELD).focus();
    await enter(page, 'le lycée agricole accueille l’AMAP');
    await page.getByRole('heading', { name: /Lycée agricole/ }).waitFor({ timeout: 20_000 });
  });
});

describe('a line that answers an open question', () => {
  it.each([
    'roncevert -> amap : prête un local',
    'la commune de Roncevert prête un local à l’AMAP Les Sillons',
  ])('says which, answers it in the same step, and Ctrl+Z takes both back: %s', async (line) => {
    const { id, page } = await room();
    const { actors, commitments } = await map(id);
    const commitmentId = commitments[0]?.id ?? '';
    for (const { id: actorId, name } of actors.filter(({ name }) => /Roncevert|AMAP/.test(name)))
      await screens.write.put(`/api/actors/${actorId}/commitments/${commitmentId}`, {
        role: 'lead',
        evidence: name,
      });
    const key = `scattered-carriers:${commitmentId}`;
    const gaps = async () => GapList.parse(await screens.write.get(`/api/territories/${id}/gaps`));
    await page.keyboard.type(line);
    await page.locator(READING).getByText('répond à la question « Porteurs à relier').waitFor();
    await page.keyboard.press('Enter');
    await page.locator(READING).getByText('Une question se referme').waitFor();
    await expect
      .poll(async () => (await gaps()).settled, POLL)
      .toMatchObject([{ rule: 'scattered-carriers', answer: { key, act: 'link', status: 'handled' } }]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await map(id)).cooperations, POLL).toEqual([]);
    expect((await gaps()).settled).toBeUndefined();
    expect((await gaps()).items.find((gap) => gap.key === key)).toMatchObject({ status: 'open' });
  });
});

describe('every form, by keyboard alone', () => {
  it('a link with an arrow and a sentence; the line is ready for the next one', async () => {
    const { id, page } = await room();
    await page.keyboard.type('roncevert -> amap : prête un local');
    const reading = page.locator(READING);
    await reading.getByText('mutualise des moyens, active, 3 On met en commun').waitFor();
    await reading.getByText('Commune de Roncevert, AMAP Les Sillons').waitFor();
    expect(await page.locator('.entry-mirror .name.family-local_authority').textContent()).toBe('roncevert');
    expect(await page.locator('.entry-mirror .name.family-social_economy').textContent()).toBe('amap');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual(['member AMAP Les Sillons + member Commune de Roncevert: shares_means, active, 3']);
    expect(await page.locator(FIELD).inputValue()).toBe('');
    expect(await focused(page)).toBe(true);
    expect((await map(id)).cooperations[0]?.note).toBe('prête un local');
  });

  it('sentences, one after the other, without waiting: an actor that one makes is known to the next', async () => {
    const { id, page } = await room();
    for (const line of [
      'La Ruche (ESS)',
      'Roncevert finance La Ruche',
      'La Ruche, Lycée et AMAP co-produisent un verger #alimentation',
      'AMAP est accompagnée par la Chambre d’agriculture, souhaité',
    ]) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual([
        'from Chambre d’agriculture + to AMAP Les Sillons: supports, wished, 0',
        'from Commune de Roncevert + to La Ruche: funds, active, 2',
        'member AMAP Les Sillons + member La Ruche + member Lycée agricole: co_produces, active, 2',
      ]);
    const drawn = await map(id);
    expect(drawn.actors.filter(({ name }) => name === 'La Ruche')).toHaveLength(1);
    expect(drawn.cooperations.find(({ nature }) => nature === 'co_produces')?.themes).toEqual(['food']);
    // Who waited in the reserve entered with its link.
    expect(drawn.reserve).toEqual([]);
  });

  it('a promise becomes a commitment; the notice of it leaves room for what the next line is read as', async () => {
    const { id, page } = await room();
    await enter(page, 'la commune de Roncevert s’engage à planter des chênes');
    await expect
      .poll(async () => (await map(id)).commitments.find(({ text }) => text === 'Planter des chênes'), POLL)
      .toMatchObject({ carriers: [{ role: 'lead' }] });
    const notice = page.locator('.toast.done');
    await notice.waitFor();
    await page.keyboard.type('la commune');
    await notice.waitFor({ state: 'hidden' });
    await page
      .locator('.entry')
      .getByRole('button', { name: /^Annuler/ })
      .waitFor();
  });

  it('a commitment, a need, an offer, an actor of the reserve', LONG, async () => {
    const { id, page } = await room();
    await enter(page, 'AMAP pilote E3');
    await enter(page, 'Lycée porte « Planter des haies »');
    await enter(page, 'AMAP cherche une salle de 40 places');
    await enter(page, 'Lycée propose des bénévoles #alimentation');
    await enter(page, 'chambre');
    await expect.poll(async () => (await map(id)).reserve, POLL).toEqual([]);
    const { commitments, needs, offers } = await map(id);
    expect(commitments.map(({ text, carriers }) => [text, carriers.map(({ role }) => role)]).sort()).toEqual([
      ['Planter des haies', ['contributor']],
      ['Une cantine locale', ['lead']],
    ]);
    expect(needs).toMatchObject([{ resourceId: 'premises', note: 'une salle de 40 places' }]);
    expect(offers).toMatchObject([{ resourceId: 'volunteers', themeId: 'food' }]);
  });

  it('in English words on a French screen, and French words on an English one', LONG, async () => {
    const { id, page } = await room();
    await enter(page, 'AMAP lends a room to Lycée level 2');
    await speakEnglish(page);
    await page.locator(FIELD).focus();
    await page.keyboard.type('Roncevert finance AMAP');
    await page.locator(READING).getByText('funds, active, 2 We adjust').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual([
        'from Commune de Roncevert + to AMAP Les Sillons: funds, active, 2',
        'member AMAP Les Sillons + member Lycée agricole: shares_means, active, 2',
      ]);
  });

  it('recalls its last line with the up arrow, and empties itself with Escape', LONG, async () => {
    const { page } = await room();
    await enter(page, 'Lycée → AMAP : un verger');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('Lycée → AMAP : un verger');
    await page.locator(READING).getByText('un lien semblable est déjà noté').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page), POLL).toBe(false);
  });
});

describe('completion', () => {
  it('is a listbox: arrows go, Tab and Enter take, Escape leaves, Enter alone sends', LONG, async () => {
    const { page } = await room();
    const field = page.locator(FIELD);
    await page.keyboard.type('com');
    await expect.poll(() => page.locator(OPTIONS).count(), POLL).toBe(3);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => field.getAttribute('aria-activedescendant'), POLL).toBe('entry-option-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue(), POLL).toBe('Commune de Sainte-Aube ');
    await page.keyboard.type('-> lyc');
    await page.locator(OPTIONS, { hasText: 'Lycée agricole' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => field.inputValue(), POLL).toBe('Commune de Sainte-Aube → Lycée agricole ');
    await page.keyboard.type(': une visite #ali');
    await page.locator(OPTIONS, { hasText: 'Alimentation et agriculture' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(OPTIONS).count(), POLL).toBe(0);
    expect(await focused(page)).toBe(false);
    await field.focus();
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => field.inputValue(), POLL)
      .toBe('Commune de Sainte-Aube → Lycée agricole : une visite #ali');
  });

  it('shows the family of a new actor, and changes it by keyboard before Enter', LONG, async () => {
    const { id, page } = await room();
    // Nobody else has this name: an actor of another territory with it would be offered before the families.
    const name = randomId('Jardin');
    await page.keyboard.type(name);
    await page.locator(READING).getByText(`nouveau : ${name}, famille à préciser`).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator(OPTIONS).count(), POLL).toBe(8);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    const chosen = await page.locator(`${OPTIONS}[aria-selected=true] span`).first().textContent();
    expect(chosen).toBe('Monde économique');
    await page.keyboard.press('Enter');
    await page.locator(READING).getByText(`nouveau : ${name}, Monde économique`).waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await map(id)).actors.find((actor) => actor.name === name)?.family, POLL)
      .toBe('business');
  });
});

describe('undo', () => {
  it('takes back a whole line, actors it made included, and makes it again, from the empty line', async () => {
    const { id, page } = await room();
    await enter(page, 'La Ruche (ESS) → BioVal (entreprise) : finance');
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
    await page.locator('.toast').getByText('La coopération est notée').waitFor({ state: 'attached' });
    const names = async () =>
      (await map(id)).actors.map(({ name }) => name).filter((name) => /Ruche|BioVal/.test(name));
    await page.keyboard.press('Control+z');
    await expect.poll(names, POLL).toEqual([]);
    expect((await map(id)).cooperations).toEqual([]);
    await page.getByText('C’est annulé.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await names()).sort(), POLL).toEqual(['BioVal', 'La Ruche']);
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
  });
});

describe('on a phone', () => {
  it('signs are available, the interpretation is above the line, and a touch sends it', LONG, async () => {
    const { id, page } = await room({ size: { width: 390, height: 844 } });
    await page.keyboard.type('AMAP');
    await page.locator('.entry-signs').getByRole('button', { name: '→' }).click();
    await page.keyboard.type('Lycée');
    await page.locator('.entry-signs').getByRole('button', { name: ':' }).click();
    await page.keyboard.type('un verger');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('AMAP → Lycée : un verger');
    const reading = page.locator(READING);
    await reading.getByText('à préciser, active, 2 On s’ajuste').waitFor();
    const [words, line] = [await reading.boundingBox(), await page.locator(FIELD).boundingBox()];
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual((line?.y ?? 0) + 1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await page.locator('.entry-send').click();
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
    expect(await focused(page)).toBe(true);
  });
});

describe('what is typed before anything answers', () => {
  /** Opens a map with the cursor in its line, which does not answer before `come` is called. */
  async function silentRoom(): Promise<{ id: string; page: Page; come: () => void }> {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const page = await screens.open('/');
    let come = (): void => undefined;
    const comes = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/entry-answers*', async (route) => {
      await comes;
      await route.continue();
    });
    await page.goto(`/t/${id}`);
    await page.locator(FIELD).focus();
    return { id, page, come };
  }

  it('goes line by line, each Enter of its own, once something does', async () => {
    const { id, page, come } = await silentRoom();
    await page.keyboard.type('La Ruche (coopérative)');
    await page.locator(READING).getByText('Un instant').waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator(READING)
      .getByText('Dès que la carte est prête : « La Ruche (coopérative) »')
      .waitFor();
    await page.keyboard.type('Les Sillons (ESS)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('La Ruche finance Les Sillons');
    expect(await page.locator(FIELD).inputValue()).toBe('La Ruche finance Les Sillons');
    await page.keyboard.press('Enter');
    come();
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual(['from La Ruche + to Les Sillons: funds, active, 2']);
    expect((await map(id)).actors.map(({ name }) => name).slice(1)).toEqual(['La Ruche', 'Les Sillons']);
    await expect.poll(() => page.locator(`${READING} .said`).count(), POLL).toBe(0);
    expect(await focused(page)).toBe(true);
  });

  it('is asked about where it is not clear, and what was typed meanwhile stays', async () => {
    const { id, page, come } = await silentRoom();
    for (const name of ['Commune de Sainte-Aube', 'Commune de Roncevert'])
      await screens.write.post(`/api/territories/${id}/actors`, { name, family: 'local_authority' });
    await page.keyboard.type('Mairie cherche une salle');
    await page.keyboard.press('Enter');
    come();
    await page.locator(OPTIONS, { hasText: 'Commune de Sainte-Aube' }).getByText('2').waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('Mairie cherche une salle');

    const { page: other, come: comeThere } = await silentRoom();
    await other.keyboard.type('La Ruche finance');
    await other.keyboard.press('Enter');
    await other.keyboard.type('Les Sillons');
    comeThere();
    await other.getByText('« La Ruche finance » n’est pas noté').waitFor();
    expect(await other.locator(FIELD).inputValue()).toBe('Les Sillons');
  });
});
