import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution } from '../../model/contract/workshop.ts';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { held } from '../support/held.ts';
import { LONG } from '../support/longer.ts';
import { drawing, drawn, POLL } from '../support/on-the-map.ts';
import { FIELD, links, openEntry, paste } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom, phoneOf } from '../support/phone.ts';
import { questionScene } from '../support/question-scene.ts';
import { goTo, openMore } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const map = (id: string) => screens.write.map(id);
const names = async (id: string) => (await map(id)).actors.map(({ name }) => name);
const idOf = async (id: string, name: string) =>
  (await map(id)).actors.find((actor) => actor.name.includes(name))?.id ?? '';

const enter = async (page: Page, text: string): Promise<void> => {
  await page.locator(FIELD).fill(text);
  await page.locator(FIELD).press('Enter');
};

/** Simulates a network that blocks a program until `back` is called, and counts the requests. */
async function away(page: Page, address: RegExp) {
  let count = 0;
  await page.route(address, (route) => {
    count += 1;
    return route.abort();
  });
  const back = () => page.unroute(address);
  /** Requests again after the message about the failure. */
  const askAgain = async (): Promise<void> => {
    const again = page.locator('.toast').getByRole('button', { name: 'Réessayer' });
    await again.waitFor();
    await back();
    await again.click();
  };
  const forgive = (): void => screens.forgive(new RegExp(`${address.source}|ERR_FAILED`));
  return { asked: () => count, back, askAgain, forgive };
}

describe('a form whose answer takes its time', () => {
  it('is sent once, however often it is pressed', async () => {
    const { id, page } = await openEntry(screens);
    await drawing(page).focus();
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    const ends = dialog.getByRole('combobox');
    await ends.first().fill('Roncevert');
    await ends.first().press('Enter');
    await ends.nth(1).fill('AMAP');
    await ends.nth(1).press('Enter');
    const { isAsked, letGo } = await held(page, /\/cooperations$/, 'POST');
    const add = dialog.getByRole('button', { name: 'Ajouter', exact: true });
    await add.dblclick();
    await isAsked;
    letGo();
    await dialog.waitFor({ state: 'hidden' });
    await enter(page, 'Lycée finance AMAP');
    await expect.poll(async () => links(await map(id)).join(), POLL).toContain('Lycée');
    expect(links(await map(id))).toHaveLength(2);
  });

  it('one reopened meanwhile stays open, with the typed text', async () => {
    const { id, page } = await openEntry(screens);
    await drawing(page).focus();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Ajouter un acteur' });
    const name = dialog.getByRole('combobox', { name: 'Son nom' });
    await name.fill('La Ruche');
    const { isAsked, letGo } = await held(page, /\/actors$/, 'POST');
    await name.press('Enter');
    await isAsked;
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await drawing(page).focus();
    await page.keyboard.press('a');
    await name.fill('Le Fournil');
    letGo();
    await page.locator('.toast', { hasText: 'La Ruche' }).waitFor();
    expect(await name.inputValue()).toBe('Le Fournil');
    await name.press('Enter');
    await expect.poll(() => names(id), POLL).toEqual(expect.arrayContaining(['La Ruche', 'Le Fournil']));
    await dialog.waitFor({ state: 'hidden' });
  });

  it('adds a list once, though it was pressed again while its names were looked up', async () => {
    const { id, page } = await openEntry(screens);
    const { isAsked, letGo } = await held(page, /\/similar\?/);
    await paste(page, 'La Ruche\tLycée\tfinance\nLa Ruche\tAMAP\tfinance');
    const dialog = page.getByRole('dialog', { name: 'Coller une liste' });
    const add = dialog.getByRole('button', { name: /^Ajouter 1 acteur/ });
    await add.dblclick();
    await isAsked;
    letGo();
    await dialog.waitFor({ state: 'hidden' });
    await enter(page, 'Lycée finance Roncevert');
    await expect.poll(async () => links(await map(id)).join(), POLL).toContain('to Commune de Roncevert');
    expect(links(await map(id))).toHaveLength(3);
    expect((await names(id)).filter((name) => name === 'La Ruche')).toHaveLength(1);
  });
});

