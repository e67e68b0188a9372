import { expect, it } from 'vitest';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { run } from '../../../server/workers/tasks/draw-map.ts';
import { makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { reference } from '../../support/report-scene.ts';

const three = ['a', 'b', 'c'];
const facts = makeFacts({
  actors: three.map((id, i) => makeActor(id, { name: `Jardin ${id}`, x: 200 * i, y: 90 * (i % 2) })),
  cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'])],
  lands: [{ id: 'l', actorIds: three }],
});

it.each([
  ['fr', /Autour/],
  ['en', /Around/],
] as const)('names the lands that nobody named in the language of the page, %s', async (language, name) => {
  const drawn = await run(
    {
      ...{ language, look: lookOf({}), measures: null, greyscale: false, orientation: 'landscape' },
      ...{ format: 'svg', paper: 'A3' },
      reading: { day: '2026-03-12', minIntensity: 2, withoutTransactions: false },
    },
    { facts, reference, tell: () => undefined },
  );
  const names = /<g id="names-of-lands".*?<\/g>/s.exec(Buffer.from(drawn).toString())?.[0];
  expect(names).toMatch(name);
});
