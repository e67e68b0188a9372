import type { SidesReading } from '../../../contract/reading.ts';
import type { ReportBlock } from '../../../contract/report.ts';
import type { ActorFact } from '../../../elements/facts.ts';
import { sideOf, sidesReading } from '../../../readings/sides-reading.ts';
import { fr } from '../../french.ts';
import { heading, list, paragraph, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';

const TEXTS = {
  fr: {
    links: fr`Ce qui les lie`,
    knowing: fr`Ce que chacune dit d'elle-même`,
    caption: fr`En leurs mots : ce qu'elles savent faire, ce qui les tient, ce qu'elles attendent.`,
    columns: ['Organisation', 'Sait faire', 'Décide, est tenue par', 'Attend des autres'],
    silent: fr`Aucune n'a encore dit en ses mots ce qu'elle sait faire, ce qui la tient et ce qu'elle attend.`,
  },
  en: {
    links: 'What links them',
    knowing: 'What each says of itself',
    caption: 'In their own words: what they know to do, what binds them, what they expect.',
    columns: ['Organisation', 'Knows to do', 'Decides, is bound by', 'Expects of others'],
    silent: 'None has said yet in its own words what it knows to do, what binds it and what it expects.',
  },
} as const;

/** Local authorities and the social economy face to face. */
export function sides(source: ReportSource): ReportBlock[] {
  const { system, say } = source;
  const texts = TEXTS[say.language];
  const [a, b] = [sideOf(system, 'local_authority'), sideOf(system, 'social_economy')];
  const reading = sidesReading(system, a, b);
  const byName = new Intl.Collator(say.language);
  const speaking = [a, b].flatMap(({ actorIds }) =>
    actorIds
      .flatMap((id) => system.actors.get(id) ?? [])
      .filter(hasSpoken)
      .sort((x, y) => byName.compare(x.name, y.name))
      .map(rowOf),
  );
  return [
    paragraph('sides.lead', lead(source, reading)),
    ...(reading.observed === 0
      ? []
      : [
          heading('sides.links', texts.links),
          ...list([...byNature(source, reading), ...byLevel(source, reading)]),
        ]),
    ...list(
      reading.commitmentIds.map(
        (id) =>
          [
            `sides.commitment.${id}`,
            say.language === 'fr'
              ? fr`Les deux familles portent ensemble ${say.commitment(id)}.`
              : `Both families carry ${say.commitment(id)}.`,
          ] as const,
      ),
    ),
    ...(reading.pairs === 0 ? [] : [heading('sides.knowing', texts.knowing)]),
    ...(reading.pairs > 0 && speaking.length === 0 ? [paragraph('sides.silent', texts.silent)] : []),
    ...table('sides.table', texts.caption, texts.columns, speaking),
  ];
}

const hasSpoken = ({ expertise, frame, constraints, expects }: ActorFact): boolean =>
  [expertise, frame, constraints, expects].some((text) => text !== undefined && text !== '');

const rowOf = ({ id, name, expertise, frame, constraints, expects }: ActorFact) =>
  [
    id,
    name,
    expertise ?? '',
    [frame, constraints].filter((text) => text !== undefined).join('\n'),
    expects ?? '',
  ] as const;

function lead({ say }: ReportSource, { sides: [a, b], pairs, observed }: SidesReading): string {
  const [n, m] = [a.actorIds.length, b.actorIds.length];
  if (say.language === 'fr')
    return pairs === 0
      ? fr`L'une des deux familles n'est pas encore sur la carte : ${say.count(n, 'collectivité', 'collectivités')}, ${say.count(m, 'organisation', 'organisations')} de l'ESS.`
      : fr`${say.count(n, 'collectivité', 'collectivités')} et ${say.count(m, 'organisation', 'organisations')} de l'ESS : ${say.count(observed, 'paire est liée', 'paires sont liées')} sur ${pairs} possibles.`;
  return pairs === 0
    ? `One of the two families is not on the map yet: ${say.count(n, 'local authority', 'local authorities')}, ${say.count(m, 'organisation', 'organisations')} of the social economy.`
    : `${say.count(n, 'local authority', 'local authorities')} and ${say.count(m, 'organisation', 'organisations')} of the social economy: ${say.count(observed, 'pair is linked', 'pairs are linked')} of ${pairs} possible.`;
}

const byNature = ({ say, labels }: ReportSource, { byNature: natures }: SidesReading) =>
  natures.map(({ nature, pairs, fromA, fromB }) => {
    const label = labels.natures.find(({ id }) => id === nature)?.label[say.language] ?? nature;
    const ways =
      say.language === 'fr'
        ? [
            ...(fromA === 0 ? [] : [fr`${fromA} des collectivités vers l'ESS`]),
            ...(fromB === 0 ? [] : [fr`${fromB} de l'ESS vers les collectivités`]),
          ]
        : [
            ...(fromA === 0 ? [] : [`${fromA} from local authorities to the social economy`]),
            ...(fromB === 0 ? [] : [`${fromB} from the social economy to local authorities`]),
          ];
    const number =
      say.language === 'fr' ? say.count(pairs, 'paire', 'paires') : say.count(pairs, 'pair', 'pairs');
    const ended = ways.length === 0 ? '' : `, ${say.language === 'fr' ? 'dont ' : ''}${say.list(ways)}`;
    const colon = say.language === 'fr' ? fr` : ` : ': ';
    return [`sides.nature.${nature}`, `${label}${colon}${number}${ended}.`] as const;
  });

const byLevel = ({ say }: ReportSource, { byIntensity }: SidesReading) =>
  byIntensity.map(
    ({ intensity, pairs }) =>
      [
        `sides.level.${intensity}`,
        say.language === 'fr'
          ? fr`Au niveau ${say.quote(say.intensity(intensity))} : ${say.count(pairs, 'paire', 'paires')}.`
          : `At the level ${say.quote(say.intensity(intensity))}: ${say.count(pairs, 'pair', 'pairs')}.`,
      ] as const,
  );
