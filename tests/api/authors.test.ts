import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeList } from '../../model/contract/change.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace, send } from '../support/workshop-place.ts';

let api: TestApp;
let origin: string;
let amina: TestBrowser;
let at: Awaited<ReturnType<typeof makePlace>>;
const name = randomId('Amina Diallo');
beforeAll(async () => {
  api = await openGuardedApp();
  origin = await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api, name);
  at = await makePlace(amina);
});
afterAll(() => api.close());

const history = (who: TestBrowser, query = '') =>
  who.ask<ChangeList>('GET', `${at.below}/changes?order=newest${query}`);

describe('a phone that joined under the name of an account', () => {
  it('is distinguished in history, in its filters and in presence; facilitators see that the names look alike', async () => {
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join(name);
    const participantId = await speakFor(phone, meeting, at.amap, { firstName: name });
    const answers = { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] };
    await send(phone, meeting, randomId('c'), { participantId, actorId: at.amap, answers });

    const { items, authors } = await history(amina);
    expect(items.find(({ type }) => type === 'contribution.sent')).toMatchObject({
      by: name,
      byKind: 'phone',
    });
    expect(items.find(({ type }) => type === 'actor.added')).toMatchObject({ by: name, byKind: 'account' });
    expect(authors).toEqual(
      expect.arrayContaining([
        { name, kind: 'account' },
        { name, kind: 'phone', alike: true },
      ]),
    );
    const said = await history(amina, `&byKind=phone&by=${encodeURIComponent(name)}`);
    expect(new Set(said.items.map(({ byKind }) => byKind))).toEqual(new Set(['phone']));

    const reader = await comeIn(amina, 'reader', [at.id]);
    expect(JSON.stringify((await history(reader)).authors)).not.toContain('alike');

    const streams = [
      await LiveReader.open(origin, at.id, '', { cookie: amina.cookie ?? '' }),
      await LiveReader.open(origin, at.id, '', { cookie: phone.cookie ?? '' }),
    ];
    const [seenByLead, seenByPhone] = streams;
    await expect
      .poll(() => seenByLead?.of('presence').at(-1)?.data.authors, POLL)
      .toEqual(
        expect.arrayContaining([
          { name, kind: 'account' },
          { name, kind: 'phone', alike: true },
        ]),
      );
    await expect
      .poll(() => JSON.stringify(seenByPhone?.of('presence').at(-1)?.data.authors), POLL)
      .toContain('"phone"');
    expect(JSON.stringify(seenByPhone?.of('presence'))).not.toContain('alike');
    for (const stream of streams) stream.close();
  });

  it('a contributor by a link is one', async () => {
    const contributor = await comeIn(amina, 'contributor', [at.id]);
    const id = randomId('a');
    await contributor.ask('POST', `${at.below}/actors`, { id, name: id, family: 'citizens' });
    expect((await history(amina, '&limit=1')).items[0]).toMatchObject({ byKind: 'link' });
  });
});
