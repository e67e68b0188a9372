import type { ElementStates, NamedElement } from '../../../model/contract/change.ts';
import type { Held } from '../../../model/contract/erasure.ts';
import { Answers } from '../../../model/contract/questionnaire.ts';
import { referencesOf } from '../../../model/contract/references.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { namesIn } from '../../store/change-names.ts';
import { ElementReader } from '../../store/elements.ts';
import type { Executor } from '../../store/execute.ts';

/** Names by element key; a cooperation is named by its parties. */
export type PersonalDataNames = ReadonlyMap<string, NamedElement>;

/** Collects the names mentioned in personal data: the present ones, else the last. */
export function namesOfPersonalData(
  executor: Executor,
  { elements, mentions, history, participants }: Held,
  territoryIds: readonly string[],
): Promise<PersonalDataNames> {
  const told = [elements, mentions, ...history.flatMap(({ before, after }) => [before, after])];
  const named = [...told.flatMap(Object.entries), ...participants.map((one) => ['', one] as const)].flatMap(
    ([key, properties]) => keysNamedBy(key, properties),
  );
  const besides = named.filter((key) => !/^(Workshop|Fiche):/.test(key)).map((key) => [key, {}]);
  const states: ElementStates[] = [...told, Object.fromEntries(besides)];
  const idsOf = (kind: string) =>
    named.flatMap((key) => (key.startsWith(`${kind}:`) ? [parseKey(key).id] : []));
  return executor.readTransaction(async (tx) => {
    const names = new Map<string, NamedElement>();
    const changes = states.map((before) => ({ before, after: null }));
    for (const territoryId of territoryIds)
      for (const one of await namesIn(tx, territoryId, changes)) names.set(one.key, one);
    const reader = new ElementReader(tx);
    await reader.read('workshops', idsOf('Workshop'));
    await reader.read('fiches', idsOf('Fiche'));
    for (const [key, { title }] of reader.state)
      if (typeof title === 'string') names.set(key, { key, name: title });
    return names;
  });
}

/** Lists the keys that an element mentions, apart from its parent. */
function keysNamedBy(key: string, properties: Readonly<Record<string, unknown>>): string[] {
  const { workshopId, publishedTo, answers } = properties;
  return [
    ...(key.startsWith('BRINGS:') ? [`Fiche:${parseKey(key).toId}`] : []),
    ...(key.startsWith('Fiche:') || key.startsWith('Workshop:') ? [key] : []),
    ...(typeof workshopId === 'string' ? [`Workshop:${workshopId}`] : []),
    ...(Array.isArray(publishedTo) ? publishedTo.map((id) => `Territory:${id}`) : []),
    ...(typeof answers === 'string' ? keysInAnswers(Answers.parse(JSON.parse(answers))) : []),
  ];
}

/** Lists the keys that answers mention; the vocabulary names themes and resources. */
const keysInAnswers = (answers: Answers): string[] =>
  referencesOf(Answers, answers)
    .filter(({ kind }) => kind !== 'Theme' && kind !== 'Resource')
    .map(({ kind, id }) => `${kind}:${id}`);
