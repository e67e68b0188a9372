import type { EntryPreview, EntryQuestion } from '../contract/entry.ts';
import type { NamedActor } from '../names/name-index.ts';
import type { Correction } from './alike.ts';
import { answerCorrection, nothing } from './answer-correction.ts';
import { entrySentences } from './entry-sentences.ts';
import { type Doubt, type Fact, partiesOf, type Said, whoOf } from './facts.ts';
import type { Who } from './mark-line.ts';
import type { AskedLine } from './read-entry.ts';
import type { Reading } from './read-line.ts';
import { listed, sayPlan } from './say-steps.ts';
import type { EntryScene } from './scene.ts';
import { nameOfWho, stepsOf, withNewActors } from './steps-of-facts.ts';

/** Answers an interpretation: its plan, one question, or nothing. */
export function answer(
  { facts, doubts, correction }: Reading,
  scene: EntryScene,
  answers: AskedLine['answers'],
  before: Said,
): EntryPreview {
  const sentences = entrySentences(scene.language);
  const given = new Map((answers ?? []).map(({ question, choice }) => [question, choice]));
  const unclear = [
    ...facts.flatMap(whoOf),
    ...(correction === undefined ? [] : whoOfCorrection(correction)),
  ].find((who) => who.is === 'unclear');
  if (unclear?.is === 'unclear') return which(unclear.word, unclear.among, scene);
  if (correction !== undefined) return answerCorrection(correction, scene, before, given);
  const settled = settledFacts(doubts, given);
  const asked = (settled === null ? doubts : [])
    .map((doubt) => questionOf(doubt, scene, before))
    .find((one) => one !== null);
  const plan = [...facts, ...(settled ?? [])].flatMap((fact) => stepsOf(fact, scene, before));
  const complete = withNewActors(plan);
  if (asked !== undefined && asked !== null)
    return { outcome: 'question', says: '', plan: [], question: asked };
  const endsWhatIsNoted = complete.every(({ does }) => does === 'change');
  const unsure = doubts.filter(({ is }) => is === 'words' || (is === 'end' && !endsWhatIsNoted));
  if (unsure.length > 0 && complete.length > 0 && given.get('sure') !== 'yes') {
    if (given.get('sure') === 'no') return nothing(sentences.nothingNoted);
    const says = sayPlan(complete, scene);
    return {
      outcome: 'question',
      says,
      plan: [],
      question: {
        id: 'sure',
        text: sentences.isRight(says),
        choices: [
          { id: 'yes', label: sentences.yes },
          { id: 'no', label: sentences.no },
        ],
      },
    };
  }
  if (complete.length === 0)
    return nothing(facts.length > 0 ? sentences.onMapAlready : sentences.nothingToNote);
  return { outcome: 'plan', says: sayPlan(complete, scene), plan: complete };
}

/** Applies an answer about the giver; null if there is none. */
function settledFacts(doubts: readonly Doubt[], given: ReadonlyMap<string, string>): readonly Fact[] | null {
  const doubt = doubts.find(({ is }) => is === 'gives');
  if (doubt?.is !== 'gives') return null;
  const from = doubt.among.filter((who) => who.is === 'known' && who.actor.id === given.get('gives'));
  if (from.length === 0) return null;
  const { link, among } = doubt;
  return [{ ...link, from, to: among.filter((who) => !from.includes(who)), members: [] }];
}

const whoOfCorrection = (correction: Correction): readonly Who[] =>
  correction.op === 'all'
    ? correction.of.flatMap(whoOfCorrection)
    : 'who' in correction
      ? [correction.who]
      : 'by' in correction
        ? [correction.by]
        : correction.op === 'again'
          ? partiesOf(correction.link)
          : correction.op === 'own'
            ? correction.fact.who
            : [];

export function which(word: string, among: readonly NamedActor[], { language }: EntryScene): EntryPreview {
  const question: EntryQuestion = {
    id: `which:${word}`,
    text: entrySentences(language).which(word),
    choices: among.slice(0, 6).map(({ id, name }) => ({ id, label: name })),
  };
  return { outcome: 'question', says: '', plan: [], question };
}

/** Returns the question of a doubt; null if the plan's confirmation shows it. */
function questionOf(doubt: Doubt, scene: EntryScene, before: Said): EntryQuestion | null {
  const sentences = entrySentences(scene.language);
  const likely = (not: readonly Who[]): EntryQuestion['choices'] => {
    const isExcluded = ({ id }: NamedActor): boolean =>
      not.some((who) => who.is === 'known' && who.actor.id === id);
    // The room still speaks of those of the last line.
    const mentioned = [...before.objects, ...before.subjects, ...(before.link ? partiesOf(before.link) : [])];
    const first = mentioned.flatMap((who) => (who.is === 'known' ? [who.actor] : []));
    return [...new Set([...first, ...scene.actors.filter(({ onMap }) => onMap)])]
      .filter((actor) => !isExcluded(actor))
      .slice(0, 5)
      .map(({ id, name }) => ({ id, label: name }));
  };
  switch (doubt.is) {
    case 'words':
    case 'end':
      return null;
    case 'person':
      return {
        id: 'organisation',
        text: sentences.whichOrganisation,
        choices: likely([]),
      };
    case 'whom': {
      const names = listed(doubt.who.map(nameOfWho), scene.language);
      const text = doubt.isSubject ? sentences.whoElse(doubt.verb, names) : sentences.whom(names, doubt.verb);
      return { id: 'whom', text: text.trim(), choices: likely(doubt.who) };
    }
    case 'gives':
      return {
        id: 'gives',
        text: sentences.whoGives,
        choices: doubt.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      };
    case 'pronoun':
      return {
        id: `who:${doubt.word}`,
        text: sentences.whoIsMeant(doubt.word),
        choices: doubt.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      };
  }
}
