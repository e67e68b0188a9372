import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Contribution, NewWorkshop } from '../../model/contract/workshop.ts';
import { becomeAdministrator, GUARDED } from './access-api.ts';
import { openScreens } from './open-screens.ts';
import { openWorkshop } from './workshop.ts';

export const PHONE = { size: { width: 390, height: 844 }, touch: true };
const UNTIL = '2099-04-15';
export const CONSENT =
  'Vous parlez pour votre organisation. Vos réponses se voient dans la salle et peuvent figurer au compte rendu\u202f; vous pourrez les relire jusqu’au 15 avril 2099.';

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();
export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Comes by the code that the address brings, and says who speaks. */
export async function join(page: Page, firstName = 'Jo'): Promise<void> {
  await page.getByLabel('Votre prénom').fill(firstName);
  await page.getByLabel('Votre organisation').fill('amap');
  await page.getByRole('button', { name: 'AMAP du pont' }).tap();
  await page.getByText('Acteur socio-économique', { exact: true }).tap();
  await press(page, 'Commencer');
  await title(page, 'Mon organisation');
}

/** First screens of the questionnaire, in order: those before the links. */
const BEFORE_LINKS = ['Mon organisation', 'Nous connaître', 'Ce que nous portons'];

/** Passes the first screens without an answer; by default all before the links. */
export async function passScreens(page: Page, count = BEFORE_LINKS.length): Promise<void> {
  for (const name of BEFORE_LINKS.slice(0, count)) {
    await title(page, name);
    await press(page, 'Passer');
  }
}

export const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Lists touch targets less than 48 pixels high, including their label. */
export const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.seat button, .seat summary, .seat input, .seat select')]
      .map((one) => one.closest('label') ?? one)
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 47.5)
      .map((one) => one.outerHTML.slice(0, 120)),
  );

export const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** Opens screens of phones where everyone has to sign in, with workshops to join. */
export async function openPhoneRooms() {
  const screens = await openScreens(GUARDED);
  /** The same database at the machine itself: what the territory holds is put there. */
  const localScreens = await openScreens();
  const { write } = localScreens;
  const facilitator = await becomeAdministrator(screens.write.api);

  /** Creates a town hall and an AMAP with two cooperations, a commitment, an open workshop. */
  async function room(input: Partial<NewWorkshop> = {}) {
    const id = await write.territory();
    const [amap = ''] = await write.actors(id, 1, { name: 'AMAP du pont' });
    const [hall = ''] = await write.actors(id, 1, { name: 'Mairie du pont', family: 'local_authority' });
    const [school = ''] = await write.actors(id, 1, { name: 'École du pont' });
    const garden = await write.cooperation(id, [amap, hall], { note: 'Le jardin', nature: 'shares_means' });
    const van = await write.cooperation(id, [amap, hall], { note: 'Le camion', nature: 'co_produces' });
    const meals = await write.commitment(id, { text: 'Une cantine locale' });
    const meeting = await openWorkshop(facilitator, id, { rereadUntil: UNTIL, ...input });
    return { id, amap, hall, school, garden, van, meals, meeting };
  }
  type Room = Awaited<ReturnType<typeof room>>;

  const openPhone = async ({ meeting }: Room) => {
    const page = await screens.open(`/rejoindre#${meeting.code.replace('-', '')}`, PHONE);
    await page.getByText(CONSENT, { exact: true }).waitFor();
    return page;
  };

  /** Creates a phone that took part in a closed workshop. */
  async function phoneOfClosed(one: Room): Promise<Page> {
    const page = await openPhone(one);
    // Shown before it is answered: a workshop that closes in between takes nobody more.
    const isIn = page.waitForResponse(/\/participants\//);
    await join(page);
    await isIn;
    await facilitator.ask('PATCH', one.meeting.address, { status: 'closed' }, { 'if-match': '*' });
    return page;
  }

  const sent = async ({ meeting }: Room): Promise<Contribution[]> =>
    (await facilitator.ask<{ items: Contribution[] }>('GET', `${meeting.address}/contributions`)).items;

  const screensSent = async (one: Room) => (await sent(one)).map(({ answers }) => answers.screen);

  return {
    screens,
    localScreens,
    write,
    facilitator,
    room,
    openPhone,
    phoneOfClosed,
    sent,
    screensSent,
    leave: async () => [...(await screens.leave()), ...(await localScreens.leave())],
    close: async () => {
      await screens.close();
      await localScreens.close();
    },
  };
}
export type PhoneRooms = Awaited<ReturnType<typeof openPhoneRooms>>;
export type Room = Awaited<ReturnType<PhoneRooms['room']>>;
