import type { ChangeStep, EntryActor, EntryStep } from '../contract/entry.ts';
import type { CarrierRole, Intensity } from '../contract/vocabulary.ts';
import { attachedTo, sourcesOf } from '../elements/attachments.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, relationshipKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { StalePlanError } from '../errors.ts';
import { asTitle } from '../words/capital.ts';
import { addActor } from './add-actor.ts';
import { addCommitment } from './add-commitment.ts';
import { addCooperation } from './add-cooperation.ts';
import { commitmentOfStep, cooperationOfStep } from './bodies-of-steps.ts';
import { defaultDay } from './default-day.ts';
import { deleteCooperation } from './delete-cooperation.ts';
import type { Plan, Reads, Scene } from './plan.ts';
import { removeParty } from './remove-party.ts';
import { removeCarrier, removeResource } from './remove-relationship.ts';
import { requireNode } from './require.ts';
import { setCarrier } from './set-carrier.ts';
import { setMembership } from './set-membership.ts';
import { setParty } from './set-party.ts';
import { setResource } from './set-resource.ts';
import { updateCooperation } from './update-cooperation.ts';

/** Writes what a line of the entry said, all its steps as one change. `newId` names what it makes. */
export function noteEntry(territoryId: string, steps: readonly EntryStep[], newId: () => string): Plan {
  const made = new Map<string, string>();
  const plans = steps.flatMap((step) => plansOf(territoryId, step, made, newId));
  const rounds = Math.max(0, ...plans.map(({ reads }) => reads.length));
  const [first] = plans;
  return {
    type: plans.length === 1 && first !== undefined ? first.type : 'entry.noted',
    subjectId: first?.subjectId ?? territoryId,
    scope: scopeOf({
      territoryIds: [territoryId],
      actingActorIds: unique(plans, (plan) => plan.scope.actingActorIds),
      outsideActorIds: unique(plans, (plan) => plan.scope.outsideActorIds),
      commitmentIds: unique(plans, (plan) => plan.scope.commitmentIds),
      cooperationIds: unique(plans, (plan) => plan.scope.cooperationIds),
    }),
    reads: Array.from(
      { length: rounds },
      (_, round) => (state: Elements) =>
        joinedReads(plans.flatMap(({ reads }) => reads[round]?.(state) ?? [])),
    ),
    changes: (scene) => changesOf(plans, scene),
  };
}

const unique = (plans: readonly Plan[], of: (plan: Plan) => readonly string[]): string[] => [
  ...new Set(plans.flatMap(of)),
];

function joinedReads(all: readonly Reads[]): Reads {
  const joined: Record<string, string[]> = {};
  for (const reads of all)
    for (const [part, ids] of Object.entries(reads))
      joined[part] = [...new Set([...(joined[part] ?? []), ...(ids ?? [])])];
  return joined;
}

/** Each step is planned on what those before it leave. */
function changesOf(plans: readonly Plan[], scene: Scene): Edits {
  let state = scene.state;
  let edits: Edits = new Map();
  for (const plan of plans) {
    const now: Elements = state;
    const own = plan.changes({ ...scene, state: now, has: (key) => scene.has(key) || now.has(key) });
    state = applyEdits(state, own);
    edits = mergeEdits(edits, own);
  }
  return edits;
}

function plansOf(
  territoryId: string,
  step: EntryStep,
  made: Map<string, string>,
  newId: () => string,
): readonly Plan[] {
  const idOf = (who: EntryActor): string => {
    if ('id' in who) return who.id;
    const id = made.get(who.name.toLowerCase());
    if (id === undefined) throw new StalePlanError();
    return id;
  };
  switch (step.does) {
    case 'add-actor': {
      if (step.actor.id !== undefined) return [setMembership(territoryId, step.actor.id, { onMap: true })];
      const id = newId();
      made.set(step.actor.name.toLowerCase(), id);
      return [addActor(territoryId, { ...step.actor, name: asTitle(step.actor.name), id })];
    }
    case 'link':
      return [addCooperation(territoryId, cooperationOfStep(step, newId(), idOf))];
    case 'carry':
      return step.actors.map((who) => carriedBy(idOf(who), step, idOf));
    case 'commitment':
      return [addCommitment(territoryId, commitmentOfStep(step, newId(), idOf))];
    case 'need':
    case 'offer': {
      const { note, insteadOf, resourceId } = step;
      const relation = step.does === 'need' ? 'NEEDS' : 'OFFERS';
      return [
        ...(insteadOf === undefined ? [] : [removeResource(relation, idOf(insteadOf), resourceId)]),
        ...step.actors.map((who) =>
          setResource(relation, idOf(who), resourceId, note === undefined ? {} : { note }),
        ),
      ];
    }
    case 'change':
      return changePlans(step, idOf);
  }
}

/** Makes an actor a carrier; instead of another, in the role of that one. */
function carriedBy(
  actorId: string,
  { commitmentId, role, insteadOf }: Extract<EntryStep, { does: 'carry' }>,
  idOf: (who: EntryActor) => string,
): Plan {
  const plan = setCarrier(actorId, commitmentId, { role });
  if (insteadOf === undefined) return plan;
  const gone = idOf(insteadOf);
  const removed = removeCarrier(gone, commitmentId);
  return {
    ...plan,
    reads: [...plan.reads, ...removed.reads],
    changes: (scene) => {
      const old = scene.state.get(relationshipKey('CARRIES', gone, commitmentId));
      const now = old === undefined ? role : (old.role as CarrierRole);
      return mergeEdits(
        removed.changes(scene),
        setCarrier(actorId, commitmentId, { role: now }).changes(scene),
      );
    },
  };
}

