import { charterReading } from '../../readings/charter-reading.ts';
import { compareFamilies, sideOf } from '../../readings/family-comparison.ts';
import { isOverdue, openPromises } from '../../readings/promises.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';

/** Figures of the five sentences. */
export interface Figures {
  readonly actors: number;
  readonly families: number;
  readonly heard: number;
  readonly links: number;
  readonly active: number;
  readonly level: string;
  readonly between: number;
  readonly betweenPairs: number;
  readonly open: number;
  readonly uncarried: number;
  readonly unserved: number;
  readonly promises: number;
  readonly overdue: number;
}

/** Writes five figures of the territory, each in a sentence. */
export const keyFigures = (source: ReportSource): Array<readonly [name: string, text: string]> =>
  Object.entries(reportTexts(source.say).figures(figuresOf(source)));

function figuresOf({ system, say }: ReportSource): Figures {
  const sides = compareFamilies(system, sideOf(system, 'local_authority'), sideOf(system, 'social_economy'));
  const own = new Set(system.commitments.map(({ id }) => id));
  const commitments = charterReading(system).items.filter(({ commitmentId }) => own.has(commitmentId));
  const promises = openPromises(system);
  return {
    actors: system.actors.size,
    families: new Set([...system.actors.values()].map(({ family }) => family)).size,
    heard: [...system.actors.keys()].filter((id) => system.isHeard(id, 'links')).length,
    links: system.links().size,
    active: system.active().length,
    level: say.quote(say.intensity(system.reading.minIntensity)),
    between: sides.observed,
    betweenPairs: sides.pairs,
    open: commitments.length,
    uncarried: commitments.filter(({ carrierIds }) => carrierIds.length === 0).length,
    unserved: commitments.filter(({ cooperationIds }) => cooperationIds.length === 0).length,
    promises: promises.length,
    overdue: promises.filter((promise) => isOverdue(promise, system.reading.day)).length,
  };
}
