import type { Need } from '../../contract/actor.ts';
import type { Suggestion } from '../../contract/gap.ts';
import type { System } from '../../elements/system.ts';
import { fr } from '../../words/french.ts';
import type { Speaker } from '../gaps/speaker.ts';
import type { SuggestionDraft } from './find-suggestions.ts';

type Reason = Suggestion['reasons'][number];

/** A suggestion in the words of one language: why, and a text that can be sent to the two. */
export function phraseSuggestion(draft: SuggestionDraft, system: System, say: Speaker): Suggestion {
  const { key, actorIds, score, introducerIds } = draft;
  const reasons =
    say.language === 'fr' ? reasonsInFrench(draft, system, say) : reasonsInEnglish(draft, system, say);
  const [a, b] = actorIds;
  // Who introduces is said apart; that someone has no link yet is no thing to write to them.
  const why = reasons
    .filter(({ kind }) => kind !== 'common_partners' && kind !== 'unlinked')
    .map(({ text }) => text);
  const write = say.language === 'fr' ? introduceInFrench : introduceInEnglish;
  return {
    key,
    actorIds: [a, b],
    score,
    reasons,
    introducerIds: [...introducerIds],
    text: write(system.facts.territory.name, [say.actor(a), say.actor(b)], why, introducerIds, say),
  };
}

function reasonsInFrench(draft: SuggestionDraft, system: System, say: Speaker): Reason[] {
  const wanted = (need: Need) => say.quote(need.note ?? say.resource(need.resourceId));
  return [
    ...draft.needOffers.map(({ need, offer }) =>
      reason(
        'need_offer',
        fr`${say.actor(need.actorId)} cherche ${wanted(need)}, ${say.actor(offer.actorId)} propose ${wanted(offer)}.`,
      ),
    ),
    ...draft.commitmentIds.map((id) =>
      reason('shared_commitment', fr`Tous deux portent l’engagement ${say.commitment(id)}.`),
    ),
    ...when(draft.themeIds.length > 0, 'shared_theme', () => {
      return fr`Tous deux agissent sur un même sujet : ${say.list(draft.themeIds.map(say.theme))}.`;
    }),
    ...when(draft.familiesApart, 'families_apart', () => {
      const [x, y] = familiesOf(draft, system, say);
      return fr`Peu de liens sont notés entre ${x} et ${y}.`;
    }),
    ...draft.unlinkedIds.map((id) =>
      reason('unlinked', fr`${say.actor(id)} n’a pas encore de lien noté ici.`),
    ),
    ...when(draft.introducerIds.length > 0, 'common_partners', () => {
      const verb = draft.introducerIds.length > 1 ? 'coopèrent' : 'coopère';
      return fr`${say.actors(draft.introducerIds)} ${verb} déjà avec les deux.`;
    }),
  ];
}

function reasonsInEnglish(draft: SuggestionDraft, system: System, say: Speaker): Reason[] {
  const wanted = (need: Need) => say.quote(need.note ?? say.resource(need.resourceId));
  return [
    ...draft.needOffers.map(({ need, offer }) =>
      reason(
        'need_offer',
        `${say.actor(need.actorId)} is looking for ${wanted(need)}, ${say.actor(offer.actorId)} offers ${wanted(offer)}.`,
      ),
    ),
    ...draft.commitmentIds.map((id) =>
      reason('shared_commitment', `Both carry the commitment ${say.commitment(id)}.`),
    ),
    ...when(draft.themeIds.length > 0, 'shared_theme', () => {
      return `Both act on the same subject: ${say.list(draft.themeIds.map(say.theme))}.`;
    }),
    ...when(draft.familiesApart, 'families_apart', () => {
      const [x, y] = familiesOf(draft, system, say);
      return `Few links are noted between ${x} and ${y}.`;
    }),
    ...draft.unlinkedIds.map((id) => reason('unlinked', `${say.actor(id)} has no link noted here yet.`)),
    ...when(draft.introducerIds.length > 0, 'common_partners', () => {
      const verb = draft.introducerIds.length > 1 ? 'cooperate' : 'cooperates';
      return `${say.actors(draft.introducerIds)} already ${verb} with both.`;
    }),
  ];
}

function introduceInFrench(
  territory: string,
  [a, b]: readonly [string, string],
  why: readonly string[],
  introducerIds: readonly string[],
  say: Speaker,
): string {
  const introducers = say.actors(introducerIds);
  const help = introducerIds.length > 1 ? 'vous connaissent et peuvent' : 'vous connaît et peut';
  return [
    fr`Bonjour,`,
    fr`En regardant ensemble la carte des coopérations de ${territory}, nous avons pensé à une rencontre entre ${a} et ${b}.`,
    ...(why.length > 0 ? [why.join(' ')] : []),
    ...(introducerIds.length > 0 ? [fr`${introducers} ${help} vous présenter l’un à l’autre.`] : []),
    fr`Auriez-vous envie d’en parler, une demi-heure, quand cela vous convient ?`,
  ].join('\n\n');
}

function introduceInEnglish(
  territory: string,
  [a, b]: readonly [string, string],
  why: readonly string[],
  introducerIds: readonly string[],
  say: Speaker,
): string {
  const help = introducerIds.length > 1 ? 'know you both and can' : 'knows you both and can';
  return [
    'Hello,',
    `Looking together at the map of cooperations of ${territory}, we thought of a meeting between ${a} and ${b}.`,
    ...(why.length > 0 ? [why.join(' ')] : []),
    ...(introducerIds.length > 0 ? [`${say.actors(introducerIds)} ${help} introduce you.`] : []),
    'Would you like to talk about it, for half an hour, whenever it suits you?',
  ].join('\n\n');
}

function familiesOf({ actorIds: [a, b] }: SuggestionDraft, system: System, say: Speaker): [string, string] {
  const family = (id: string) => {
    const known = system.actors.get(id)?.family;
    return known ? say.family(known) : '';
  };
  return [family(a), family(b)];
}

const reason = (kind: Reason['kind'], text: string): Reason => ({ kind, text });

const when = (holds: boolean, kind: Reason['kind'], text: () => string): Reason[] =>
  holds ? [reason(kind, text())] : [];
