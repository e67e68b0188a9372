import { charterReading } from '../../../readings/charter-reading.ts';
import { heading, paragraph, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfCarriers, tellerOf } from '../teller.ts';

/** Charter against reality: how many signatories act under each article; then who carries what here. */
export function charter(source: ReportSource): Told {
  const { system, say } = source;
  const texts = reportTexts(say).charter;
  const reading = charterReading(system);
  const byId = new Map(reading.items.map((item) => [item.commitmentId, item]));
  const signatories = reading.signatoryIds.length;
  const articles = system.facts.charterItems.flatMap(({ id, code, text }) => {
    const item = byId.get(id);
    return item === undefined
      ? []
      : [
          [
            id,
            code === undefined ? text : `${code}. ${text}`,
            texts.acting(item.actingIds.length),
            texts.serving(item.cooperationIds.length),
          ] as const,
        ];
  });
  const own = system.commitments.flatMap(({ id, text }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const teller = tellerOf(source, askedOfCarriers(id));
    const who = teller.say.names(item.carrierIds, 8);
    return [
      [
        teller.id(id),
        teller.text(text),
        who === '' ? texts.noCarrier : teller.text(who),
        texts.serving(item.cooperationIds.length),
      ] as const,
    ];
  });
  const told = signatories > 0 && articles.length > 0;
  return {
    blocks: [
      ...(told
        ? [
            heading('charter.items', texts.items),
            paragraph('charter.signatories', texts.signatories(signatories, reading.unheardIds.length)),
            ...table('charter.table', texts.itemsCaption, texts.itemColumns, articles),
          ]
        : []),
      ...(own.length === 0
        ? []
        : [
            heading('charter.own', texts.own),
            ...table('charter.ownTable', texts.ownCaption, texts.ownColumns, own),
          ]),
    ],
    leftOut: [...(told ? [] : ['charter' as const]), ...(own.length === 0 ? ['commitments' as const] : [])],
  };
}
