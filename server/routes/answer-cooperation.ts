import { cooperationAt } from '../../model/elements/cooperation-state.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { readCooperation } from '../store/cooperations.ts';
import type { Executor } from '../store/execute.ts';
import { findTerritory } from '../store/territories.ts';
import { present, type Seeing, shown } from './present.ts';

/** Answers a cooperation created from a territory, as of the day of that territory. */
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
  return { ...shown(cooperationAt(cooperation, day)), location: `/api/cooperations/${cooperationId}` };
}
