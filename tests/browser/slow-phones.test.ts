import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import {
  join,
  openPhoneRooms,
  PHONE,
  type PhoneRooms,
  passScreens,
  press,
  type Room,
  title,
} from '../support/phone-rooms.ts';
import { questionScene } from '../support/question-scene.ts';
import { openWorkshop } from '../support/workshop.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

const actorNames = async ({ id }: Room) => (await rooms.write.map(id)).actors.map(({ name }) => name);

it('dots that are put while others are on their way stay to be given', async () => {
  const { facilitator, screens, write } = rooms;
  const { id, apart, alone } = await questionScene(write);
  for (const [i, key] of [apart, alone].entries())
    await write.put(`/api/territories/${id}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const meeting = await openWorkshop(facilitator, id);
  await facilitator.ask('POST', `${meeting.address}/votes`, {
    id: `v-${id}`,
    about: 'questions',
    dots: 3,
    keys: [apart, alone],
  });
  const page = await screens.open(`/rejoindre#${meeting.code}`, PHONE);
  await page.getByRole('button', { name: /La salle vote/ }).tap();
  const hedges = page.locator('.vote-choices li').filter({ hasText: /haies/ });
  const more = hedges.getByRole('button', { name: 'Un point de plus' });
  await more.tap();
  const { isAsked, letGo } = await held(page, /\/ballot/);
  await press(page, 'Donner mes points');
  await isAsked;
  await more.tap();
  const came = page.waitForResponse(/\/votes$/);
  letGo();
  await came;
  await expect
    .poll(
      async () =>
        (await facilitator.ask<{ items: { seats: number }[] }>('GET', `${meeting.address}/votes`)).items[0]
          ?.seats,
      POLL,
    )
    .toBe(1);
  await hedges.locator('output').getByText('●●').waitFor();
  await press(page, 'Changer mes points');
  await page.getByText('Vos points sont donnés').waitFor();
  expect(await hedges.locator('output').textContent()).toContain('●●');
});

describe('who speaks', () => {
  const newcomer = async (one: Room) => {
    const page = await rooms.openPhone(one);
    await page.getByLabel('Votre prénom').fill('Lu');
    await page.getByText('Élu·e', { exact: true }).tap();
    await press(page, 'Mon organisation n’y est pas');
    await page.getByLabel('Son nom').fill('Le Fournil des ifs');
    return page;
  };

  it('is who is chosen while a name is looked up', async () => {
    const one = await rooms.room();
    const page = await newcomer(one);
    const { isAsked, letGo } = await held(page, /\/similar\?/);
    await press(page, 'Commencer');
    await isAsked;
    await press(page, 'Chercher dans la liste');
    await page.getByLabel('Votre organisation').fill('mairie du');
    await page.getByRole('button', { name: 'Mairie du pont' }).tap();
    letGo();
    await press(page, 'Commencer');
    await title(page, 'Mon organisation');
    await page.locator('.seat-who', { hasText: 'Mairie du pont' }).waitFor();
    expect(await actorNames(one)).not.toContain('Le Fournil des ifs');
  });

  it('is blocked by no missing answer', LONG, async () => {
    const one = await rooms.room();
    const page = await newcomer(one);
    const { letGo } = await held(page, /\/similar\?/);
    await press(page, 'Commencer');
    await title(page, 'Mon organisation');
    await expect.poll(() => actorNames(one), POLL).toContain('Le Fournil des ifs');
    letGo();
  });
});

describe('a screen of questions', () => {
  it('takes a commitment that was typed, though « Ajouter » was not pressed', async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await join(page);
    await passScreens(page, 2);
    await title(page, 'Ce que nous portons');
    await page.locator('#said-commitment').fill('Planter des haies');
    await press(page, 'Valider');
    await title(page, 'La carte note un lien avec vous');
    await expect
      .poll(async () => (await rooms.write.map(one.id)).commitments.map(({ text }) => text), POLL)
      .toContain('Planter des haies');
  });

  it('keeps the link available while others change, each with its own level', async () => {
    const one = await rooms.room();
    // Said before: the second at a lower level than the first will be.
    for (const [link, level] of [
      [one.garden, 1],
      [one.van, 1],
    ] as const)
      await rooms.write.put(`/api/cooperations/${link}/parties/${one.amap}`, {
        role: 'member',
        declaredIntensity: level,
      });
    const page = await rooms.openPhone(one);
    await join(page);
    await passScreens(page);
    const words = page.locator('.link-words');
    await page.getByText('1 sur 2').waitFor();
    const isGarden = async () => (await words.textContent())?.includes('jardin');
    const first = await isGarden();
    await page.getByText('On se renforce').tap();
    await press(page, 'Suivant');
    await page.getByText('2 sur 2').waitFor();
    // Radios of one group do not put out those of the next.
    expect(await page.locator('.levels input:checked').getAttribute('value')).toBe('1');
    expect(await isGarden()).toBe(!first);
    const gone = first ? one.garden : one.van;
    await rooms.write.remove(`/api/cooperations/${gone}`, '*');
    await page.getByText('1 sur 1').waitFor();
    expect(await isGarden()).toBe(!first);
    await press(page, 'Suivant');
    await title(page, 'Et avec qui d’autre');
  });
});

it('a correction of the card takes back none that is on its way', async () => {
  const one = await rooms.room();
  for (const [resource, note] of [
    ['premises', 'une salle'],
    ['skills', 'un comptable'],
  ])
    await rooms.write.put(`/api/actors/${one.amap}/needs/${resource}`, { note });
  const { token } = await rooms.facilitator.ask<{ token: string }>(
    'POST',
    `${one.meeting.address}/cards/${one.amap}/access`,
  );
  const page = await rooms.screens.open(`/relecture#${token}`, PHONE);
  await title(page, 'AMAP du pont');
  const item = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  const correct = async (from: string, to: string) => {
    await item(from)
      .getByRole('button', { name: /^Corriger/ })
      .tap();
    await item(from).locator('[name="note"]').fill(to);
    await item(from).getByRole('button', { name: 'Enregistrer' }).tap();
  };
  const { isAsked, letGo } = await held(page, /\/contributions\//);
  await correct('une salle', 'une grande salle');
  await isAsked;
  await correct('un comptable', 'une comptable');
  letGo();
  await expect
    .poll(async () => (await rooms.write.map(one.id)).needs.map(({ note }) => note).sort(), POLL)
    .toEqual(['une comptable', 'une grande salle']);
  await item('une grande salle').waitFor();
});
