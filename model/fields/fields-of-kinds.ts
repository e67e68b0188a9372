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

/** The fields of each kind of element that the catalogue has. */
export const KIND_FIELDS = {
  Territory: TERRITORY_FIELDS,
  Actor: ACTOR_FIELDS,
  Commitment: COMMITMENT_FIELDS,
  Cooperation: COOPERATION_FIELDS,
  Declaration: DECLARATION_FIELDS,
  ACTS_IN: MEMBERSHIP_FIELDS,
  MEMBER_OF: MEMBER_OF_FIELDS,
  PEER_OF: PEER_FIELDS,
  CARRIES: CARRIER_FIELDS,
  PARTY_TO: PARTY_FIELDS,
  NEEDS: NEED_FIELDS,
  OFFERS: NEED_FIELDS,
};

/** The same, to be asked of any kind. */
export const FIELDS_OF_KINDS: Readonly<Record<string, Fields>> = { ...KIND_FIELDS };
