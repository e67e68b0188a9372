import { Actor, Membership } from '../contract/actor.ts';
import type { Card, CardLink, Contribution, Workshop } from '../contract/workshop.ts';
import { targetsOf } from '../elements/attachments.ts';
import { stateAt } from '../elements/cooperation-state.ts';
import type { IsoDay } from '../elements/day.ts';
import { type Elements, nodeKey, relationshipKey } from '../elements/elements.ts';
import type { CooperationFact } from '../elements/facts.ts';
import { cooperationsOf } from '../elements/past/cooperations-of-elements.ts';
import { ElementIndex } from '../elements/past/element-index.ts';
import { mayRead, type Visibility } from '../elements/visibility/visibility.ts';
import { differingVoices } from '../elements/voices.ts';
import { withoutAbsent } from '../without-absent.ts';

/** Source of a card: the organisation with all attached elements, its partners, its statements that day. */
export interface CardSource {
  readonly state: Elements;
  /** Visibility of the reader: unreadable cooperations are left out. */
  readonly visibility: Visibility;
  readonly territoryId: string;
  readonly actorId: string;
  readonly workshop: Workshop;
  readonly contributions: readonly Contribution[];
  readonly day: IsoDay;
}

/** Returns the card of one organisation without private data; undefined if it does not exist. */
export function cardOfActor({
  state,
  visibility,
  territoryId,
  actorId,
  workshop,
  contributions,
  day,
}: CardSource): Card | undefined {
  const properties = state.get(nodeKey('Actor', actorId));
  if (properties === undefined || properties.private === true) return undefined;
  const membership = state.get(relationshipKey('ACTS_IN', actorId, territoryId));
  const rereading = contributions.filter(({ state: s }) => s === 'accepted').findLast(isRereading);
  return {
    workshop,
    territory: { id: territoryId, name: String(state.get(nodeKey('Territory', territoryId))?.name) },
    actor: Actor.parse({ ...properties, id: actorId }),
    ...(membership !== undefined && { membership: Membership.parse(membership) }),
    links: linksOf(state, visibility, actorId, day),
    commitments: targetsOf(state, 'CARRIES', actorId).flatMap((commitmentId) => {
      const commitment = state.get(nodeKey('Commitment', commitmentId));
      const role = state.get(relationshipKey('CARRIES', actorId, commitmentId))?.role;
      const isHere = state.has(relationshipKey('FOR', commitmentId, territoryId));
      return isHere && commitment !== undefined
        ? [{ commitmentId, text: String(commitment.text), role: role as Card['commitments'][number]['role'] }]
        : [];
    }),
    needs: resourcesOf(state, 'NEEDS', actorId),
    offers: resourcesOf(state, 'OFFERS', actorId),
    validated: [
      ...new Set(
        contributions.filter(({ state: s }) => s !== 'refused').map(({ answers }) => answers.screen),
      ),
    ],
    ...(rereading !== undefined && { verdict: rereading.answers.verdict }),
  };
}

type Rereading = Contribution & { answers: Extract<Contribution['answers'], { screen: 'rereading' }> };
const isRereading = (one: Contribution): one is Rereading => one.answers.screen === 'rereading';

function linksOf(state: Elements, visibility: Visibility, actorId: string, day: IsoDay): CardLink[] {
  const index = new ElementIndex(state);
  return cooperationsOf(index, new Set(targetsOf(state, 'PARTY_TO', actorId))).flatMap((one) => {
    const at = stateAt(one, day);
    const partners = partnersOf(state, one, actorId);
    const isRead =
      visibility.territoryIds === null ||
      one.parties.some((party) =>
        targetsOf(state, 'ACTS_IN', party.actorId).some((id) => mayRead(visibility, id)),
      );
    if (!isRead) return [];
    if (at === 'absent' || one.private === true || partners.length === 0) return [];
    const own = one.declarations.filter((declaration) => declaration.actorId === actorId);
    const latest = own.at(-1);
    const voices = differingVoices(own, actorId, latest?.on ?? day);
    return [
      {
        cooperationId: one.id,
        nature: one.nature,
        state: at,
        themes: one.themes,
        partners,
        ...withoutAbsent({ note: one.note }),
        ...(latest !== undefined && { declared: { intensity: latest.intensity, on: latest.on } }),
        ...(voices.length > 0 && {
          voices: voices.map(({ intensity, on, voice }) => ({
            intensity,
            on,
            ...withoutAbsent({ voice }),
          })),
        }),
        ...withoutAbsent({ promisedFor: one.promisedFor, agreed: yesOf(one, actorId) }),
      },
    ];
  });
}

/** Returns the yes of a party, with its day; undefined without one. */
function yesOf({ parties }: CooperationFact, actorId: string): CardLink['agreed'] {
  const { agreedOn, agreedBy } = parties.find((party) => party.actorId === actorId) ?? {};
  return agreedOn === undefined && agreedBy === undefined ? undefined : withoutAbsent({ on: agreedOn });
}

const partnersOf = (state: Elements, { parties }: CooperationFact, actorId: string): CardLink['partners'] =>
  parties.flatMap((party) => {
    const partner = state.get(nodeKey('Actor', party.actorId));
    return party.actorId === actorId || partner === undefined || partner.private === true
      ? []
      : [{ actorId: party.actorId, name: String(partner.name) }];
  });

const resourcesOf = (state: Elements, kind: 'NEEDS' | 'OFFERS', actorId: string): Card['needs'] =>
  targetsOf(state, kind, actorId).map((resourceId) => {
    const { themeId, note } = state.get(relationshipKey(kind, actorId, resourceId)) ?? {};
    return {
      resourceId,
      ...(typeof themeId === 'string' && { themeId }),
      ...(typeof note === 'string' && { note }),
    };
  });
