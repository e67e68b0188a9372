import type { Change } from '../../../model/contract/change.ts';
import { type Properties, parseKey } from '../../../model/elements/elements.ts';
import { namedBy } from '../../../model/elements/visibility/visible-changes.ts';
import { capital } from '../../../model/words/capital.ts';
import { nodes, type Row, type Step, tie, ties } from '../../exchange/cypher-script/statements.ts';

/** Who said it, and by which device: the history of a territory is copied without people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['by', 'speaker']);
/** Kinds that a change leads to, where they are still there. */
const LED_TO = ['Actor', 'Cooperation', 'Commitment'] as const;

interface EditRow extends Row {
  readonly id: string;
  readonly changeId: string;
  readonly touches: Readonly<Record<(typeof LED_TO)[number], readonly string[]>>;
}

/** Returns the steps that add changes of a territory, each with the elements that it edited. */
export function historySteps(territoryId: string, changes: readonly Change[]): Step[] {
  const edits = changes.flatMap(editsOf);
  return [
    nodes(
      'Change',
      changes.map(({ id, type, subjectId, at, byKind }) => ({ id, type, subjectId, at, byKind })),
    ),
    ties(
      'Change',
      'CHANGED',
      'Territory',
      changes.map(({ id, revision }) => ({ from: id, to: territoryId, properties: { revision } })),
    ),
    nodes(
      'Edit',
      edits.map(({ changeId: _change, touches: _touches, ...row }) => row),
    ),
    ties(
      'Change',
      'MADE',
      'Edit',
      edits.map(({ id, changeId }) => tie(changeId, id)),
    ),
    ...LED_TO.map((label) =>
      ties(
        'Edit',
        'OF',
        label,
        edits.flatMap(({ id, touches }) => touches[label].map((to) => tie(id, to))),
      ),
    ),
  ];
}

/** Counts the elements that a change edited. */
export const sizeOf = ({ before, after }: Pick<Change, 'before' | 'after'>): number =>
  keysOf(before, after).length;

function editsOf({ id: changeId, before, after }: Change): EditRow[] {
  return keysOf(before, after).map((key) => {
    const [was, is] = [before?.[key], after?.[key]] as [Properties | undefined, Properties | undefined];
    const { kind } = parseKey(key);
    return {
      ...{ id: `${changeId} ${key}`, changeId, key, kind },
      effect: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      ...prefixed('before', was),
      ...prefixed('after', is),
      touches: touchesOf(key, { ...was, ...is }),
    };
  });
}

const keysOf = (before: Change['before'], after: Change['after']): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
];

/** Prefixes the names of properties: `intensity` becomes `beforeIntensity`. */
const prefixed = (prefix: string, properties: Properties | undefined): Row =>
  Object.fromEntries(
    Object.entries(properties ?? {})
      .filter(([name]) => !OF_PEOPLE.has(name))
      .map(([name, value]) => [`${prefix}${capital(name)}`, value]),
  );

function touchesOf(key: string, properties: Properties): EditRow['touches'] {
  const { kind, id, toId = '' } = parseKey(key);
  const { actors, cooperations } = namedBy(key, properties);
  const commitment = kind === 'Commitment' ? [id] : kind === 'CARRIES' || kind === 'SERVES' ? [toId] : [];
  return { Actor: actors, Cooperation: cooperations, Commitment: commitment };
}
