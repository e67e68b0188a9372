import type { ReportBlock } from '../../../contract/report.ts';
import { fr } from '../../french.ts';
import { paragraph, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';

const TEXTS = {
  fr: {
    caption: fr`Les mesures du réseau, chacune en une phrase.`,
    columns: ['Mesure', fr`Ce qu'on en lit ici`],
  },
  en: {
    caption: 'The measures of the network, each in a sentence.',
    columns: ['Measure', 'What one reads here'],
  },
} as const;

/** What the measures say: sentences and classes, no decimals. */
export function measures({ measures: reading, say }: ReportSource): ReportBlock[] {
  if (reading === undefined) return [];
  const texts = TEXTS[say.language];
  const { subNetwork, coverage, sentences, catalogue } = reading;
  const { byTwo, byOne, byNone } = coverage.confirmed;
  const lead =
    say.language === 'fr'
      ? fr`Mesuré sur ${say.count(subNetwork.nodes, 'organisation', 'organisations')} et ${say.count(subNetwork.links, 'lien', 'liens')} ; ${say.count(coverage.heard, 'organisation a parlé', 'organisations ont parlé')} de ses liens. ${byTwo} de ces liens sont dits par deux parties, ${byOne} par une, ${byNone} par aucune.`
      : `Measured on ${say.count(subNetwork.nodes, 'organisation', 'organisations')} and ${say.count(subNetwork.links, 'link', 'links')}; ${coverage.heard} spoke of their links. ${byTwo} of these links are said by two parties, ${byOne} by one, ${byNone} by none.`;
  const rows = sentences.map(({ measure, sentence, class: grade }) => {
    const known = catalogue.find(({ id }) => id === measure);
    const word = grade === null ? undefined : known?.classes?.[grade - 1]?.[say.language];
    const label = known?.label[say.language] ?? measure;
    return [measure, word === undefined ? label : `${label} (${word})`, sentence] as const;
  });
  return [paragraph('measures.lead', lead), ...table('measures.table', texts.caption, texts.columns, rows)];
}
