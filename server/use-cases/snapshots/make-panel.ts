import type { Language } from '../../../model/contract/primitives.ts';
import { compare } from '../../../model/elements/order.ts';
import { System } from '../../../model/elements/system.ts';
import { networkChoices } from '../../../model/readings/measures/sub-network.ts';
import { panelOf } from '../../../model/readings/snapshots/panel.ts';
import { systemOfContent } from '../../../model/readings/snapshots/readings-of-content.ts';
import { panelZip } from '../../exchange/panel/panel-zip.ts';
import { OWN_VERSION } from '../../project.ts';
import type { WholeSnapshot } from './read-snapshot.ts';

/**
 * Makes the panel of a territory from snapshots, in the order of their days, all read as the earliest one was.
 *
 * @throws {NotFoundError} if one of them lacks the territory.
 */
export function makePanel(
  wholes: readonly WholeSnapshot[],
  territoryId: string | undefined,
  language: Language,
): Buffer {
  const asked = territoryId ?? wholes.toSorted(byTaking)[0]?.content.parameters.days[0]?.territoryId;
  const waves = wholes
    .map((whole) => ({ whole, system: systemOfContent(whole, asked) }))
    .sort((a, b) => compare(a.system.reading.day, b.system.reading.day) || byTaking(a.whole, b.whole));
  const [first] = waves;
  if (first === undefined) throw new Error('A panel has waves.');
  const { minIntensity, withoutTransactions } = first.system.reading;
  const choices = networkChoices(first.whole.content.parameters);
  const systems = waves.map(
    ({ system: { facts, reading } }) => new System(facts, { ...reading, minIntensity, withoutTransactions }),
  );
  return panelZip(
    panelOf(systems, choices),
    waves.map(({ whole: { snapshot } }) => snapshot),
    {
      ...{ territory: first.system.facts.territory.name, minIntensity, withoutTransactions },
      ...{ ...choices, software: OWN_VERSION },
    },
    language,
  );
}

const byTaking = (a: WholeSnapshot, b: WholeSnapshot): number =>
  compare(a.snapshot.takenAt, b.snapshot.takenAt);
