import type { FieldQuestion } from '../contract/asked-questions.ts';
import type { AnswersOf } from '../contract/questionnaire.ts';
import { type Edits, type Elements, nodeKey, relationshipKey } from '../elements/elements.ts';
import { MissingPropertyError } from '../errors.ts';
import { withoutAbsent } from '../without-absent.ts';
import { patchProperties } from '../writes/merge-patch.ts';
import { membershipProperties, newActorElements } from '../writes/new-elements.ts';
import type { Question, Speaking } from './question.ts';

/** The organisation itself, field by field; it is on the map from now on. */
export const fields: Question<AnswersOf<FieldQuestion>> = {
  edits: describe,
};

function describe(
  state: Elements,
  { actorId, territoryId }: Speaking,
  { screen: _screen, ...answers }: AnswersOf<FieldQuestion>,
): Edits {
  const key = nodeKey('Actor', actorId);
  const present = state.get(key);
  const acting = relationshipKey('ACTS_IN', actorId, territoryId);
  if (present !== undefined)
    return new Map([
      [key, patchProperties(present, answers)],
      [acting, membershipProperties(state.get(acting) ?? {}, { onMap: true })],
    ]);
  const { name, family, ...rest } = answers as AnswersOf<'organisation'>;
  if (name === undefined) throw new MissingPropertyError('answers.name');
  if (family === undefined) throw new MissingPropertyError('answers.family');
  const set = Object.entries(withoutAbsent(rest)).filter(([, value]) => value !== null);
  return newActorElements(actorId, territoryId, { name, family, ...Object.fromEntries(set) });
}