describe('a field whose answer takes its time', () => {
  async function sheet() {
    const { id, page } = await openEntry(screens);
    const [a = '', b = ''] = (await map(id)).actors.map((one) => one.id);
    const link = await screens.write.cooperation(id, [a, b]);
    await goTo(page, `/t/${id}?s=cooperation:${link}`);
    const fact = (label: string) =>
      page.locator('maillage-fact', { has: page.locator('.label', { hasText: label }) });
    const now = async () => (await map(id)).cooperations[0];
    return { id, page, fact, now };
  }

  /** Writes and sends a note, and holds the answer. */
  async function noteOnItsWay() {
    const { page, fact, now } = await sheet();
    const note = fact('Note');
    await note.locator('.fact-value').click();
    await note.locator('textarea').fill('Un jardin');
    const { isAsked, letGo } = await held(page, /\/cooperations\//, 'PATCH');
    await page.keyboard.press('Control+Enter');
    await isAsked;
    return { page, note, now, letGo };
  }

  it('takes each click in a set', async () => {
    const { page, fact, now } = await sheet();
    const themes = fact('Thèmes');
    await themes.locator('.fact-value').click();
    const { isAsked, letGo } = await held(page, /\/cooperations\//, 'PATCH');
    for (const at of [0, 1, 2]) await themes.locator('.chip').nth(at).click();
    expect(await themes.locator('.chip[aria-pressed="true"]').count()).toBe(3);
    await isAsked;
    letGo();
    await expect.poll(async () => (await now())?.themes.length, POLL).toBe(3);
  });

  it('stays open for what is typed on', async () => {
    const { page, note, now, letGo } = await noteOnItsWay();
    await page.keyboard.type(' partagé');
    letGo();
    await expect.poll(async () => (await now())?.note, POLL).toBe('Un jardin');
    // Leaving it keeps the rest.
    await page.locator(FIELD).focus();
    await expect.poll(async () => (await now())?.note, POLL).toBe('Un jardin partagé');
    await note.locator('textarea').waitFor({ state: 'detached' });
  });

  it('takes the focus from nobody', async () => {
    const { page, note, now, letGo } = await noteOnItsWay();
    await page.locator(FIELD).focus();
    await page.keyboard.type('La Ru');
    letGo();
    await expect.poll(async () => (await now())?.note, POLL).toBe('Un jardin');
    await note.locator('textarea').waitFor({ state: 'detached' });
    await page.keyboard.type('che');
    expect(await page.locator(FIELD).inputValue()).toBe('La Ruche');
  });
});

describe('an answer that comes after one has gone on', () => {
  it('leaves the sheet that was opened since', async () => {
    const { id, page } = await openEntry(screens);
    const { isAsked, letGo } = await held(page, /\/actors$/, 'POST');
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await goTo(page, `/t/${id}?s=actor:${await idOf(id, 'AMAP')}`);
    const panel = page.locator('maillage-actor-panel');
    await panel.locator('.kicker', { hasText: 'AMAP' }).waitFor();
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await panel.locator('.kicker').textContent()).toBe('AMAP Les Sillons');
    // Who stays is brought to what the line made.
    await enter(page, 'Le Fournil (coopérative)');
    await panel.locator('.kicker', { hasText: 'Le Fournil' }).waitFor();
  });

  it('leaves the field that is being written', async () => {
    const { id, page } = await openEntry(screens);
    await goTo(page, `/t/${id}?s=actor:${await idOf(id, 'AMAP')}`);
    const panel = page.locator('maillage-actor-panel');
    await panel.getByText('Ce qu’il dit de lui').click();
    const { isAsked, letGo } = await held(page, /\/actors$/, 'POST');
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await panel.locator('.fact-value:visible').first().click();
    await page.keyboard.type('Nourrir ici');
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await panel.locator('.kicker').textContent()).toBe('AMAP Les Sillons');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => JSON.stringify(await screens.write.actor(await idOf(id, 'AMAP'))), POLL)
      .toContain('Nourrir ici');
  });

  it('keeps the line of another territory, and reports skipped parts', async () => {
    const { id, page } = await openEntry(screens);
    const other = await screens.write.territory();
    await screens.write.actors(other, 1);
    const { isAsked, letGo } = await held(page, /\/similar\?/);
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await goTo(page, `/t/${other}`);
    await drawn(page, 1);
    letGo();
    await page.locator('.toast', { hasText: 'La Ruche' }).waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('');
    expect([...(await names(id)), ...(await names(other))]).not.toContain('La Ruche');
  });

  it('proposes a meeting once, however often it is pressed', LONG, async () => {
    const { id, a, b, apart } = await questionScene(screens.write);
    const pair = [a, b].sort().join(':');
    const ofPair = `/t/${id}/rencontres?s=pair:${pair}`;
    // A question asks in a form with whom and what for; the others propose at once.
    const cases = [
      [`/t/${id}/questions?s=gap:${apart}`, 'Proposer une rencontre', '.meeting-form', /\/cooperations$/],
      [ofPair, null, 'body', /\/accept$/],
      [ofPair, 'Simuler un lien entre eux', 'details.tried', /\/accept$/],
    ] as const;
    for (const [address, opener, part, path] of cases) {
      const page = await screens.open(address);
      if (opener !== null) await page.getByText(opener, { exact: true }).click();
      const { isAsked, letGo } = await held(page, path, 'POST');
      await page.locator(part).getByRole('button', { name: 'Proposer cette rencontre' }).first().dblclick();
      await isAsked;
      letGo();
      await expect.poll(async () => (await map(id)).cooperations.length, POLL).toBe(1);
      // Every earlier request is answered before this one.
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await map(id)).cooperations.length, POLL).toBe(0);
      expect(await page.locator('.refused, main [role=alert], aside [role=alert]').count()).toBe(0);
      await screens.leave();
    }
  });

  it('holds up nobody who thinks better of it', LONG, async () => {
    const { id, apart, gap } = await questionScene(screens.write);
    const page = await screens.open(`/t/${id}/questions?s=gap:${apart}`);
    const { isAsked, letGo } = await held(page, /\/gaps\//, 'PUT');
    await page.getByRole('button', { name: 'Déjà traité' }).click();
    await isAsked;
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    const came = page.waitForResponse(
      (one) => /\/gaps\//.test(one.url()) && one.request().method() === 'PUT',
    );
    letGo();
    await (await came).finished();
    await expect.poll(async () => (await gap(apart))?.status, POLL).toBe('open');
    await page.getByRole('button', { name: 'Déjà traité' }).waitFor();
  });

  it('is no step of another territory', async () => {
    const { id, page } = await openEntry(screens);
    const other = await screens.write.territory();
    await screens.write.actors(other, 12);
    // The other map is composed as it opens, by the same address below its own name.
    const arrange = new RegExp(`/${id}/positions/arrange$`);
    const { isAsked, letGo } = await held(page, arrange, 'POST');
    await openMore(page);
    await page.getByRole('button', { name: 'Réarranger' }).click();
    await isAsked;
    await goTo(page, `/t/${other}`);
    await drawn(page, 12);
    await expect.poll(() => screens.write.revision(other), POLL).toBeGreaterThan(12);
    const before = await screens.write.revision(other);
    const came = page.waitForResponse(arrange);
    letGo();
    await (await came).finished();
    expect(await screens.write.revision(id)).toBeLessThan(before);
    await drawing(page).focus();
    await page.keyboard.press('Control+z');
    await page.locator('.toast', { hasText: 'Rien à annuler' }).waitFor();
    expect(await screens.write.revision(other)).toBe(before);
  });

  it('closes no answer that is being written to another question', async () => {
    const { id, apart, alone } = await questionScene(screens.write);
    const address = (key: string) => `/t/${id}/questions?s=gap:${encodeURIComponent(key)}`;
    const page = await screens.open(address(apart));
    await page.getByRole('button', { name: 'Déjà traité' }).waitFor();
    const { isAsked, letGo } = await held(page, /\/gaps\//, 'PUT');
    await page.getByRole('button', { name: 'Déjà traité' }).click();
    await isAsked;
    await goTo(page, address(alone));
    await page.locator('.reason', { hasText: 'Des haies' }).waitFor();
    await page.getByRole('button', { name: 'Pas d’accord' }).click();
    await page.locator('#answer-reason').fill('Les haies sont portées');
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await page.locator('#answer-reason').inputValue()).toBe('Les haies sont portées');
  });

  it('is not what a merge is of once another pair is on screen', LONG, async () => {
    const { id, page } = await openEntry(screens);
    const at = async (name: string) => goTo(page, `/t/${id}?s=actor:${await idOf(id, name)}`);
    const dialog = page.getByRole('dialog', { name: 'Deux acteurs qui n’en font qu’un' });
    const pick = async (name: string) => {
      await page.getByRole('button', { name: /^Fusionner/ }).click();
      await dialog.getByRole('combobox').fill(name);
      await dialog.getByRole('combobox').press('Enter');
    };
    await at('AMAP');
    const lycee = await idOf(id, 'Lycée');
    const { isAsked, letGo } = await held(page, new RegExp(`/${lycee}/merge`));
    await pick('Lycée');
    await isAsked;
    await page.keyboard.press('Escape');
    await pick('Roncevert');
    await dialog.locator('.merge-words').getByText('Commune de Roncevert disparaît').waitFor();
    const came = page.waitForResponse((answer) => answer.url().includes(lycee));
    letGo();
    await came;
    await dialog.getByRole('button', { name: 'Fusionner' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => names(id), POLL).not.toContain('Commune de Roncevert');
    expect(await names(id)).toContain('Lycée agricole');
  });
});

