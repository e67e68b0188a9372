import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, GUARDED, type NamedBrowser } from '../support/access-api.ts';
import { everyFault } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom } from '../support/phone.ts';
import { signIn } from '../support/sign-in.ts';
import { openTestApp } from '../support/test-app.ts';
import { goTo } from '../support/walk.ts';
import { WriteApi } from '../support/write-api.ts';

let screens: Screens;
let amina: NamedBrowser;
beforeAll(async () => {
  screens = await openScreens(GUARDED);
  amina = await becomeAdministrator(screens.write.api);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it(
  'a big screen opened before sign-in shows a notice, and continues after a sign-in in another tab',
  LONG,
  async () => {
    const before = await openTestApp();
    const write = new WriteApi(before);
    const t = await write.territory();
    const origin = await before.app.listen({ host: '127.0.0.1', port: 0 });
    const { workshop } = await openRoom(write, t);
    const screen = await screens.open(`${origin}/t/${t}/atelier/${workshop.id}/ecran`);
    const welcome = screen.locator('.screen-welcome');
    await welcome.waitFor();
    await before.close();
    const after = await openTestApp(GUARDED);
    await after.app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    await screen.getByRole('heading', { name: /^Connectez-vous sur cet ordinateur/ }).waitFor();
    const isRoomScreen = () => screen.evaluate(() => document.documentElement.matches('.room-screen'));
    expect(await isRoomScreen()).toBe(true);
    expect(await everyFault(screen)).toEqual([]);
    const beside = await screens.openIn(screen.context(), origin);
    await signIn(beside, amina.name);
    await beside.locator('.territories li').first().waitFor();
    await welcome.waitFor();
    expect(await isRoomScreen()).toBe(true);
    await goTo(screen, `/t/${t}/atelier`);
    await welcome.waitFor({ state: 'detached' });
    expect(await isRoomScreen()).toBe(false);
    await screen.context().close();
    await after.close();
    screens.forgive(/Failed to load resource|^request: /);
  },
);
