import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Film } from '../../../../model/contract/film.ts';
import type { TerritoryMap } from '../../../../model/contract/reading.ts';
import { makeFilm } from '../../../../model/readings/film/make-film.ts';
import { onPlaces, withoutPlaces } from '../../../../model/readings/film/places-of-today.ts';
import { FilmReplay } from '../../../../model/readings/film/replay.ts';
import { FILMED, FilmWorld } from '../../../support/film-world.ts';
import { OFTEN } from '../../../support/longer.ts';
import { runs } from '../../../support/runs.ts';
import { type Step, step } from '../../../support/told-steps.ts';

/** Returns the value after serialization and parsing, as the network does. */
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Returns the visible content of an image, without the number of changes. */
const shown = ({ territory, known: _known, ...image }: TerritoryMap) => {
  const { revision: _revision, version: _version, ...said } = territory;
  return { ...image, territory: said };
};

/** Erases one of a history, where there is one of that number, and says who withdrew. */
function withoutSome(world: FilmWorld, erased: number, withdrawn: number): string[] {
  const { actorIds } = world;
  const [toErase, gone] = [actorIds[erased], actorIds[withdrawn]];
  if (toErase !== undefined) world.erase(toErase);
  return gone === undefined ? [] : [gone];
}

/** More comes to the territory that is filmed than goes. */
const here = { where: fc.constant(FILMED), onMap: fc.constant(true) };
const lively = fc.oneof(
  { weight: 3, arbitrary: step },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('actor' as const), ...here }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      ...{ n: fc.nat(20), m: fc.nat(20), k: fc.nat(20), serves: fc.boolean() },
    }),
  },
);
const history = fc.array(lively, { minLength: 15, maxLength: 50 });

const actor = (onMap = true) => ({ kind: 'actor', where: FILMED, onMap }) as const;
const close = (n: number, isPrivate: boolean) => ({ kind: 'close', n, isPrivate }) as const;
const link = (m = 0, k = 0) => ({ kind: 'link', n: 0, m, k, serves: false }) as const;
/** A party that is private while its cooperation is noted, and open again today. */
const privateForATime: Step[] = [
  ...[actor(), actor(), close(3, true), actor(), link()],
  ...[{ kind: 'join', n: 0, where: FILMED, onMap: false } as const, actor()],
  ...[{ kind: 'party', n: 0, k: 0, gone: false } as const, link(5, 6), actor(), close(1, false)],
];

describe('the film of a map', () => {
  it(
    'shows at each image the map as it was known then, as everyone may see it now, where all stand today',
    OFTEN,
    () => {
      let [images, steps] = [0, 0];
      fc.assert(
        fc.property(history, fc.nat(), fc.nat(), fc.nat(20), fc.nat(20), (all, a, b, erased, withdrawn) => {
          const world = new FilmWorld(all);
          const gone = withoutSome(world, erased, withdrawn);
          const [from, to] = [1 + (a % world.revision), 1 + (b % world.revision)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const film = json(makeFilm(world.source(from, to, gone)));
          expect(Film.parse(film)).toEqual(film);
          const replay = new FilmReplay(film);
          let image = 0;
          for (let revision = from; revision <= to; revision += 1) {
            if (film.steps[image]?.revision === revision) image += 1;
            const truth = json(onPlaces(withoutPlaces(world.mapAt(revision, gone)), film.places));
            const { known, ...frame } = json(replay.at(image));
            expect(shown(frame)).toEqual(shown(truth));
            if (known?.revision === revision) expect(frame.territory).toEqual(truth.territory);
            images += 1;
          }
          expect(image).toBe(film.steps.length);
          steps += film.steps.length;
        }),
        { ...runs(40, 20_261_133, 26), examples: [[privateForATime, 0, 7, 3, 3]] },
      );
      expect(images).toBeGreaterThan(steps);
      expect(steps).toBeGreaterThan(100);
    },
  );

  it('names nothing that is private, gone, erased or withdrawn, in no image and no caption', OFTEN, () => {
    let hidden = 0;
    fc.assert(
      fc.property(history, fc.nat(12), fc.nat(12), (all, erased, withdrawn) => {
        const world = new FilmWorld(all);
        const gone = withoutSome(world, erased, withdrawn);
        const text = JSON.stringify(makeFilm(world.source(1, world.revision, gone)));
        const { actorIds, cooperationIds } = world.seen(gone);
        for (const [, id = ''] of text.matchAll(/(?:"|[NABé]-)(a\d+)\b/g)) expect(actorIds).toContain(id);
        for (const [, id = ''] of text.matchAll(/"(c\d+)"/g)) expect(cooperationIds).toContain(id);
        hidden += [...world.present.values()].filter((one) => one.private === true).length;
      }),
      runs(60, 20_261_134, 34),
    );
    expect(hidden).toBeGreaterThan(8);
  });

  it('describes the change of each image, and has a chapter for the day', () => {
    const world = new FilmWorld([actor(), actor(), link(1, 1)]);
    const { steps, chapters } = makeFilm(world.source(1, world.revision, []));
    const [first, second] = world.actorIds.map((id) => `N-${id}`);
    expect(steps.map(({ caption }) => caption.replace(/\s/g, ' '))).toEqual([
      ...[`Acteur ajouté : ${first}`, `Acteur ajouté : ${second}`],
      `Coopération notée : ${first} et ${second}`,
    ]);
    expect(chapters).toEqual([{ day: '2026-03-12', step: 0 }]);
  });
});
