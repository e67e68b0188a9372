import type { Comparison, LinkChange } from '../../../readings/compare-maps.ts';
import { compareMaps, isSame } from '../../../readings/compare-maps.ts';
import { mannerOf } from '../../manner.ts';
import { list, paragraph, type Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { type ReportTexts, reportTexts } from '../report-texts.ts';
import { askedOfCarriers, askedOfPromise, tellerOf } from '../teller.ts';

/** More of a kind are counted. */
const MOST = 12;

type Cooperation = Comparison['promises']['made'][number];
type Row = readonly [
  id: keyof ReportTexts['changes']['rows'],
  what: readonly string[],
  asked?: readonly string[],
];

/**
 * Lists the changes since the start of the last workshop: new actors, and the fate of links, promises and
 * commitments.
 */
export function changes(source: ReportSource): Told {
  const { say, before } = source;
  if (before === undefined) return { blocks: [], leftOut: ['changes'] };
  const texts = reportTexts(say).changes;
  const { map, after, workshop, day } = before;
  const told = compareMaps(map, after);
  const since = texts.since(workshop, day);
  if (isSame(told))
    return { blocks: [paragraph('changes.since', since), paragraph('changes.none', texts.none)] };
  const names = new Map([...map.actors, ...after.actors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const pair = ({ actorIds }: LinkChange): string => say.list(actorIds.map(nameOf));
  const who = (ids: readonly string[], asked: readonly string[]): string => {
    const teller = tellerOf(source, asked);
    return teller.say === say ? say.list(ids.map(nameOf)) : teller.say.names(ids, ids.length);
  };
  const parties = ({ id, parties }: Cooperation): string =>
    who(
      parties.map(({ actorId }) => actorId),
      askedOfPromise(id),
    );
  const promised = (list: readonly Cooperation[]) =>
    [list.map(parties), list.flatMap(({ id }) => askedOfPromise(id))] as const;
  const { carried } = told.commitments;
  const rows: readonly Row[] = [
    ['actorsCome', told.actors.come.map(({ name }) => name)],
    ['actorsGone', told.actors.gone.map(({ name }) => name)],
    ['linksCome', told.links.come.map(pair)],
    ['linksStronger', told.links.stronger.map(pair)],
    ['linksWeaker', told.links.weaker.map(pair)],
    ['linksAsleep', told.links.asleep.map(pair)],
    ['linksGone', told.links.gone.map(pair)],
    ['wished', ...promised(told.promises.wished)],
    ['promisesMade', ...promised(told.promises.made)],
    ['promisesKept', ...promised(told.promises.kept)],
    ['promisesLeft', ...promised(told.promises.left)],
    ['commitmentsCome', told.commitments.come.map(({ text }) => text)],
    [
      'commitmentsCarried',
      carried.map(({ commitment: { id, text }, actorIds }) => {
        const asked = askedOfCarriers(id);
        return tellerOf(source, asked).text(`${text} (${who(actorIds, asked)})`);
      }),
      carried.flatMap(({ commitment }) => askedOfCarriers(commitment.id)),
    ],
    ['commitmentsKept', told.commitments.kept.map(({ text }) => text)],
  ];
  const { colon, semicolon } = mannerOf(say.language);
  const counted = (items: readonly string[]): string => {
    const rest = items.length - MOST;
    return rest > 0 ? [...items.slice(0, MOST), texts.more(rest)].join(semicolon) : items.join(semicolon);
  };
  return {
    blocks: [
      paragraph('changes.since', since),
      ...list(
        rows
          .filter(([, items]) => items.length > 0)
          .map(([id, items, asked = []]) => [
            tellerOf(source, asked).id(`changes.${id}`),
            `${texts.rows[id]} (${items.length})${colon}${counted(items)}.`,
          ]),
      ),
    ],
  };
}
