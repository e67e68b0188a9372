import type { ChangeStep, EntryActor, EntryStep, LinkStep } from '../contract/entry.ts';
import type { Language } from '../contract/primitives.ts';
import { familyOfName } from '../names/family-of-name.ts';
import { sayDay } from '../words/say-day.ts';
import { entrySentences } from './entry-sentences.ts';
import { type Fact, keyOfWho, type LinkFact, partiesOf, type Said } from './facts.ts';
import type { Who } from './mark-line.ts';
import type { EntryScene, NotedLink } from './scene.ts';

export const nameOfWho = (who: Who): string =>
  who.is === 'known' ? who.actor.name : who.is === 'new' ? who.name : who.word;

export const actorOf = (who: Who): EntryActor =>
  who.is === 'known' ? { id: who.actor.id } : { name: nameOfWho(who) };

/** Returns the steps of a fact; empty if the map has it already. */
export function stepsOf(fact: Fact, scene: EntryScene, before: Said): readonly EntryStep[] {
  switch (fact.kind) {
    case 'link': {
      const stopped = stoppedBefore(fact, scene, before);
      if (stopped !== undefined)
        return [
          {
            ...{ does: 'change', op: 'status', status: 'active', cooperationId: stopped.id },
            of: partiesOf(fact).map(actorOf),
          },
        ];
      return isNoted(fact, scene) ? [] : [linkStep(fact, scene.language)];
    }
    case 'end':
    case 'pause': {
      const noted = notedBetween(fact.parties, scene, before);
      const parties = fact.parties.map(actorOf);
      const until = fact.kind === 'end' ? fact.until : undefined;
      const ends =
        fact.kind === 'end' ? ({ op: 'end' } as const) : ({ op: 'status', status: 'dormant' } as const);
      if (noted.length > 0)
        return noted.map(
          ({ id }): ChangeStep => ({
            does: 'change',
            ...ends,
            cooperationId: id,
            of: parties,
            ...(until !== undefined && { until }),
          }),
        );
      if (fact.parties.length < 2) return [];
      const { was } = fact;
      return [
        {
          ...(was === undefined
            ? { does: 'link', actors: parties, nature: 'unspecified' }
            : linkStep(was, scene.language)),
          status: fact.kind === 'end' ? 'ended' : 'dormant',
          ...(until !== undefined && { until }),
        },
      ];
    }
    case 'carry':
      return [
        { does: 'carry', actors: fact.who.map(actorOf), commitmentId: fact.commitmentId, role: fact.role },
      ];
    case 'pledge':
      return [
        {
          does: 'commitment',
          text: fact.text,
          ...(fact.who.length > 0 && { actors: fact.who.map(actorOf) }),
          ...(fact.dueOn !== undefined && { dueOn: fact.dueOn }),
        },
      ];
    case 'need':
    case 'offer':
      return [{ does: fact.kind, actors: fact.who.map(actorOf), resourceId: fact.resourceId }];
    case 'actor': {
      const { who } = fact;
      if (who.is === 'new') return [addStep(who.name)];
      if (who.is === 'known' && !who.actor.onMap)
        return [
          {
            does: 'add-actor',
            actor: { id: who.actor.id, name: who.actor.name, family: who.actor.family as never },
          },
        ];
      return [];
    }
  }
}

const addStep = (name: string): EntryStep => ({
  does: 'add-actor',
  actor: { name, family: familyOfName(name) ?? 'unspecified' },
});

export function linkStep(
  { nature, status, level, from, to, members, since, planned }: LinkFact,
  language: Language,
): LinkStep {
  const all = [...from, ...to, ...members];
  return {
    does: 'link',
    actors: all.map(actorOf),
    nature,
    status,
    ...(level !== undefined && { intensity: level }),
    ...(from.length > 0 && { from: from.map(actorOf), to: to.map(actorOf) }),
    ...(since !== undefined && { since }),
    // A link that starts later is drawn later: it is planned now.
    ...(planned !== undefined && { note: entrySentences(language).planned(sayDay(planned, language)) }),
  };
}

