import { sourcesOf, targetsOf } from '../../model/elements/attachments.ts';
import {
  applyEdits,
  type Difference,
  differenceOf,
  raiseVersions,
} from '../../model/elements/element-edits.ts';
import { type Edits, type Elements, parseKey, relationshipKey } from '../../model/elements/elements.ts';
import { type Scope, scopeOfDifference } from '../../model/elements/touched.ts';

/** A change in the form sent to the territories that it touched. */
export interface Told extends Difference {
  readonly type: string;
  readonly territoryIds: readonly string[];
}

/** A graph of elements without a database, whose changes have the form of the store’s. */
export class ToldWorld {
  elements: Elements;
  readonly told: Told[] = [];

  constructor(elements: Elements) {
    this.elements = elements;
  }

  /** Makes a change; nothing where nothing differs. */
  write(edits: Edits): Told | undefined {
    const raised = raiseVersions(this.elements, edits);
    const difference = differenceOf(this.elements, raised);
    if (Object.keys({ ...difference.before, ...difference.after }).length === 0) return undefined;
    const scope = scopeOfDifference(difference);
    const before = touchedIn(this.elements, scope);
    this.elements = applyEdits(this.elements, raised);
    const territoryIds = [...new Set([...before, ...touchedIn(this.elements, scope)])].sort();
    const told = { type: 'any.thing', ...difference, territoryIds };
    this.told.push(told);
    return told;
  }

  /** Returns the edits that reverse a change, for elements unchanged since. */
  reverse({ before, after }: Difference): Edits {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return new Map(keys.map((key) => [key, before[key] ?? null]));
  }
}

/** Computes the results of `cypher/changes/find-touched-by-*.cypher` on the graph. */
function touchedIn(elements: Elements, scope: Scope): string[] {
  const actsIn = (id: string) => targetsOf(elements, 'ACTS_IN', id);
  const isOnMap = (id: string, t: string) => elements.get(relationshipKey('ACTS_IN', id, t))?.onMap === true;
  const onMapOf = (id: string) => actsIn(id).filter((t) => isOnMap(id, t));
  const partiesOf = (cooperationId: string) => sourcesOf(elements, 'PARTY_TO', cooperationId);
  const shownBeside = (id: string) =>
    targetsOf(elements, 'PARTY_TO', id).flatMap((c) =>
      partiesOf(c)
        .filter((other) => other !== id)
        .flatMap(onMapOf),
    );
  const everywhere = [...elements.keys()]
    .map(parseKey)
    .flatMap(({ kind, id }) => (kind === 'Territory' ? [id] : []));
  const ofCommitment = (id: string): string[] => {
    if (!elements.has(`Commitment:${id}`)) return [];
    const own = targetsOf(elements, 'FOR', id);
    return own.length > 0 ? own : everywhere;
  };
  const ofMembership = ({ fromId, toId }: { fromId: string; toId: string }) => {
    const shows = (id: string) => [...actsIn(id), ...shownBeside(id)];
    const there = new Set(shows(toId));
    return shows(fromId).filter((t) => there.has(t));
  };
  return [
    ...scope.territoryIds,
    ...scope.actingActorIds.flatMap(actsIn),
    ...scope.outsideActorIds.flatMap((id) => shownBeside(id).filter((t) => !actsIn(id).includes(t))),
    ...scope.cooperationIds.flatMap((id) => partiesOf(id).flatMap(actsIn)),
    ...scope.commitmentIds.flatMap(ofCommitment),
    ...scope.refiningIds.flatMap((id) =>
      sourcesOf(elements, 'SERVES', id).flatMap((c) => partiesOf(c).flatMap(onMapOf)),
    ),
    ...scope.memberships.flatMap(ofMembership),
  ];
}
