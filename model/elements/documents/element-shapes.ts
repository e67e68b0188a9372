import { z } from 'zod';
import { MemberOfInput, NeedInput, NewActor } from '../../contract/actor.ts';
import { CarrierInput, NewCommitment } from '../../contract/commitment.ts';
import { NewCooperation } from '../../contract/cooperation.ts';
import { Figures, Severity } from '../../contract/gap.ts';
import { LandName } from '../../contract/land.ts';
import { Day, Id, Line, Text } from '../../contract/primitives.ts';
import { NewTerritory, PeerInput, Placed, Position } from '../../contract/territory.ts';
import { Channel, GapStatus, Intensity, PartyRole } from '../../contract/vocabulary.ts';
import type { ElementKind } from '../elements.ts';

/**
 * Workshops and what was said in them stay with those who lead them; a fiche may be withdrawn at any time, which
 * nothing frozen can be: no document holds them.
 */
export type DocumentKind = Exclude<ElementKind, 'Workshop' | 'Contribution' | 'Fiche' | 'BRINGS'>;

const Nothing = z.strictObject({});
const figuresText = z
  .string()
  .max(10_000)
  .refine((text) => isFigures(text), 'figures as JSON text');

/** What an element of each kind may hold in a document: the inputs of the API, as they are stored. */
export const ELEMENT_SHAPES: Readonly<Record<DocumentKind, z.ZodType>> = {
  Territory: NewTerritory.options[0].omit({ id: true }).required({ cohorts: true }),
  Actor: NewActor.omit({ id: true, membership: true, private: true }).required({
    tableRoles: true,
    charter: true,
    tags: true,
  }),
  Commitment: NewCommitment.omit({ id: true, themes: true, refines: true, carriers: true }).required({
    origin: true,
    horizon: true,
    status: true,
  }),
  Cooperation: NewCooperation.omit({
    id: true,
    themes: true,
    serves: true,
    parties: true,
    private: true,
  }).required({ formality: true }),
  Declaration: z.strictObject({
    actorId: Id,
    cooperationId: Id,
    intensity: Intensity,
    on: Day,
    channel: Channel.optional(),
    voice: Line(120).optional(),
  }),
  GapAnswer: z.strictObject({
    territoryId: Id,
    key: z.string().max(200),
    status: GapStatus,
    reason: Text(2000).optional(),
    reviewOn: Day.optional(),
    shown: z.int().min(1).max(500).optional(),
    severity: Severity.optional(),
    figures: figuresText.optional(),
    by: Line(200).optional(),
    at: Day,
  }),
  Land: z.strictObject({
    territoryId: Id,
    name: LandName.optional(),
    x: Position.shape.x.optional(),
    y: Position.shape.y.optional(),
  }),
  ACTS_IN: z.strictObject({
    since: Day.optional(),
    main: z.boolean().optional(),
    onMap: z.boolean(),
    x: Position.shape.x.optional(),
    y: Position.shape.y.optional(),
    placed: Placed.optional(),
    landId: Id.optional(),
    heardLinksOn: Day.optional(),
    heardCommitmentsOn: Day.optional(),
    heardNeedsOn: Day.optional(),
  }),
  MEMBER_OF: MemberOfInput,
  PART_OF: Nothing,
  PEER_OF: PeerInput,
  CARRIES: CarrierInput,
  FOR: Nothing,
  COMMITMENT_ABOUT: Nothing,
  REFINES: Nothing,
  PARTY_TO: z.strictObject({
    role: PartyRole,
    agreedBy: Line(200).optional(),
    agreedOn: Day.optional(),
  }),
  COOPERATION_ABOUT: Nothing,
  SERVES: Nothing,
  NEEDS: NeedInput,
  OFFERS: NeedInput,
};

/** Says whether a document may hold elements of this kind. */
export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(ELEMENT_SHAPES, kind);

function isFigures(text: string): boolean {
  try {
    return Figures.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
