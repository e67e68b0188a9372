import type { ReportBlock } from '../../../contract/report.ts';
import { Family } from '../../../contract/vocabulary.ts';
import { familyWords } from '../../../readings/gaps/words.ts';
import { fr } from '../../french.ts';
import { list, paragraph } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';

const MOST_NAMES = 10;

/** Who is not on the map, and who is on it without having spoken. */
export function absents({ system, say }: ReportSource): ReportBlock[] {
  const here = new Set([...system.actors.values()].map(({ family }) => family));
  const missing = Family.options
    .filter((family) => !here.has(family))
    .map((family) => familyWords[family][say.language]);
  const byName = new Intl.Collator(say.language);
  const silent = [...system.actors.values()]
    .filter(({ id }) => !system.isHeard(id, 'links'))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ id }) => id);
  const isFrench = say.language === 'fr';
  const who = say.actors(silent, MOST_NAMES);
  const items = [
    ...(missing.length === 0
      ? []
      : [
          [
            'absents.families',
            isFrench
              ? fr`Personne sur la carte pour ${say.list(missing)}.`
              : `Nobody on the map for ${say.list(missing)}.`,
          ] as const,
        ]),
    ...(silent.length === 0
      ? []
      : [
          [
            'absents.silent',
            isFrench
              ? fr`${say.count(silent.length, fr`organisation n'a pas encore dit avec qui elle travaille`, fr`organisations n'ont pas encore dit avec qui elles travaillent`)} : ${who}.`
              : `${say.count(silent.length, 'organisation has', 'organisations have')} not said yet whom they work with: ${who}.`,
          ] as const,
        ]),
  ];
  return items.length === 0
    ? [
        paragraph(
          'absents.none',
          isFrench
            ? fr`Toutes les familles sont là, et chaque organisation a parlé de ses liens.`
            : 'All families are there, and each organisation spoke of its links.',
        ),
      ]
    : list(items);
}
