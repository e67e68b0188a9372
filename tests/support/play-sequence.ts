import type { DrawnNode, Point } from '../../model/drawing/drawn-graph.ts';
import { graphOfSystem } from '../../model/drawing/graph-of-system.ts';
import { layOut } from '../../model/drawing/layout/lay-out.ts';
import type { Measure } from '../../model/drawing/wrap-label.ts';
import { applyEdits, differingProperties, mergeEdits } from '../../model/elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, relationshipKey } from '../../model/elements/elements.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { afterActs } from '../../model/writes/optimistic/foresee-acts.ts';
import type { Act } from '../../model/writes/optimistic/plan-of-act.ts';
import { comingTo, isYoung, recomposedPlaces } from '../../model/writes/recompose-map.ts';
import { actsOf, mapOf } from './typed-sequences.ts';

const T = 't';
const NOW = new Date('2026-03-02T10:00:00Z');
const DAY = '2026-03-02';

/** A map as it stands after a line. */
export interface Moment {
  readonly line: string;
  readonly boxes: readonly (DrawnNode & Partial<Point>)[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  readonly elements: Elements;
  readonly ms: readonly number[];
}

/** Types a map from an empty one, line by line, with each act applied as the server does. */
export function playSequence(
  lines: readonly string[],
  measure: Measure,
  meddle: (elements: Elements, line: number) => Edits = () => new Map(),
): Moment[] {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `i${String(count).padStart(4, '0')}`;
  };
  let elements: Elements = new Map([
    [nodeKey('Territory', T), { name: 'Val', level: 'epci', cohorts: [], version: 1 }],
  ]);
  return lines.map((line, i) => {
    const ms: number[] = [];
    for (const act of actsOf(line, mapOf(elements, T, DAY), newId)) {
      const next = written(elements, act, measure, ms);
      elements = applyEdits(elements, next);
    }
    if (i === 0) elements = applyEdits(elements, firstPlaces(elements, measure));
    elements = applyEdits(elements, meddle(elements, i));
    const { nodes, edges } = graphOf(elements, measure);
    const boxes = nodes.map((node) => {
      const { x, y } = elements.get(relationshipKey('ACTS_IN', node.id, T)) ?? {};
      return { ...node, ...(typeof x === 'number' && typeof y === 'number' && { x, y }) };
    });
    return { line, boxes, edges, elements, ms };
  });
}

/** Returns the changes of an act, with the resulting positions. */
function written(elements: Elements, act: Act, measure: Measure, ms: number[]): Edits {
  const after = afterActs(elements, [act], NOW);
  const edits = new Map(
    [...after].filter(([key, next]) => {
      const before = elements.get(key);
      return before === undefined || differingProperties(before, next).length > 0;
    }),
  );
  const coming = comingTo(elements, edits).get(T);
  if (coming === undefined || !isYoung(after, T)) return edits;
  const start = performance.now();
  const places = recomposedPlaces(after, T, coming, { measure, now: NOW });
  ms.push(performance.now() - start);
  return mergeEdits(edits, places);
}

/** Places the unplaced actors, as the first screen does. */
function firstPlaces(elements: Elements, measure: Measure): Edits {
  const { positions } = layOut(graphOf(elements, measure), { seed: 20191208, effort: 0.5 });
  return new Map(
    Object.entries(positions).map(([id, { x, y }]) => {
      const key = relationshipKey('ACTS_IN', id, T);
      return [key, { ...elements.get(key), x, y }] as const;
    }),
  );
}

function graphOf(elements: Elements, measure: Measure) {
  const facts = factsOfElements(T, elements, 0);
  if (facts === undefined) throw new Error('No territory');
  return graphOfSystem(new System(facts, { day: DAY, minIntensity: 1, withoutTransactions: false }), measure);
}
