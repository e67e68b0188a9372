import { CarrierRole, Channel, Intensity, PartyRole, TableRole } from '../contract/vocabulary.ts';
import { defaulted, type Fields, known, optional, required } from './field.ts';
import { flag, line, oneNode, oneOf, person, saidDay, someOf, text } from './values.ts';

/** How an actor stands in a territory. `heard…On`: the day it answered on that subject, « aucun » included. */
export const MEMBERSHIP_FIELDS = {
  since: optional(saidDay(), { headings: known('depuis | date d’arrivée') }),
  main: optional(flag(), { headings: [] }),
  onMap: defaulted(flag(), { headings: known('on map') }),
  heardLinksOn: optional(saidDay(), { headings: [] }),
  heardCommitmentsOn: optional(saidDay(), { headings: [] }),
  heardNeedsOn: optional(saidDay(), { headings: [] }),
} as const satisfies Fields;

/** Fields of a membership by law. */
export const MEMBER_OF_FIELDS = {
  since: optional(saidDay(), { word: 'carriesSince' }),
  source: optional(text(2000), { holdsWords: true }),
} as const satisfies Fields;

/** Fields of a need or an offer. */
export const NEED_FIELDS = {
  themeId: optional(oneNode('Theme', { type: 'word', list: 'theme' }), {}),
  note: optional(text(1000), { holdsWords: true }),
} as const satisfies Fields;

/** How territories learn together. */
export const PEER_FIELDS = {
  frame: optional(line(200), { word: 'commitmentFrame', holdsWords: true }),
  since: optional(saidDay(), { word: 'carriesSince' }),
} as const satisfies Fields;

/** How an actor carries a commitment. */
export const CARRIER_FIELDS = {
  role: required(oneOf(CarrierRole, 'carrierRole'), { word: 'carrierRole', headings: [] }),
  tableRoles: optional(someOf(TableRole, 4, 'tableRole'), { headings: [], isSet: true }),
  since: optional(saidDay(), { word: 'carriesSince', headings: [] }),
  evidence: optional(text(2000), { headings: [], holdsWords: true }),
} as const satisfies Fields;

/** How an actor is party to a cooperation; `agreedBy`, `agreedOn` are its yes. */
export const PARTY_FIELDS = {
  role: required(oneOf(PartyRole, 'partyRole'), { word: 'partyRole', headings: [] }),
  agreedBy: optional(person(200), { headings: [], holdsWords: true }),
  agreedOn: optional(saidDay(), { headings: [] }),
} as const satisfies Fields;

/** Fields of a declaration: intensity by a party, on a day, by one speaker. */
export const DECLARATION_FIELDS = {
  intensity: required(oneOf(Intensity, 'intensity'), { word: 'declaredIntensity', headings: [] }),
  on: required(saidDay(), { headings: [] }),
  channel: optional(oneOf(Channel, 'channel'), { headings: [] }),
  voice: optional(person(120), { headings: [], holdsWords: true }),
} as const satisfies Fields;
