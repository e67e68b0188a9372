import type { Suggestion } from '../../contract/gap.ts';
import type { Language } from '../../contract/primitives.ts';
import type { System } from '../../elements/system.ts';
import { type Words, wordsIn } from '../../words/words.ts';
import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import type { Speaker } from '../gaps/speaker.ts';
import type { SuggestionDraft } from './find-suggestions.ts';

type Reason = Suggestion['reasons'][number];

/** Texts of a suggestion. */
export type SuggestionTexts = ReturnType<Words['suggestion']>;

/** Writes a suggestion in one language: reasons, and a message for the two. */
export function phraseSuggestion(draft: SuggestionDraft, system: System, say: Speaker): Suggestion {
  const { key, actorIds, score, introducerIds } = draft;
  const [a, b] = actorIds;
  const texts = wordsIn(say.language).suggestion(say);
  const reasons = reasonsOf(draft, system, say, texts);
  // The introducer is mentioned separately; a missing link, or the map's questions, are not for a message to
  // them.
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

/** Lists the titles of the questions' rules, each with its number of questions. */
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