describe('what is typed right after `l`', () => {
  it('is for the dialog, however late its program comes', LONG, async () => {
    const { id, page } = await openEntry(screens);
    await drawing(page).focus();
    const { isAsked, letGo } = await held(page, /new-link-dialog/);
    await page.keyboard.press('l');
    await isAsked;
    // `m` is another view, `a` another dialog.
    await page.keyboard.type('amap');
    letGo();
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    await expect.poll(() => dialog.getByRole('combobox').first().inputValue(), POLL).toBe('amap');
    expect(new URL(page.url()).pathname).toBe(`/t/${id}`);
  });

  it('is reported as unavailable during an outage, and arrives after another request', async () => {
    const { page } = await openEntry(screens);
    await drawing(page).focus();
    const { askAgain, forgive } = await away(page, /new-link-dialog/);
    await page.keyboard.press('l');
    await askAgain();
    await page.getByRole('dialog', { name: 'Noter une coopération' }).waitFor();
    forgive();
  });
});

it('brings a view once the network is back that had taken its program away', async () => {
  const { page } = await openEntry(screens);
  const { asked, back, forgive } = await away(page, /commitments-view/);
  await page.getByRole('link', { name: 'Engagements' }).click();
  // More often than a browser retries automatically.
  await expect.poll(asked, POLL).toBeGreaterThan(3);
  await back();
  await page.getByRole('button', { name: 'Ajouter un engagement' }).first().waitFor();
  forgive();
});

