import { z } from 'zod';
import type { ElementKind } from '../../model/elements/elements.ts';
import { defineQuery, type Query } from './define-query.ts';

const Rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
const Written = z.object({ written: z.int() });

export type ElementWrite = Query<'write', typeof Rows, typeof Written>;

const write = (file: string): ElementWrite =>
  defineQuery({ file: `${file}.cypher`, access: 'write', params: Rows, row: Written, plannedOnce: true });

// A relationship is found from the end that has fewer: which one that is, the planner learns as the database grows.
const untie = (file: string): ElementWrite =>
  defineQuery({ file: `${file}.cypher`, access: 'write', params: Rows, row: Written });

/** What puts an element of each kind. A node that is new is created: see CREATE_QUERIES. */
export const PUT_QUERIES: Readonly<Record<ElementKind, ElementWrite>> = {
  Territory: write('territories/update-territories'),
  Actor: write('actors/update-actors'),
  Commitment: write('commitments/update-commitments'),
  Cooperation: write('cooperations/update-cooperations'),
  Declaration: write('cooperations/put-declarations'),
  GapAnswer: write('territories/put-gap-answers'),
  Land: write('territories/put-lands'),
  Workshop: write('workshops/update-workshops'),
  Contribution: write('workshops/put-contributions'),
  Fiche: write('fiches/update-fiches'),
  ACTS_IN: write('actors/put-acts-in'),
  MEMBER_OF: write('actors/put-member-of'),
  PART_OF: write('territories/put-part-of'),
  PEER_OF: write('territories/put-peer-of'),
  CARRIES: write('commitments/put-carries'),
  FOR: write('commitments/put-for'),
  COMMITMENT_ABOUT: write('commitments/put-about'),
  REFINES: write('commitments/put-refines'),
  PARTY_TO: write('cooperations/put-party-to'),
  COOPERATION_ABOUT: write('cooperations/put-about'),
  SERVES: write('cooperations/put-serves'),
  NEEDS: write('actors/put-needs'),
  OFFERS: write('actors/put-offers'),
  BRINGS: write('fiches/put-brings'),
};

/** What creates a node whose id clients may choose: it fails where another request took the id meanwhile. */
export const CREATE_QUERIES: Readonly<Partial<Record<ElementKind, ElementWrite>>> = {
  Territory: write('territories/create-territories'),
  Actor: write('actors/create-actors'),
  Commitment: write('commitments/create-commitments'),
  Cooperation: write('cooperations/create-cooperations'),
  Workshop: write('workshops/create-workshops'),
  Fiche: write('fiches/create-fiches'),
};

/** What deletes an element of each kind. */
export const DELETE_QUERIES: Readonly<Record<ElementKind, ElementWrite>> = {
  Territory: write('territories/delete-territories'),
  Actor: write('actors/delete-actors'),
  Commitment: write('commitments/delete-commitments'),
  Cooperation: write('cooperations/delete-cooperations'),
  Declaration: write('cooperations/delete-declarations'),
  GapAnswer: write('territories/delete-gap-answers'),
  Land: write('territories/delete-lands'),
  Workshop: write('workshops/delete-workshops'),
  Contribution: write('workshops/delete-contributions'),
  Fiche: write('fiches/delete-fiches'),
  ACTS_IN: untie('actors/delete-acts-in'),
  MEMBER_OF: untie('actors/delete-member-of'),
  PART_OF: untie('territories/delete-part-of'),
  PEER_OF: untie('territories/delete-peer-of'),
  CARRIES: untie('commitments/delete-carries'),
  FOR: untie('commitments/delete-for'),
  COMMITMENT_ABOUT: untie('commitments/delete-about'),
  REFINES: untie('commitments/delete-refines'),
  PARTY_TO: untie('cooperations/delete-party-to'),
  COOPERATION_ABOUT: untie('cooperations/delete-about'),
  SERVES: untie('cooperations/delete-serves'),
  NEEDS: untie('actors/delete-needs'),
  OFFERS: untie('actors/delete-offers'),
  BRINGS: untie('fiches/delete-brings'),
};

const Ids = z.object({ ids: z.array(z.string()) });
const ElementRow = z.object({
  kind: z.string(),
  fromId: z.string(),
  toId: z.string().nullable(),
  properties: z.record(z.string(), z.unknown()),
});
export type ElementRow = z.infer<typeof ElementRow>;
export type ElementRead = Query<'read', typeof Ids, typeof ElementRow>;

const read = (file: string): ElementRead =>
  defineQuery({ file: `${file}.cypher`, access: 'read', params: Ids, row: ElementRow, plannedOnce: true });

// What has no key to begin with: who is named inside a text, or by a property without an index.
const search = (file: string): ElementRead =>
  defineQuery({ file: `${file}.cypher`, access: 'read', params: Ids, row: ElementRow });

/** What reads elements, by the nodes they belong to. */
export const READ_QUERIES = {
  actors: read('actors/read-actor-elements'),
  belongings: read('actors/read-belonging-elements'),
  ties: read('actors/read-tie-elements'),
  commitments: read('commitments/read-commitment-elements'),
  cooperations: read('cooperations/read-cooperation-elements'),
  territories: read('territories/read-territory-elements'),
  lineages: read('territories/read-lineage-elements'),
  contents: read('territories/read-content-elements'),
  answers: search('territories/read-answer-elements'),
  lands: read('territories/read-land-elements'),
  workshops: read('workshops/read-workshop-elements'),
  contributions: read('workshops/read-contribution-elements'),
  sayings: search('workshops/read-saying-elements'),
  gatherings: read('workshops/read-gathering-elements'),
  fiches: read('fiches/read-fiche-elements'),
  fichesOf: read('fiches/read-territory-fiche-elements'),
} as const;
