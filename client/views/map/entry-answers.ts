import { html, type TemplateResult } from 'lit';
import type { EntryPreview } from '../../../model/contract/entry.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { keepAlias } from '../../actions/keep-alias.ts';
import { familyMark } from '../../components/family-mark.ts';
import { namedOtherwise, readingOf, type Said } from '../../messages/entry-reading.ts';
import { t } from '../../messages/translate.ts';
import { planOf, planOfSpoken, questionsOfPlan } from '../../state/entry/index.ts';
import { type AppState, can, type Entry, type Scene } from '../../state/index.ts';
import type { Always } from './entry-talk.ts';

/* Answers of the entry line: the field comes with the map, this module later. */
export { enterLine } from '../../actions/enter-line.ts';
export { enterSpoken } from '../../actions/enter-spoken.ts';
export {
  complete,
  nameKey,
  namesToLookUp,
  readSpoken,
  remedies,
  sceneOf,
  understand,
} from '../../state/entry/index.ts';
export { entryList } from './entry-list.ts';

/** Describes the interpretation of a line before Enter: elements to create, and obstacles. */
export function entryWords(entry: Entry, scene: Scene): TemplateResult {
  // Who takes part is read in the line itself, unless it is noted under another name.
  const pieces = readingOf(entry, scene).filter(
    (piece) => piece.is !== 'who' || namedOtherwise(entry, piece),
  );
  const guesses =
    entry.statement?.kind === 'actors' &&
    entry.statement.actors.some((named) => named.is === 'new' && named.guessed);
  return html`${pieces.map(wordsOf)}${guesses ? html`<span class="said hint">${t('entry.changeFamily')}</span>` : null}`;
}

/** Describes the effect of a spoken line in a sentence; or its question, with numbered answers. */
export function spokenWords({ outcome, says, question }: EntryPreview): TemplateResult {
  if (question === undefined)
    return html`<span class="said ${outcome === 'nothing' ? 'hint' : 'what'}">${says}</span>`;
  return html`<span class="said ask">${question.text}</span>${question.choices.map(
    ({ label }, i) => html`<span class="said hint"><kbd>${i + 1}</kbd> ${label}</span>`,
  )}`;
}

/** Keeps what a word was chosen to mean, as a name of that actor. */
export const keepAlways = (always: Always): Promise<void> => keepAlias(always.actorId, asTyped(always));

/** Returns the word with the accents and capitals it was typed with. */
function asTyped({ word, typed = '' }: Always): string {
  const words = typed.split(/[\s'’]+/u);
  const { length } = word.split(' ');
  const runs = words.map((_, at) => words.slice(at, at + length).join(' '));
  return runs.find((run) => fold(run) === word) ?? word;
}

/** Shows the button that makes the chosen meaning of a word permanent. */
export const alwaysOffer = (always: Always | null, keep: () => void): TemplateResult | null =>
  always === null
    ? null
    : html`<button type="button" class="quiet said always" @click=${keep}><kbd>=</kbd> ${t('entry.always', asTyped(always), always.name)}</button>`;

/** Says before Enter which open question a line answers, to people who may answer; a delicate one is not named. */
export function questionWords(
  read: Entry | EntryPreview,
  scene: Scene,
  state: AppState,
): TemplateResult | null {
  if (!can('map.facilitate')) return null;
  const plan = 'plan' in read ? planOfSpoken(read.plan, placeholderId) : planOfEntry(read, scene);
  const [gap] = plan === null ? [] : questionsOfPlan(plan, state).values();
  if (gap === undefined) return null;
  return html`<span class="said settles">${gap.delicate ? t('entry.answersOne') : t('entry.answers', gap.title)}</span>`;
}

const planOfEntry = ({ statement }: Entry, scene: Scene) =>
  statement === null ? null : planOf(statement, scene, placeholderId);

/** Returns an id for elements that a line would add: no question names them. */
const placeholderId = (): string => '';

const wordsOf = ({ is, text, family }: Said): TemplateResult =>
  html`<span class="said ${is}">${family === undefined ? null : familyMark(family)}${text}</span>`;
