import type { ReportBlock } from '../../../contract/report.ts';
import type { Comparison, LinkChange } from '../../../readings/compare-maps.ts';
import { compareMaps, isSame } from '../../../readings/compare-maps.ts';
import { fr } from '../../french.ts';
import { list, paragraph } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { askedOfCarriers, askedOfPromise, tellerOf } from '../teller.ts';

/** More of a kind are counted. */
const MOST = 12;

type Cooperation = Comparison['promises']['made'][number];
type Row = readonly [id: string, fr: string, en: string, what: readonly string[], asked?: readonly string[]];

/** What is different since the last workshop began: who came, which links, promises and commitments became what. */
export function changes(source: ReportSource): ReportBlock[] {
  const { say, before } = source;
  if (before === undefined) return [];
  const isFrench = say.language === 'fr';
  const { map, after, workshop, day } = before;
  const told = compareMaps(map, after);
  const since = isFrench
    ? fr`Avant : la carte telle qu'on la connaissait à l'ouverture de l'atelier « ${workshop} », le ${say.day(day)}. Après : la carte de ce rapport.`
    : `Before: the map as it was known when the workshop “${workshop}” opened, on ${say.day(day)}. After: the map of this report.`;
  if (isSame(told))
    return [
      paragraph('changes.since', since),
      paragraph(
        'changes.none',
        isFrench ? fr`Rien n'a changé entre les deux.` : 'Nothing changed between the two.',
      ),
    ];
  const names = new Map([...map.actors, ...after.actors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const pair = ({ actorIds: [a, b] }: LinkChange): string =>
    isFrench ? `${nameOf(a)} et ${nameOf(b)}` : `${nameOf(a)} and ${nameOf(b)}`;
  const who = (ids: readonly string[], asked: readonly string[]): string => {
    const teller = tellerOf(source, asked);
    return teller.say === say ? say.list(ids.map(nameOf)) : teller.say.actors(ids, ids.length);
  };
  const parties = ({ id, parties }: Cooperation): string =>
    who(
      parties.map(({ actorId }) => actorId),
      askedOfPromise(id),
    );
  const promised = (of: readonly Cooperation[]) =>
    [of.map(parties), of.flatMap(({ id }) => askedOfPromise(id))] as const;
  const { carried } = told.commitments;
  const rows: readonly Row[] = [
    ['actorsCome', fr`Sur la carte depuis`, 'On the map since', told.actors.come.map(({ name }) => name)],
    ['actorsGone', fr`Plus sur la carte`, 'No longer on the map', told.actors.gone.map(({ name }) => name)],
    ['linksCome', fr`Liens nouveaux`, 'New links', told.links.come.map(pair)],
    ['linksStronger', fr`Liens plus forts`, 'Stronger links', told.links.stronger.map(pair)],
    ['linksWeaker', fr`Liens moins forts`, 'Weaker links', told.links.weaker.map(pair)],
    ['linksAsleep', fr`Liens en sommeil`, 'Links asleep', told.links.asleep.map(pair)],
    [
      'linksGone',
      fr`Liens qui ne sont plus notés`,
      'Links that are no longer recorded',
      told.links.gone.map(pair),
    ],
    ['promisesMade', fr`Promesses faites`, 'Promises made', ...promised(told.promises.made)],
    ['promisesKept', fr`Promesses tenues`, 'Promises kept', ...promised(told.promises.kept)],
    ['promisesLeft', fr`Promesses abandonnées`, 'Promises given up', ...promised(told.promises.left)],
    [
      'commitmentsCome',
      fr`Engagements nouveaux`,
      'New commitments',
      told.commitments.come.map(({ text }) => text),
    ],
    [
      'commitmentsCarried',
      fr`Engagements qui ont trouvé qui les porte`,
      'Commitments that found who carries them',
      carried.map(({ commitment: { id, text }, actorIds }) => {
        const asked = askedOfCarriers(id);
        return tellerOf(source, asked).text(`${text} (${who(actorIds, asked)})`);
      }),
      carried.flatMap(({ commitment }) => askedOfCarriers(commitment.id)),
    ],
    [
      'commitmentsKept',
      fr`Engagements tenus`,
      'Commitments kept',
      told.commitments.kept.map(({ text }) => text),
    ],
  ];
  const colon = isFrench ? fr` : ` : ': ';
  const counted = (what: readonly string[]): string => {
    const rest = what.length - MOST;
    const shown = what.slice(0, rest > 0 ? MOST : undefined).join(isFrench ? fr` ; ` : '; ');
    if (rest <= 0) return shown;
    return `${shown}${isFrench ? fr` ; et ${rest} autres` : `; and ${rest} more`}`;
  };
  return [
    paragraph('changes.since', since),
    ...list(
      rows
        .filter(([, , , what]) => what.length > 0)
        .map(([id, french, english, what, asked = []]) => [
          tellerOf(source, asked).id(`changes.${id}`),
          `${isFrench ? french : english} (${what.length})${colon}${counted(what)}.`,
        ]),
    ),
  ];
}
