import type { Cooperation } from '../../model/contract/cooperation.ts';
import { agreedIntensity, stateAt } from '../../model/elements/cooperation-state.ts';
import { dayInParis, type IsoDay } from '../../model/elements/day.ts';
import type { CooperationFact } from '../../model/elements/facts.ts';
import { readCooperation } from '../store/cooperations.ts';
import type { Executor } from '../store/execute.ts';
import { findTerritory } from '../store/territories.ts';
import { present, type Seeing, shown } from './present.ts';

/** A cooperation with what depends on a day: its state and the intensity its parties agree on. */
export const shownAt = (cooperation: CooperationFact, day: IsoDay): Cooperation => ({
  ...cooperation,
  state: stateAt(cooperation, day),
  agreedIntensity: agreedIntensity(cooperation, day),
});

/** The answer to a cooperation created from a territory: as it is at the day of that territory. */
export async function answerCooperation(
  executor: Executor,
  territoryId: string,
  cooperationId: string,
  { visibility }: Seeing,
) {
  const cooperation = present(
    await readCooperation(executor, cooperationId, visibility),
    'COOPERATION',
    cooperationId,
  );
  const day = (await findTerritory(executor, territoryId))?.day ?? dayInParis(new Date());
  return { ...shown(shownAt(cooperation, day)), location: `/api/cooperations/${cooperationId}` };
}
