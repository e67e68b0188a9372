// @module-tag long
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change, ElementStates } from '../../model/contract/change.ts';
import { applyEdits } from '../../model/elements/element-edits.ts';
import type { Edits, Properties } from '../../model/elements/elements.ts';
import { loadElements } from '../../server/use-cases/load-fixture.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { refusedByOwnEndpoint } from '../support/own-endpoint.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { type SharedScene, sharedScene } from '../support/shared-graph.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop, speakFor } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** The graph is drawn once for all ids; each run has its own. */
const under = <T>(prefix: string, value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('#', prefix)) as T;

/** Sends the statement in the role that the scene has. */
async function say(meeting: Meeting, { role, home, actorId, answers }: SharedScene): Promise<number> {
  const isPhone = role === 'participant';
  const who = isPhone
    ? await meeting.join()
    : role === 'rereader'
      ? await meeting.reread(actorId)
      : await comeIn(amina, role, [...home]);
  const said = { actorId, answers, ...(isPhone && { participantId: await speakFor(who, meeting, actorId) }) };
  const reply = await who.send('PUT', `${meeting.address}/contributions/${randomId('c')}`, said);
  expect(reply.statusCode, reply.body).toBeLessThan(500);
  return reply.statusCode;
}

const isOfTheMap = (key: string): boolean => !/^(Workshop|Contribution):/.test(key);
const statesOf = (states: ElementStates | null): [string, Properties][] =>
  Object.entries(states ?? {}).filter(([key]) => isOfTheMap(key)) as [string, Properties][];

it(
  'whatever changed on the map would have been allowed to that person by its own endpoint',
  async () => {
    const seen = { changed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(sharedScene('#'), async (drawn) => {
        const prefix = `${randomId('p')}-`;
        const state = new Map(under(prefix, [...drawn.state]));
        const scene: SharedScene = { ...under(prefix, { ...drawn, state: null }), state };
        const { role, actorId } = scene;
        // Nobody gives a card to an organisation that is not there.
        if (role === 'rereader' && !state.has(`Actor:${actorId}`)) return;
        const territoryId = `${prefix}t0`;
        await loadElements(
          { executor: api.executor },
          { type: 'fixture.loaded', subjectId: territoryId, elements: state },
        );
        const meeting = await openWorkshop(amina, territoryId);
        const status = await say(meeting, scene);
        const { items } = await amina.ask<{ items: Change[] }>(
          'GET',
          `/api/territories/${territoryId}/changes?order=newest&limit=1`,
        );
        const [change] = items;
        const isSaid = change?.type === 'contribution.sent';
        expect(isSaid).toBe(status === 200);
        const [before, after] = [statesOf(change?.before ?? null), statesOf(change?.after ?? null)];
        const edits: Edits = isSaid
          ? new Map([...before.map(([key]) => [key, null] as const), ...after])
          : new Map();
        const by = { role, home: scene.home, territoryId, actorId, before: state };
        expect(refusedByOwnEndpoint({ ...by, after: applyEdits(state, edits) })).toEqual([]);
        seen[edits.size > 0 ? 'changed' : 'refused'] += 1;
      }),
      runs(20, 15),
    );
    expect(Math.min(seen.changed, seen.refused)).toBeGreaterThan(0);
  },
  RUNS_MS,
);
