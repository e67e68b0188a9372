import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  CarrierRole,
  CooperationStatus,
  Family,
  Nature,
  Scale,
  TableRole,
} from '../../model/contract/vocabulary.ts';
import { addMonths } from '../../model/elements/day.ts';
import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import { DAY, makeActor, makeCommitment, makeCooperation, makeFacts, makeOutsider } from './make-facts.ts';

const THEMES = ['energy', 'water', 'mobility'];
const RESOURCES = ['premises', 'skills', 'funding', 'equipment'];

/** Draws by chance, the same for one seed. */
class Draw {
  readonly #random: { next(): number };

  constructor(seed: number) {
    this.#random = xoroshiro128plus(seed);
  }

  below(n: number): number {
    return (this.#random.next() >>> 0) % n;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<T>(options: readonly T[]): T {
    const drawn = options[this.below(options.length)];
    if (drawn === undefined) throw new Error('Nothing to draw from.');
    return drawn;
  }

  some<T>(options: readonly T[], percent: number): T[] {
    return options.filter(() => this.chance(percent));
  }

  /** Draws a day around that of the map, often exactly on a limit of some rule. */
  day(): string {
    const months = this.one([-48, -36, -18, -13, -12, -3, -1, 0, 0, 1, 12, 20]);
    const day = addMonths(DAY, months);
    return this.chance(40) ? day : `${day.slice(0, 8)}${this.one(['01', '11', '13', '28'])}`;
  }

  /** `{[name]: value}`, or nothing. */
  maybe<K extends string, T>(name: K, percent: number, value: () => T): { [key in K]?: T } {
    return this.chance(percent) ? ({ [name]: value() } as { [key in K]?: T }) : {};
  }
}

/** Builds a small territory with every case that the model allows, above all dates and absences. */
export function randomFacts(id: string, seed: number): Facts {
  const draw = new Draw(seed);
  const actorIds = Array.from({ length: 14 }, (_, i) => `${id}-a${i}`);
  const outsideIds = Array.from({ length: 3 }, (_, i) => `${id}-o${i}`);
  const commitmentIds = Array.from({ length: 7 }, (_, i) => `${id}-k${i}`);
  const { territory } = makeFacts();
  const cooperations = Array.from({ length: 30 }, (_, i) =>
    randomCooperation(
      draw,
      `${id}-c${String(i).padStart(2, '0')}`,
      [...actorIds, ...outsideIds],
      commitmentIds,
    ),
  );
  const partyIds = new Set(cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)));
  return makeFacts({
    territory: { ...territory, id, name: `Territoire ${seed}` },
    actors: actorIds.map((actorId) => randomActor(draw, actorId)),
    outside: outsideIds
      .filter((outsideId) => partyIds.has(outsideId))
      .map((outsideId) => makeOutsider(outsideId)),
    cooperations,
    commitments: commitmentIds.map((commitmentId) =>
      makeCommitment(commitmentId, [], {
        territoryId: id,
        themes: draw.some(THEMES, 35),
        horizon: draw.one(['star', 'pebble']),
        status: draw.one(['open', 'open', 'open', 'open', 'kept', 'dropped']),
        ...draw.maybe('dueOn', 50, () => draw.day()),
        carriers: draw.some(actorIds, 25).map((actorId) => ({
          actorId,
          role: draw.one(CarrierRole.options),
          ...draw.maybe('tableRoles', 30, () => draw.some(TableRole.options, 30)),
          ...draw.maybe('since', 30, () => draw.day()),
        })),
      }),
    ),
    needs: randomNeeds(draw, actorIds),
    offers: randomNeeds(draw, actorIds),
  });
}

const randomActor = (draw: Draw, actorId: string) =>
  makeActor(actorId, {
    family: draw.one(Family.options.slice(0, draw.chance(50) ? 3 : 8)),
    charter: draw.one(['signatory', 'supporter', 'none']),
    tableRoles: draw.some(TableRole.options, 15),
    ...draw.maybe('scale', 60, () => draw.one(Scale.options)),
    membership: {
      onMap: draw.chance(85),
      ...draw.maybe('since', 25, () => draw.day()),
      ...draw.maybe('heardLinksOn', 60, () => draw.day()),
      ...draw.maybe('heardCommitmentsOn', 60, () => draw.day()),
      ...draw.maybe('heardNeedsOn', 60, () => draw.day()),
    },
  });

function randomCooperation(
  draw: Draw,
  id: string,
  actorIds: readonly string[],
  commitmentIds: readonly string[],
): CooperationFact {
  const size = draw.one([2, 2, 2, 3, 5]);
  const partyIds = [...actorIds].sort(() => draw.below(3) - 1).slice(0, size);
  return makeCooperation(id, partyIds, {
    nature: draw.one(Nature.options),
    status: draw.one([...CooperationStatus.options, 'active', 'active', 'active', 'intention']),
    intensity: draw.below(5),
    parties: partyIds.map((actorId, i) => ({ actorId, role: i === 0 ? 'from' : draw.one(['to', 'member']) })),
    themes: draw.some(THEMES, 30),
    serves: draw.some(commitmentIds, 10),
    declarations: partyIds
      .filter(() => draw.chance(40))
      .flatMap((actorId) => [
        { actorId, intensity: draw.below(5), on: draw.day() },
        ...(draw.chance(30)
          ? [{ actorId, intensity: draw.below(5), on: draw.day(), voice: 'autre voix' }]
          : []),
      ]),
    ...draw.maybe('startedOn', 40, () => draw.day()),
    ...draw.maybe('endedOn', 30, () => draw.day()),
    ...draw.maybe('recordedOn', 60, () => draw.day()),
    ...draw.maybe('lastSignOn', 40, () => draw.day()),
    ...draw.maybe('promisedFor', 40, () => draw.day()),
  });
}

const randomNeeds = (draw: Draw, actorIds: readonly string[]) =>
  actorIds.flatMap((actorId) =>
    draw.some(RESOURCES, 25).map((resourceId) => ({
      actorId,
      resourceId,
      ...draw.maybe('themeId', 50, () => draw.one(THEMES)),
      ...draw.maybe('note', 50, () => `ce que note ${actorId}`),
    })),
  );