/** Puts the creation of unknown actors first, once each. */
export function withNewActors(plan: readonly EntryStep[]): EntryStep[] {
  const known = new Set(
    plan.flatMap((step) => (step.does === 'add-actor' ? [step.actor.name.toLowerCase()] : [])),
  );
  const fresh: EntryStep[] = [];
  for (const step of plan) {
    for (const one of namedIn(step))
      if ('name' in one && !known.has(one.name.toLowerCase())) {
        known.add(one.name.toLowerCase());
        fresh.push(addStep(one.name));
      }
  }
  return [...fresh, ...plan];
}

/** Lists whom a step names and may bring: a correction has its new party. */
function namedIn(step: EntryStep): readonly EntryActor[] {
  switch (step.does) {
    case 'link':
    case 'carry':
    case 'need':
    case 'offer':
      return step.actors;
    case 'commitment':
      return step.actors ?? [];
    case 'change':
      return [step.party, step.swap?.[1]].filter((who) => who !== undefined);
    default:
      return [];
  }
}

const rolesOf = ({ from, to, members }: LinkFact): ReadonlyArray<readonly [string, string]> => [
  ...from.map((who) => [keyOfWho(who), 'from'] as const),
  ...to.map((who) => [keyOfWho(who), 'to'] as const),
  ...members.map((who) => [keyOfWho(who), 'member'] as const),
];

const isOver = ({ status }: NotedLink): boolean => status === 'ended' || status === 'broken';

/** Returns true if the same link exists between the same parties. */
export function isNoted(fact: LinkFact, { cooperations }: EntryScene): boolean {
  const wanted = rolesOf(fact)
    .map((pair) => pair.join(' '))
    .sort()
    .join();
  return cooperations.some(
    (one) =>
      one.nature === fact.nature &&
      !isOver(one) &&
      (fact.status === one.status || fact.status === 'active') &&
      fact.level === undefined &&
      one.status !== 'wished' &&
      one.parties
        .map(({ actorId, role }) => `id ${actorId} ${role}`)
        .sort()
        .join() === wanted,
  );
}

/** Returns the cooperation that ended or paused, and that a link tells is active again. */
function stoppedBefore(
  fact: LinkFact,
  scene: EntryScene,
  { stopped, cooperationIds }: Said,
): NotedLink | undefined {
  if (fact.status !== 'active') return undefined;
  const parties = partiesOf(fact);
  const isOfBoth = (some: readonly string[]): boolean =>
    some.length === parties.length && parties.every((who) => some.includes(keyOfWho(who)));
  if (stopped !== undefined && isOfBoth(partiesOf(stopped).map(keyOfWho)))
    return fact.isAgain === true || fact.nature === stopped.nature
      ? lastNoted(stopped, scene, cooperationIds)
      : undefined;
  return fact.isAgain === true
    ? scene.cooperations.findLast(
        (one) =>
          (isOver(one) || one.status === 'dormant') &&
          isOfBoth(one.parties.map(({ actorId }) => `id ${actorId}`)),
      )
    : undefined;
}

/** Lists the cooperations between all of these, the latest mentioned first. */
function notedBetween(
  parties: readonly Who[],
  { cooperations }: EntryScene,
  before: Said,
): readonly NotedLink[] {
  const ids = parties.flatMap((who) => (who.is === 'known' ? [who.actor.id] : []));
  if (ids.length < 2) return [];
  const all = cooperations.filter(
    (one) => !isOver(one) && ids.every((id) => one.parties.some(({ actorId }) => actorId === id)),
  );
  const last =
    before.link === undefined ? undefined : all.find(({ nature }) => nature === before.link?.nature);
  return last !== undefined ? [last] : all.slice(-1);
}

/** Returns the cooperation created by an earlier line. */
export function lastNoted(
  link: LinkFact,
  { cooperations }: EntryScene,
  written?: readonly string[],
): NotedLink | undefined {
  if (written !== undefined) {
    const own = cooperations.filter(({ id }) => written.includes(id));
    return own.findLast(({ nature }) => nature === link.nature) ?? own.at(-1);
  }
  const ids = partiesOf(link).flatMap((who) => (who.is === 'known' ? [who.actor.id] : []));
  const same = cooperations.filter(
    ({ parties }) =>
      parties.length >= ids.length &&
      ids.length > 1 &&
      ids.every((id) => parties.some(({ actorId }) => actorId === id)),
  );
  return same.findLast(({ nature }) => nature === link.nature) ?? same.at(-1);
}
