import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { byName, inSeries, listOfNames, longDay } from '../../messages/format.ts';
import { spokenNames } from '../../messages/spoken.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { type Comparison, indexMap, type LinkChange } from '../../state/index.ts';

/** Describes the changes between two maps, in plain sentences for minutes. */
export function compareSentences(
  { actors, links, promises, meanwhile, commitments }: Comparison,
  before: TerritoryMap,
  after: TerritoryMap,
): string[] {
  const [now, then] = [indexMap(after), indexMap(before)];
  const named = (id: string) => now.actors.get(id) ?? then.actors.get(id) ?? { name: id };
  const name = (id: string) => named(id).name;
  const pair = ({ actorIds: [a, b] }: LinkChange) => t('compare.pair', name(a), name(b));
  const parties = ({ parties, promisedFor }: Cooperation) => {
    const names = listOfNames(parties.map(({ actorId }) => name(actorId)));
    return promisedFor === undefined ? names : t('compare.promiseFor', names, longDay(promisedFor));
  };
  const quoted = (text: string) => t('compare.quoted', text);
  const level = (intensity: number | null) => quoted(intensityName(intensity ?? 0));
  const names = (list: readonly { readonly name: string }[]) =>
    listOfNames([...list].sort(byName).map((one) => one.name));
  const when = <T>(list: readonly T[], say: (list: readonly T[]) => string): string[] =>
    list.length === 0 ? [] : [say(list)];
  return [
    ...when(actors.come, (list) => t('compare.actorsCome', list.length, names(list))),
    ...when(actors.gone, (list) => t('compare.actorsGone', list.length, names(list))),
    ...when(meanwhile.heard, (list) => t('compare.actorsHeard', list.length, names(list))),
    ...when(links.come, (list) =>
      t('compare.linksCome', list.length, inSeries(list.map((one) => `${pair(one)} (${level(one.after)})`))),
    ),
    ...[...links.stronger, ...links.weaker].map((one) =>
      t('compare.linkMoved', pair(one), level(one.before), level(one.after)),
    ),
    ...links.asleep.map((one) => t('compare.linkAsleep', pair(one))),
    ...when(links.gone, (list) => t('compare.linksGone', list.length, inSeries(list.map(pair)))),
    ...when(promises.wished, (list) => t('compare.wished', list.length, inSeries(list.map(parties)))),
    ...when(promises.made, (list) => t('compare.promisesMade', list.length, inSeries(list.map(parties)))),
    ...when(promises.kept, (list) => t('compare.promisesKept', list.length, inSeries(list.map(parties)))),
    ...when(promises.left, (list) => t('compare.promisesLeft', list.length, inSeries(list.map(parties)))),
    ...when(meanwhile.due, (list) => t('compare.promisesDue', list.length, inSeries(list.map(parties)))),
    ...when(commitments.come, (list) =>
      t('compare.commitmentsCome', list.length, inSeries(list.map(({ text }) => quoted(text)))),
    ),
    ...commitments.carried.map(({ commitment, actorIds }) =>
      t('compare.carried', quoted(commitment.text), spokenNames(actorIds.map(named))),
    ),
    ...when(commitments.kept, (list) =>
      t('compare.commitmentsKept', list.length, inSeries(list.map(({ text }) => quoted(text)))),
    ),
  ];
}
