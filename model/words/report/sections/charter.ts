import type { CharterReading } from '../../../contract/reading.ts';
import type { ReportBlock } from '../../../contract/report.ts';
import { charterReading } from '../../../readings/charter-reading.ts';
import { fr } from '../../french.ts';
import { heading, list, paragraph } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { askedOfCarriers, type Teller, tellerOf } from '../teller.ts';

const TEXTS = {
  fr: {
    items: 'Les articles de la Charte',
    reworded: fr`Textes d'après la Charte, reformulés : seul le texte de la Charte fait foi.`,
    none: fr`Aucun signataire de la Charte n'est noté ici pour l'instant.`,
    own: 'Les engagements du territoire',
    noOwn: fr`Aucun engagement ouvert du territoire n'est noté.`,
  },
  en: {
    items: 'The articles of the Charter',
    reworded: 'Texts after the Charter, reworded: only the text of the Charter is authoritative.',
    none: 'No signatory of the Charter is noted here for now.',
    own: 'The commitments of the territory',
    noOwn: 'No open commitment of the territory is noted.',
  },
} as const;

type Item = CharterReading['items'][number];

/** Charter against reality: who signed, who says it acts; then who carries what here. */
export function charter(source: ReportSource): ReportBlock[] {
  const { system, say } = source;
  const texts = TEXTS[say.language];
  const reading = charterReading(system);
  const byId = new Map(reading.items.map((item) => [item.commitmentId, item]));
  const colon = say.language === 'fr' ? fr` : ` : ': ';
  const items = system.facts.charterItems.flatMap(({ id, code, text }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const named = code === undefined ? text : `${code}. ${text}`;
    return [
      [`charter.${id}`, `${named.replace(/[.\s]+$/, '')}${colon}${against(source, reading, item)}.`] as const,
    ];
  });
  const own = system.commitments.flatMap(({ id, text }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const teller = tellerOf(source, askedOfCarriers(id));
    return [
      [
        teller.id(`charter.${id}`),
        teller.text(`${teller.say.quote(text)}${colon}${carried(teller, item)}`),
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

function against(
  { say }: ReportSource,
  { signatoryIds, unheardIds }: CharterReading,
  { actingIds }: Item,
): string {
  const [n, acting, unheard] = [signatoryIds.length, actingIds.length, unheardIds.length];
  if (say.language === 'fr') {
    const declared = acting === 0 ? 'aucun ne déclare' : say.count(acting, 'déclare', 'déclarent');
    return (
      fr`${say.count(n, 'signataire', 'signataires')} ici ; ${declared} une coopération à ce titre` +
      (unheard === 0 ? '' : fr` ; ${say.count(unheard, 'pas encore rencontré', 'pas encore rencontrés')}`)
    );
  }
  const declared = acting === 0 ? 'none declares' : say.count(acting, 'declares', 'declare');
  return `${say.count(n, 'signatory', 'signatories')} here; ${declared} a cooperation under it${unheard === 0 ? '' : `; ${unheard} not met yet`}`;
}

function carried({ say }: Teller, { carrierIds, cooperationIds }: Item): string {
  const served = cooperationIds.length;
  const who = say.actors(carrierIds, 8);
  if (say.language === 'fr')
    return `${carrierIds.length === 0 ? fr`sans porteur noté` : fr`porté par ${who}`}${fr` ; `}${served === 0 ? 'aucune coopération notée ne le sert' : fr`${say.count(served, 'coopération le sert', 'coopérations le servent')}`}.`;
  return `${carrierIds.length === 0 ? 'no carrier noted' : `carried by ${who}`}; ${served === 0 ? 'no noted cooperation serves it' : `${say.count(served, 'cooperation serves', 'cooperations serve')} it`}.`;
}
