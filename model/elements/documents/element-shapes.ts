import { z } from 'zod';
import { Figures, Severity } from '../../contract/gap.ts';
import { LandName } from '../../contract/land.ts';
import { Day, Id, Line, Text } from '../../contract/primitives.ts';
import { Placed, Position } from '../../contract/territory.ts';
import { GapStatus } from '../../contract/vocabulary.ts';
import { ACTOR_FIELDS } from '../../fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../../fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../../fields/cooperation-fields.ts';
import type { Fields } from '../../fields/field.ts';
import { TERRITORY_FIELDS } from '../../fields/territory-fields.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBER_OF_FIELDS,
  MEMBERSHIP_FIELDS,
  NEED_FIELDS,
  PARTY_FIELDS,
  PEER_FIELDS,
} from '../../fields/tie-fields.ts';
import type { ElementKind } from '../elements.ts';

/**
 * Workshops and what was said in them stay with those who lead them; a brief may be withdrawn at any time, which
 * nothing frozen can be: no document holds them.
 */
export type DocumentKind = Exclude<ElementKind, 'Workshop' | 'Contribution' | 'Fiche' | 'BRINGS'>;

const Nothing = z.strictObject({});
const figuresText = z
  .string()
  .max(10_000)
  .refine((text) => isFigures(text), 'figures as JSON text');

/** Fields as a document has them: by themselves where nobody said, and nothing of what is private. */
const storedShape = (fields: Fields, more: Readonly<Record<string, z.ZodType>> = {}): z.ZodType =>
  z.strictObject({
    ...Object.fromEntries(
      Object.entries(fields)
        .filter(([name, { isTied }]) => !isTied && name !== 'private')
        .map(([name, { value, presence }]) => [
          name,
          presence === 'optional' ? value.asked.optional() : value.asked,
        ]),
    ),
    ...more,
  });

/** What an element of each kind may hold in a document: the inputs of the API, as they are stored. */
export const ELEMENT_SHAPES: Readonly<Record<DocumentKind, z.ZodType>> = {
  Territory: storedShape(TERRITORY_FIELDS),
  Actor: storedShape(ACTOR_FIELDS),
  Commitment: storedShape(COMMITMENT_FIELDS),
  Cooperation: storedShape(COOPERATION_FIELDS),
  Declaration: storedShape(DECLARATION_FIELDS, { actorId: Id, cooperationId: Id }),
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
  ACTS_IN: storedShape(MEMBERSHIP_FIELDS, {
    x: Position.shape.x.optional(),
    y: Position.shape.y.optional(),
    placed: Placed.optional(),
    landId: Id.optional(),
  }),
  MEMBER_OF: storedShape(MEMBER_OF_FIELDS),
  PART_OF: Nothing,
  PEER_OF: storedShape(PEER_FIELDS),
  CARRIES: storedShape(CARRIER_FIELDS),
  FOR: Nothing,
  COMMITMENT_ABOUT: Nothing,
  REFINES: Nothing,
  PARTY_TO: storedShape(PARTY_FIELDS),
  COOPERATION_ABOUT: Nothing,
  SERVES: Nothing,
  NEEDS: storedShape(NEED_FIELDS),
  OFFERS: storedShape(NEED_FIELDS),
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
