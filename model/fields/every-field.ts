import { ACTOR_FIELDS } from './actor-fields.ts';
import { COMMITMENT_FIELDS } from './commitment-fields.ts';
import { COOPERATION_FIELDS } from './cooperation-fields.ts';
import type { Fields } from './field.ts';
import { TERRITORY_FIELDS } from './territory-fields.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBER_OF_FIELDS,
  MEMBERSHIP_FIELDS,
  NEED_FIELDS,
  PARTY_FIELDS,
  PEER_FIELDS,
} from './tie-fields.ts';

/** The fields of every kind of element that the catalogue has. */
export const EVERY_FIELD: readonly Fields[] = [
  TERRITORY_FIELDS,
  ACTOR_FIELDS,
  COMMITMENT_FIELDS,
  COOPERATION_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  MEMBER_OF_FIELDS,
  PEER_FIELDS,
  CARRIER_FIELDS,
  PARTY_FIELDS,
  NEED_FIELDS,
];
