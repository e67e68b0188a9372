import type { ReportBlock } from '../../../contract/report.ts';
import { charterReading } from '../../../readings/charter-reading.ts';
import { mannerOf } from '../../manner.ts';
import { heading, list, paragraph } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfCarriers, tellerOf } from '../teller.ts';

/** Charter against reality: who signed, who says it acts; then who carries what here. */
export function charter(source: ReportSource): ReportBlock[] {
  const { system, say } = source;
  const texts = reportTexts(say).charter;
  const reading = charterReading(system);
  const byId = new Map(reading.items.map((item) => [item.commitmentId, item]));
  const { colon } = mannerOf(say.language);
  const items = system.facts.charterItems.flatMap(({ id, code, text }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const named = code === undefined ? text : `${code}. ${text}`;
    return [
      [
        `charter.${id}`,
        `${named.replace(/[.\s]+$/, '')}${colon}${texts.against(reading.signatoryIds.length, item.actingIds.length, reading.unheardIds.length)}.`,
      ] as const,
    ];
  });
  const own = system.commitments.flatMap(({ id, text }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const teller = tellerOf(source, askedOfCarriers(id));
    return [
      [
        teller.id(`charter.${id}`),
        teller.text(
          `${teller.say.quote(text)}${colon}${texts.carried(teller.say.actors(item.carrierIds, 8), item.cooperationIds.length)}`,
        ),
      ] as const,
    ];
  });
  return [
    heading('charter.items', texts.items),
    ...(reading.signatoryIds.length === 0 ? [paragraph('charter.none', texts.none)] : list(items)),
    paragraph('charter.reworded', texts.reworded),
    heading('charter.own', texts.own),
    ...(own.length === 0 ? [paragraph('charter.noOwn', texts.noOwn)] : list(own)),
  ];
}
