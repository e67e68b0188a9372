import type { MembershipInput, NeedInput, NewActor } from '../contract/actor.ts';
import type { NewCommitment } from '../contract/commitment.ts';
import type { Declaration, NewCooperation, Party } from '../contract/cooperation.ts';
import type { PeerInput, TerritoryPatch } from '../contract/territory.ts';
import { DEFAULT_INTENSITY, isUnsaid, statedIntensity } from '../contract/vocabulary.ts';
import {
  asSet,
  declarationId,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from '../elements/elements.ts';
import { ACTOR_FIELDS } from '../fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../fields/cooperation-fields.ts';
import { type Fields, initialOf, storedNames } from '../fields/field.ts';
import { TERRITORY_FIELDS } from '../fields/territory-fields.ts';
import { withoutAbsent } from '../without-absent.ts';

/** A territory's fields, as the API takes them without a place. */
export type NewTerritoryFields = { name: string; level: string } & Pick<
  TerritoryPatch,
  'code' | 'population' | 'asOf' | 'frozen' | 'cohorts' | 'fictional' | 'source'
>;

type Entries = [string, Properties][];

/** Returns the properties of a new element: input and defaults. */
const begun = (fields: Fields, given: Readonly<Record<string, unknown>>): Properties =>
  propertiesOf({ ...initialOf(fields), ...withoutAbsent(given), version: 1 });

/** Returns the elements of a new territory. */
export function newTerritoryElements(territoryId: string, input: NewTerritoryFields): Elements {
  const given: Readonly<Record<string, unknown>> = withoutAbsent(input);
  const fields = Object.fromEntries(storedNames(TERRITORY_FIELDS).map((name) => [name, given[name]]));
  return new Map([[nodeKey('Territory', territoryId), begun(TERRITORY_FIELDS, fields)]]);
}

/** Returns the elements of a new actor, with its membership in a territory unless that is undefined. */
export function newActorElements(
  actorId: string,
  territoryId: string | undefined,
  input: Omit<NewActor, 'id'>,
): Elements {
  const { membership, ...fields } = input;
  const tableRoles = asSet(fields.tableRoles ?? []);
  const entries: Entries = [[nodeKey('Actor', actorId), begun(ACTOR_FIELDS, { ...fields, tableRoles })]];
  if (territoryId !== undefined)
    entries.push([
      relationshipKey('ACTS_IN', actorId, territoryId),
      membershipProperties({}, membership ?? {}),
    ]);
  return new Map(entries);
}

/** A membership once an input is applied: absent properties stay, null clears; on the map by default. */
export function membershipProperties(present: Properties, input: MembershipInput): Properties {
  const next = propertiesOf({ ...present, ...withoutAbsent(input) });
  return { ...next, onMap: next.onMap ?? true };
}

/**
 * Returns the elements of a new commitment, FOR a territory unless that is undefined (an item of the
 * Charter).
 */
export function newCommitmentElements(
  commitmentId: string,
  territoryId: string | undefined,
  input: Omit<NewCommitment, 'id'>,
): Elements {
  const { themes, refines, carriers, ...fields } = input;
  const origin = fields.origin ?? (territoryId === undefined ? 'charter' : 'territory');
  const entries: Entries = [
    [nodeKey('Commitment', commitmentId), begun(COMMITMENT_FIELDS, { ...fields, origin })],
  ];
  if (territoryId !== undefined) entries.push([relationshipKey('FOR', commitmentId, territoryId), {}]);
  for (const themeId of asSet(themes ?? []))
    entries.push([relationshipKey('COMMITMENT_ABOUT', commitmentId, themeId), {}]);
  if (refines !== undefined) entries.push([relationshipKey('REFINES', commitmentId, refines), {}]);
  for (const { actorId, ...carrier } of carriers ?? [])
    entries.push([relationshipKey('CARRIES', actorId, commitmentId), carrierProperties(carrier)]);
  return new Map(entries);
}

/** Returns the properties of a carrier; the input replaces existing ones. */
export const carrierProperties = (
  carrier: Omit<NonNullable<NewCommitment['carriers']>[number], 'actorId'>,
): Properties =>
  propertiesOf({
    ...carrier,
    tableRoles: carrier.tableRoles === undefined ? undefined : asSet(carrier.tableRoles),
  });

/** Returns the elements of a new cooperation; `day` dates undated parts. */
export function newCooperationElements(
  cooperationId: string,
  input: Omit<NewCooperation, 'id'>,
  day: string,
): Elements {
  const { themes, serves, parties, recordedOn = day, ...given } = input;
  const fields = { ...given, ...intensityOf(given) };
  const entries: Entries = [
    [nodeKey('Cooperation', cooperationId), begun(COOPERATION_FIELDS, { ...fields, recordedOn })],
  ];
  for (const themeId of asSet(themes ?? []))
    entries.push([relationshipKey('COOPERATION_ABOUT', cooperationId, themeId), {}]);
  for (const commitmentId of asSet(serves ?? []))
    entries.push([relationshipKey('SERVES', cooperationId, commitmentId), {}]);
  for (const { actorId, declaredIntensity, declaredOn, channel, voice, ...party } of parties) {
    entries.push(partyEntry(cooperationId, { actorId, ...party }));
    if (declaredIntensity !== undefined)
      entries.push(
        declarationEntry(cooperationId, {
          actorId,
          intensity: declaredIntensity,
          on: declaredOn ?? day,
          channel: channel ?? 'entry',
          ...(voice === undefined ? {} : { voice }),
        }),
      );
  }
  return new Map(entries);
}

/** Completes a missing level: the one that its nature states, else the one from which questions count, as assumed. */
function intensityOf({ intensity, nature, status }: Pick<NewCooperation, 'intensity' | 'nature' | 'status'>) {
  if (intensity !== undefined) return {};
  return {
    intensity: statedIntensity(nature, status, DEFAULT_INTENSITY),
    ...(isUnsaid(nature, status) && { intensityAssumed: true }),
  };
}

/** Returns the element of a party. */
const partyEntry = (
  cooperationId: string,
  { actorId, ...party }: { [K in keyof Party]: Party[K] | undefined } & { actorId: string },
): [string, Properties] => [relationshipKey('PARTY_TO', actorId, cooperationId), propertiesOf(party)];

/** A declaration as an element; another of the same party, day and voice has the same key. */
export const declarationEntry = (cooperationId: string, declaration: Declaration): [string, Properties] => [
  nodeKey(
    'Declaration',
    declarationId(cooperationId, declaration.actorId, declaration.on, declaration.voice),
  ),
  propertiesOf({ ...declaration, cooperationId }),
];

/** Membership by law. */
export const memberOfEntry = (
  fromId: string,
  toId: string,
  input: { since?: string | undefined; source?: string | undefined },
): [string, Properties] => [relationshipKey('MEMBER_OF', fromId, toId), propertiesOf(input)];

/** Returns the element of two peer territories; its direction has no meaning. */
export const peerEntry = (territoryId: string, otherId: string, input: PeerInput): [string, Properties] => [
  relationshipKey('PEER_OF', territoryId, otherId),
  propertiesOf(input),
];

/** Returns the element of a territory within a larger one. */
export const partOfEntry = (territoryId: string, parentId: string): [string, Properties] => [
  relationshipKey('PART_OF', territoryId, parentId),
  {},
];

/** Returns the element of a need or an offer. */
export const resourceEntry = (
  kind: 'NEEDS' | 'OFFERS',
  actorId: string,
  resourceId: string,
  input: NeedInput,
): [string, Properties] => [relationshipKey(kind, actorId, resourceId), propertiesOf(input)];
