import { Answers } from '../../../model/contract/questionnaire.ts';
import { propertyNames } from '../../../model/elements/elements.ts';
import { grouped } from '../../../model/grouped.ts';
import type { PersonalDataTeller, State } from './personal-data-teller.ts';

/** A label and its text. */
export type Row = readonly [label: string, text: string];

/** All that an element holds, and is not said by its title, in the order of the model. */
export function rowsOf(teller: PersonalDataTeller, kind: string, state: State): Row[] {
  const names = [...propertyNames(kind).filter((name) => name in state), ...Object.keys(state)];
  const rows = [...new Set(names)].flatMap((name): Row[] => {
    const label = teller.label(kind, name);
    const text = teller.value(kind, name, state[name]);
    return label === undefined || text === '' ? [] : [[label, text]];
  });
  return typeof state.answers === 'string' ? [...rows, ...answerRows(teller, state.answers)] : rows;
}

/** Lists the differences of an element before and after. */
export function changedRows(teller: PersonalDataTeller, kind: string, before: State, after: State): Row[] {
  const byLabel = (state: State) => grouped(rowsOf(teller, kind, state), ([label]) => [label]);
  const textOf = (rows: readonly Row[] = []): string => rows.map(([, text]) => text).join(', ');
  const [was, is] = [byLabel(before), byLabel(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((label): Row[] => {
    const [old, now] = [textOf(was.get(label)), textOf(is.get(label))];
    return old === now ? [] : [[label, teller.texts.became(old, now)]];
  });
}

/** Lists the answers given on one screen of a workshop. */
function answerRows(teller: PersonalDataTeller, text: string): Row[] {
  const { texts, name, value } = teller;
  const told = (kind: string, state: State, but: string): string =>
    Object.keys(state)
      .filter((property) => property !== but)
      .map((property) => value(kind, property, state[property]))
      .filter((each) => each !== '')
      .join(', ');
  const answers = Answers.parse(JSON.parse(text));
  switch (answers.screen) {
    case 'commitments':
      return [
        ...answers.carried.map(({ commitmentId, role }) => [name('Commitment', commitmentId), role] as const),
        ...(answers.added ?? []).map((added) => [added.text, added.role] as const),
      ].map(([text, role]) => [texts.carries, `${text} (${value('CARRIES', 'role', role)})`]);
    case 'links':
      return [
        ...answers.known.map(({ cooperationId, intensity }): Row => {
          const level = value('Declaration', 'intensity', intensity);
          return [name('Cooperation', cooperationId), level === '' ? texts.unsaid : level];
        }),
        ...(answers.added ?? []).map(
          ({ actorId, partner, wished, ...link }): Row => [
            texts.with(partner?.name ?? name('Actor', actorId)),
            wished ? value('Cooperation', 'status', 'wished') : told('Declaration', { ...link }, 'id'),
          ],
        ),
        ...(answers.left ?? []).map((id): Row => [texts.left, name('Cooperation', id)]),
      ];
    case 'needs':
      return (['needs', 'offers'] as const).flatMap((side) =>
        answers[side].map(({ resourceId, ...more }): Row => {
          const rest = told('NEEDS', more, '');
          const resource = name('Resource', resourceId);
          return [texts[side], rest === '' ? resource : `${resource} (${rest})`];
        }),
      );
    case 'rereading':
      return [[texts.verdict, texts[answers.verdict]]];
    default: {
      const { screen: _, ...rest } = answers;
      return rowsOf(teller, 'Actor', rest);
    }
  }
}
