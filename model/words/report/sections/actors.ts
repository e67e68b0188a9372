import type { ReportBlock } from '../../../contract/report.ts';
import { Family } from '../../../contract/vocabulary.ts';
import { paragraph, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** Who is on the map, by family then name. */
export function actors({ system, say, labels }: ReportSource): ReportBlock[] {
  const texts = reportTexts(say).actors;
  if (system.actors.size === 0) return [paragraph('actors.none', texts.none)];
  const near = system.neighbours();
  const carried = new Map<string, number>();
  for (const commitment of system.commitments)
    for (const id of new Set(system.carriers(commitment).map(({ actorId }) => actorId)))
      carried.set(id, (carried.get(id) ?? 0) + 1);
  const rank = (family: Family) => Family.options.indexOf(family);
  const byName = new Intl.Collator(say.language);
  const rows = [...system.actors.values()]
    .sort((a, b) => rank(a.family) - rank(b.family) || byName.compare(a.name, b.name))
    .map(({ id, name, family, kind = '' }) => {
      const known = labels.families.find((one) => one.id === family);
      return [
        id,
        name,
        known?.shortLabel[say.language] ?? family,
        known?.kinds.find((one) => one.id === kind)?.label[say.language] ?? kind,
        String(near.get(id)?.size ?? 0),
        String(carried.get(id) ?? 0),
        system.isHeard(id, 'links') ? texts.yes : texts.no,
      ] as const;
    });
  return table('actors.table', texts.caption, texts.columns, rows);
}
