import type { FamilyComparison } from '../../../contract/reading.ts';
import type { ActorFact } from '../../../elements/facts.ts';
import { compareFamilies, sideOf } from '../../../readings/family-comparison.ts';
import { mannerOf } from '../../manner.ts';
import { heading, list, paragraph, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** Compares local authorities and the social economy. */
export function sides(source: ReportSource): Told {
  const { system, say } = source;
  const texts = reportTexts(say).sides;
  const [a, b] = [sideOf(system, 'local_authority'), sideOf(system, 'social_economy')];
  const reading = compareFamilies(system, a, b);
  if (reading.pairs === 0) return { blocks: [], leftOut: ['sides'] };
  const byName = new Intl.Collator(say.language);
  const speaking = [a, b].flatMap(({ actorIds }) =>
    actorIds
      .flatMap((id) => system.actors.get(id) ?? [])
      .filter(hasSpoken)
      .sort((x, y) => byName.compare(x.name, y.name))
      .map(rowOf),
  );
  const [n, m] = [a.actorIds.length, b.actorIds.length];
  const blocks = [
    paragraph('sides.lead', texts.lead(n, m, reading.observed, reading.pairs)),
    ...(reading.observed === 0
      ? []
      : [
          heading('sides.links', texts.links),
          ...list([...byNature(source, reading), ...byLevel(source, reading)]),
        ]),
    ...(reading.commitmentIds.length === 0 ? [] : [heading('sides.both', texts.both)]),
    ...list(reading.commitmentIds.map((id) => [`sides.commitment.${id}`, say.commitment(id)] as const)),
    ...(speaking.length === 0 ? [] : [heading('sides.knowing', texts.knowing)]),
    ...table('sides.table', texts.caption, texts.columns, speaking),
  ];
  return { blocks, leftOut: speaking.length === 0 ? ['words'] : [] };
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

const byNature = ({ say, labels }: ReportSource, { byNature: natures }: FamilyComparison) =>
  natures.map(({ nature, pairs, fromA, fromB }) => {
    const label = labels.natures.find(({ id }) => id === nature)?.label[say.language] ?? nature;
    const texts = reportTexts(say).sides;
    const isPart = [fromA, fromB].some((n) => n > 0 && n < pairs);
    const ways = [
      ...(fromA === 0 ? [] : [texts.toSocial(fromA, isPart)]),
      ...(fromB === 0 ? [] : [texts.toAuthorities(fromB, isPart)]),
    ];
    const { colon } = mannerOf(say.language);
    return [
      `sides.nature.${nature}`,
      `${label}${colon}${texts.pairs(pairs)}${ways.length === 0 ? '' : texts.ways(ways, isPart)}.`,
    ] as const;
  });

const byLevel = ({ say }: ReportSource, { byIntensity }: FamilyComparison) =>
  byIntensity.map(
    ({ intensity, pairs }) =>
      [
        `sides.level.${intensity}`,
        reportTexts(say).sides.level(say.quote(say.intensity(intensity)), pairs),
      ] as const,
  );
