import type { GapAnswer } from '../../../model/contract/gap.ts';
import { gapAnswerId } from '../../../model/elements/elements.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { capital } from '../../../model/words/capital.ts';
import { nodes, type Row, type Step, tie, ties } from '../../exchange/cypher-script/statements.ts';

/** Returns the steps that add the answers to the questions of a territory, with what each question names. */
export function answersSteps({ territory, ...facts }: Facts, answers: readonly GapAnswer[]): Step[] {
  const rows = answers.map((answer) => ({ id: gapAnswerId(territory.id, answer.key), answer }));
  const named = {
    Actor: idsOf([...facts.actors, ...facts.outside]),
    Cooperation: idsOf(facts.cooperations),
    Commitment: idsOf([...facts.commitments, ...facts.charterItems]),
  };
  return [
    nodes(
      'GapAnswer',
      rows.map(({ id, answer }) => rowOf(id, answer)),
    ),
    ties(
      'GapAnswer',
      'ON',
      'Territory',
      rows.map(({ id }) => tie(id, territory.id)),
    ),
    ...(Object.keys(named) as (keyof typeof named)[]).map((label) =>
      ties(
        'GapAnswer',
        'NAMES',
        label,
        rows.flatMap(({ id, answer }) =>
          namesIn(answer.key)
            .filter((one) => named[label].has(one))
            .map((to) => tie(id, to)),
        ),
      ),
    ),
  ];
}

/** Lists what the key of a question names after its rule: ids of elements, families, themes. */
const namesIn = (key: string): string[] => key.split(':').slice(1);

const idsOf = (list: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

/** Makes a row without the author; each figure is a property, `figureLinks`. */
function rowOf(id: string, { by: _by, figures = {}, key, ...answer }: GapAnswer): Row {
  const told = Object.entries(figures).map(([name, value]) => [`figure${capital(name)}`, value]);
  return { id, key, rule: key.split(':')[0], ...answer, ...Object.fromEntries(told) };
}