it('says that help does not come where the network is away, and brings it once asked again', async () => {
  const { page } = await openEntry(screens);
  const { askAgain, forgive } = await away(page, /help-panel/);
  await page.getByRole('button', { name: 'Aide' }).click();
  await page.locator('.toast.refused').waitFor();
  expect(await seriousFaultsInBothColours(page, { within: true })).toEqual({ light: [], dark: [] });
  await askAgain();
  await page.getByRole('dialog', { name: 'Aide' }).waitFor();
  forgive();
});

describe('the facilitator of a room', () => {
  const ofRoom = async (input: Parameters<typeof openRoom>[2], part: string) => {
    const id = await screens.write.territory();
    const actors = await screens.write.actors(id, 3);
    const meeting = await openRoom(screens.write, id, input);
    const page = await screens.open(`/t/${id}/atelier/${meeting.workshop.id}/${part}`);
    return { id, actors, meeting, page };
  };

  it('accepts all but the one that is being refused', async () => {
    const { actors, meeting, page } = await ofRoom({ acceptance: 'reviewed' }, 'salle');
    for (const actorId of actors) {
      const say = await phoneOf(meeting, actorId, screens.write);
      await say({ screen: 'understanding', expertise: `Ce que sait ${actorId}` });
    }
    const pending = page.locator('.arrival');
    await expect.poll(() => pending.count(), POLL).toBe(3);
    const lastId = await pending.last().getAttribute('data-id');
    await page.getByRole('button', { name: 'Tout accepter (3)' }).waitFor();
    await pending
      .last()
      .getByRole('button', { name: /^Ne pas reprendre/ })
      .click();
    await page.locator('.refusal input').fill('Déjà noté');
    const { isAsked, letGo } = await held(page, /\/acceptances$/, 'POST');
    await page.getByRole('button', { name: 'Tout accepter (2)' }).click();
    await isAsked;
    letGo();
    await expect.poll(() => pending.count(), POLL).toBe(1);
    expect(await page.locator('.refusal input').inputValue()).toBe('Déjà noté');
    await page.locator('.refusal input').press('Enter');
    await expect.poll(() => pending.count(), POLL).toBe(0);
    const state = async (id: string | null) => {
      const { items } = (await screens.write.get(`${meeting.address}/contributions`)) as unknown as {
        items: Contribution[];
      };
      return items.find((one) => one.id === id)?.state;
    };
    await expect.poll(() => state(lastId), POLL).toBe('refused');
  });

  it('makes one code, however often it is pressed', async () => {
    const { meeting, page } = await ofRoom({}, 'preparer');
    const { isAsked, letGo } = await held(page, /\/code$/, 'POST');
    let made = 0;
    page.on('request', (request) => {
      if (/\/code$/.test(request.url()) && request.method() === 'POST') made += 1;
    });
    await page.getByRole('button', { name: 'Changer de code' }).click();
    await page.getByRole('button', { name: 'Faire un nouveau code' }).dblclick();
    await isAsked;
    letGo();
    await page
      .getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      .first()
      .waitFor();
    expect(made).toBe(1);
    void meeting;
  });

  it('goes on writing a sentence of the minutes that is being saved', async () => {
    const { meeting, page } = await ofRoom({}, 'compte-rendu');
    await page
      .getByRole('button', { name: /^Corriger : / })
      .first()
      .click();
    const text = page.getByLabel('La phrase du compte rendu');
    await text.fill('On se revoit.');
    const { isAsked, letGo } = await held(page, /\/minutes\//, 'PUT');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await isAsked;
    await text.fill('On se revoit en mai.');
    letGo();
    const texts = async () =>
      ((await screens.write.get(meeting.address)).sentences as Array<{ text: string }>).map(
        (one) => one.text,
      );
    await expect.poll(texts, POLL).toEqual(['On se revoit.']);
    expect(await text.inputValue()).toBe('On se revoit en mai.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await text.waitFor({ state: 'detached' });
    await expect.poll(texts, POLL).toEqual(['On se revoit en mai.']);
  });
});