/** Returns the plans of a correction; none if it names no cooperation. */
function changePlans(step: ChangeStep, idOf: (who: EntryActor) => string): readonly Plan[] {
  const { cooperationId, op } = step;
  if (cooperationId === undefined) throw new StalePlanError();
  const missing = (): never => {
    throw new StalePlanError();
  };
  switch (op) {
    case 'swap':
      return step.swap === undefined
        ? missing()
        : [replaced(cooperationId, idOf(step.swap[0]), idOf(step.swap[1]))];
    case 'add':
      return step.party === undefined
        ? missing()
        : [setParty(cooperationId, idOf(step.party), { role: step.role ?? 'member' })];
    case 'drop':
      return step.party === undefined ? missing() : [removeParty(cooperationId, idOf(step.party))];
    case 'reverse':
      return [reversed(cooperationId)];
    case 'nature':
      return step.nature === undefined ? missing() : [renatured(cooperationId, step, idOf)];
    case 'level':
      return step.level === undefined
        ? missing()
        : [
            step.assumed === true
              ? assumed(cooperationId, step.level)
              : updateCooperation(cooperationId, { intensity: step.level }),
          ];
    case 'status':
      return step.status === undefined
        ? missing()
        : [
            updateCooperation(cooperationId, {
              status: step.status,
              // An active link has no end.
              ...(step.status === 'active' && { endedOn: null }),
            }),
          ];
    case 'start':
      return step.since === undefined
        ? missing()
        : [updateCooperation(cooperationId, { startedOn: step.since })];
    case 'end':
      return [ended(cooperationId, step.until)];
    case 'undo':
      return [deleteCooperation(cooperationId)];
  }
}

/** Changes of the parties of a cooperation, all at once: between two of them a rule may be broken. */
const partiesChanged = (
  cooperationId: string,
  actorIds: readonly string[],
  change: (state: Elements) => Edits,
): Plan => ({
  type: 'cooperation.updated',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId], actingActorIds: actorIds }),
  reads: [
    () => ({ cooperations: [cooperationId], actors: actorIds }),
    (state) => ({ actors: sourcesOf(state, 'PARTY_TO', cooperationId) }),
  ],
  changes: ({ state }) => {
    requireNode(state, 'Cooperation', cooperationId);
    for (const id of actorIds) requireNode(state, 'Actor', id);
    const edits = change(state);
    checkCooperation(applyEdits(state, edits), cooperationId);
    return edits;
  },
});

/** Replaces a party by another; its declarations are removed. */
const replaced = (cooperationId: string, oldId: string, newId: string): Plan =>
  partiesChanged(cooperationId, [oldId, newId], (state) => {
    const old = relationshipKey('PARTY_TO', oldId, cooperationId);
    const party = state.get(old);
    if (party === undefined) throw new StalePlanError();
    const declared = attachedTo(state, 'Cooperation', cooperationId).filter(
      (key) => state.get(key)?.actorId === oldId,
    );
    return new Map([
      ...declared.map((key) => [key, null] as const),
      [old, null],
      [relationshipKey('PARTY_TO', newId, cooperationId), { role: party.role ?? 'member' }],
    ]);
  });

const reversed = (cooperationId: string): Plan =>
  partiesChanged(cooperationId, [], (state) =>
    withRoles(state, cooperationId, (_, role) => (role === 'from' ? 'to' : role === 'to' ? 'from' : role)),
  );

/** Changes the nature; a direction needs the giving side. */
function renatured(
  cooperationId: string,
  { nature, from = [] }: ChangeStep,
  idOf: (who: EntryActor) => string,
): Plan {
  const givers = new Set(from.map(idOf));
  return partiesChanged(cooperationId, [], (state) => {
    const key = nodeKey('Cooperation', cooperationId);
    const roles =
      givers.size === 0
        ? new Map()
        : withRoles(state, cooperationId, (actorId) => (givers.has(actorId) ? 'from' : 'to'));
    return mergeEdits(
      new Map([[key, { ...state.get(key), ...(nature !== undefined && { nature }) }]]),
      roles,
    );
  });
}

const withRoles = (
  state: Elements,
  cooperationId: string,
  roleOf: (actorId: string, role: string) => string,
): Edits =>
  new Map(
    sourcesOf(state, 'PARTY_TO', cooperationId).map((actorId) => {
      const key = relationshipKey('PARTY_TO', actorId, cooperationId);
      const party = state.get(key) ?? {};
      return [key, { ...party, role: roleOf(actorId, String(party.role)) }];
    }),
  );

/** Replaces a level that nobody stated by the default one, marked as assumed. */
function assumed(cooperationId: string, intensity: Intensity): Plan {
  const plan = updateCooperation(cooperationId, { intensity, intensityAssumed: true });
  return {
    ...plan,
    changes: (scene) => {
      const declared = attachedTo(scene.state, 'Cooperation', cooperationId).some((key) =>
        key.startsWith('Declaration:'),
      );
      if (declared) throw new StalePlanError();
      return plan.changes(scene);
    },
  };
}

/** Ends a cooperation on a stated day, else today. */
function ended(cooperationId: string, until: string | undefined): Plan {
  const plan = updateCooperation(cooperationId, { status: 'ended' });
  return {
    ...plan,
    changes: (scene) =>
      updateCooperation(cooperationId, { status: 'ended', endedOn: until ?? defaultDay(scene.now) }).changes(
        scene,
      ),
  };
}
