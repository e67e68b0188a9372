import { Family } from '../../../contract/vocabulary.ts';
import { paragraph, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** Lists the actors on the map, by family then name. A value common to all is a sentence, not a column. */
export function actors({ system, say, labels }: ReportSource): Told {
  const texts = reportTexts(say).actors;
  if (system.actors.size === 0) return { blocks: [], leftOut: ['actors'] };
  const near = system.neighbours();
  const carried = new Map<string, number>();
  for (const commitment of system.commitments)
    for (const id of new Set(system.carriers(commitment).map(({ actorId }) => actorId)))
      carried.set(id, (carried.get(id) ?? 0) + 1);
  const all = [...system.actors.values()];
  const has = {
    partners: all.some(({ id }) => (near.get(id)?.size ?? 0) > 0),
    commitments: carried.size > 0,
    heard: all.some(({ id }) => system.isHeard(id, 'links')),
  };
  const rank = (family: Family) => Family.options.indexOf(family);
  const byName = new Intl.Collator(say.language);
  const rows = all
    .sort((a, b) => rank(a.family) - rank(b.family) || byName.compare(a.name, b.name))
    .map(({ id, name, family, kind = '' }) => {
      const known = labels.families.find((one) => one.id === family);
      return [
        id,
        name,
        known?.shortLabel[say.language] ?? family,
        known?.kinds.find((one) => one.id === kind)?.label[say.language] ?? kind,
        has.partners ? texts.counted(near.get(id)?.size ?? 0) : '',
        has.commitments ? texts.counted(carried.get(id) ?? 0) : '',
        has.heard ? (system.isHeard(id, 'links') ? texts.yes : texts.no) : '',
      ] as const;
    });
  const level = say.quote(say.intensity(system.reading.minIntensity));
  const nobody = [
    ...(has.partners ? [] : [texts.noPartner(level)]),
    ...(has.commitments ? [] : [texts.noCommitment]),
    ...(has.heard ? [] : [texts.noneHeard]),
  ];
  return {
    blocks: [
      ...table('actors.table', texts.caption(level, has), texts.columns, rows),
      ...(nobody.length === 0 ? [] : [paragraph('actors.nobody', nobody.join(' '))]),
    ],
  };
}
