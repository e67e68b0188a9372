import { charterReading } from '../../../readings/charter-reading.ts';
import { charterText } from '../../charter-text.ts';
import { heading, paragraph, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfCarriers, tellerOf } from '../teller.ts';

/**
 * Compares the Charter with reality: the number of signatories that act under each article; then the carriers
 * here.
 */
export function charter(source: ReportSource): Told {
  const { system, say, labels } = source;
  const texts = reportTexts(say).charter;
  const reading = charterReading(system);
  const byId = new Map(reading.items.map((item) => [item.commitmentId, item]));
  const signatories = reading.signatoryIds.length;
  const inOrder = new Map(labels.charterItems.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: { readonly id: string }) => inOrder.get(id) ?? inOrder.size;
  const items = [...system.facts.charterItems].sort((a, b) => placeOf(a) - placeOf(b));
  const articles = items.flatMap(({ id, code, text: written }) => {
    const text = charterText({ id, text: written }, labels, say.language);
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
  const isServed = reading.items.some(
    ({ commitmentId, cooperationIds }) =>
      cooperationIds.length > 0 && items.some(({ id }) => id === commitmentId),
  );
  return {
    blocks: [
      ...(told
        ? [
            heading('charter.items', texts.items),
            // If no article has anything, one sentence replaces the list.
            paragraph(
              'charter.signatories',
              [
                texts.signatories(signatories, reading.unheardIds.length),
                ...(isServed ? [] : [texts.noItem(articles.length)]),
              ].join(' '),
            ),
            ...(isServed ? table('charter.table', texts.itemsCaption, texts.itemColumns, articles) : []),
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
