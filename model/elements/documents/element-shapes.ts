import { z } from 'zod';
import { Figures, GapAct, Severity } from '../../contract/gap.ts';
import { LandName } from '../../contract/land.ts';
import { Day, Id, Line, Text } from '../../contract/primitives.ts';
import { Placed, Position } from '../../contract/territory.ts';
import { GapStatus } from '../../contract/vocabulary.ts';
import type { Fields } from '../../fields/field.ts';
import { KIND_FIELDS } from '../../fields/fields-of-kinds.ts';
import type { ElementKind } from '../elements.ts';

/**
 * Kinds in a document. Workshops and their contributions stay with facilitators; a brief may be withdrawn at
 * any time, which a frozen document cannot follow.
 */
export type DocumentKind = Exclude<ElementKind, 'Workshop' | 'Contribution' | 'Fiche' | 'BRINGS'>;

const Nothing = z.strictObject({});
const figuresText = z
  .string()
  .max(10_000)
  .refine((text) => isFigures(text), 'figures as JSON text');

/** Builds the schema of stored fields in a document: defaults if nothing was stated, nothing private. */
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

/** Properties of each kind of element in a document: the inputs of the API, as stored. */
export const ELEMENT_SHAPES: Readonly<Record<DocumentKind, z.ZodType>> = {
  Territory: storedShape(KIND_FIELDS.Territory),
  Actor: storedShape(KIND_FIELDS.Actor),
  Commitment: storedShape(KIND_FIELDS.Commitment),
  Cooperation: storedShape(KIND_FIELDS.Cooperation),
  Declaration: storedShape(KIND_FIELDS.Declaration, {
    actorId: Id,
    cooperationId: Id,
    perVoice: z.literal(true).optional(),
  }),
  GapAnswer: z.strictObject({
    territoryId: Id,
    key: z.string().max(200),
    status: GapStatus,
    reason: Text(2000).optional(),
    reviewOn: Day.optional(),
    act: GapAct.optional(),
    actId: Id.optional(),
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
  ACTS_IN: storedShape(KIND_FIELDS.ACTS_IN, {
    x: Position.shape.x.optional(),
    y: Position.shape.y.optional(),
    placed: Placed.optional(),
    landId: Id.optional(),
  }),
  MEMBER_OF: storedShape(KIND_FIELDS.MEMBER_OF),
  PART_OF: Nothing,
  PEER_OF: storedShape(KIND_FIELDS.PEER_OF),
  CARRIES: storedShape(KIND_FIELDS.CARRIES),
  FOR: Nothing,
  COMMITMENT_ABOUT: Nothing,
  REFINES: Nothing,
  PARTY_TO: storedShape(KIND_FIELDS.PARTY_TO),
  COOPERATION_ABOUT: Nothing,
  SERVES: Nothing,
  NEEDS: storedShape(KIND_FIELDS.NEEDS),
  OFFERS: storedShape(KIND_FIELDS.OFFERS),
};

/** Returns true if a document may contain elements of this kind. */
export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(ELEMENT_SHAPES, kind);

function isFigures(text: string): boolean {
  try {
    return Figures.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
