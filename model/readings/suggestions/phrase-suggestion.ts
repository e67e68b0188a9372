import type { Suggestion } from '../../contract/gap.ts';
import type { Language } from '../../contract/primitives.ts';
import type { System } from '../../elements/system.ts';
import { type Words, wordsIn } from '../../words/words.ts';
import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import type { Speaker } from '../gaps/speaker.ts';
import type { SuggestionDraft } from './find-suggestions.ts';

type Reason = Suggestion['reasons'][number];

/** What a suggestion is said with. */
export type SuggestionTexts = ReturnType<Words['suggestion']>;

/** A suggestion in the words of one language: why, and a text that can be sent to the two. */
export function phraseSuggestion(draft: SuggestionDraft, system: System, say: Speaker): Suggestion {
  const { key, actorIds, score, introducerIds } = draft;
  const [a, b] = actorIds;
  const texts = wordsIn(say.language).suggestion(say);
  const reasons = reasonsOf(draft, system, say, texts);
  // Who introduces is said apart; that someone has no link yet, or what is asked of the map, is no thing to write to them.
  const why = reasons
    .filter(({ kind }) => kind !== 'common_partners' && kind !== 'unlinked' && kind !== 'closes_questions')
    .map(({ text }) => text);
  return {
    key,
    actorIds: [a, b],
    score,
    reasons,
    introducerIds: [...introducerIds],
    text: [
      texts.hello,
      texts.thought(say.actor(a), say.actor(b)),
      ...(why.length > 0 ? [why.join(' ')] : []),
      ...(introducerIds.length > 0 ? [say.sentence(texts.introduce(introducerIds))] : []),
      texts.invite,
    ].join('\n\n'),
  };
}

function reasonsOf(draft: SuggestionDraft, system: System, say: Speaker, texts: SuggestionTexts): Reason[] {
  const { actorIds, needOffers, commitmentIds, themeIds, familiesApart, unlinkedIds, introducerIds, closes } =
    draft;
  const family = (id: string) => {
    const known = system.actors.get(id)?.family;
    return known ? say.family(known) : '';
  };
  const reason = reasonsIn(say);
  return [
    ...needOffers.map(({ need, offer }) => reason('need_offer', texts.needOffer(need, offer))),
    ...commitmentIds.map((id) => reason('shared_commitment', texts.commitment(id))),
    ...(themeIds.length > 0 ? [reason('shared_theme', texts.themes(themeIds))] : []),
    ...(familiesApart
      ? [reason('families_apart', texts.familiesApart(family(actorIds[0]), family(actorIds[1])))]
      : []),
    ...(unlinkedIds.length > 1
      ? [reason('unlinked', texts.bothUnlinked)]
      : unlinkedIds.map((id) => reason('unlinked', texts.unlinked(id)))),
    ...(closes.length > 0
      ? [reason('closes_questions', texts.closes(closes.length, kindsOf(closes, say.language)))]
      : []),
    ...(introducerIds.length > 0 ? [reason('common_partners', texts.partners(introducerIds))] : []),
  ];
}

/** What the rules of some questions are called, each once, and how many questions are of it. */
const kindsOf = (
  keys: readonly string[],
  language: Language,
): Array<readonly [title: string, times: number]> =>
  gapCatalogue
    .map(
      ({ rule, labels }) =>
        [labels.title[language], keys.filter((key) => key.startsWith(`${rule}:`)).length] as const,
    )
    .filter(([, times]) => times > 0);

const reasonsIn =
  (say: Speaker) =>
  (kind: Reason['kind'], text: string): Reason => ({ kind, text: say.sentence(text) });
