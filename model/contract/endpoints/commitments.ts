import { Commitment, CommitmentList, CommitmentPatch, NewCommitment } from '../commitment.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { commitment } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { PageQuery } from '../primitives.ts';

export const listCommitments = defineEndpoint({
  name: 'listCommitments',
  method: 'GET',
  path: '/api/territories/:territoryId/commitments',
  tag: 'commitments',
  summary: 'Commitments of a territory',
  action: 'territory.read',
  query: PageQuery,
  response: CommitmentList,
  responseExample: listOf(commitment),
});

export const addCommitment = defineEndpoint({
  name: 'addCommitment',
  method: 'POST',
  path: '/api/territories/:territoryId/commitments',
  tag: 'commitments',
  summary: 'Create a commitment of a territory',
  action: 'map.contribute',
  body: NewCommitment,
  status: 201,
  response: Commitment,
  responseExample: commitment,
  example: { text: 'Une cantine locale dans chaque école', themes: ['food'] },
});

export const readCommitment = defineEndpoint({
  name: 'readCommitment',
  method: 'GET',
  path: '/api/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'One commitment',
  action: 'territory.read',
  response: Commitment,
  responseExample: commitment,
});

export const updateCommitment = defineEndpoint({
  name: 'updateCommitment',
  method: 'PATCH',
  path: '/api/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'Change a commitment',
  action: 'map.contribute',
  body: CommitmentPatch,
  response: Commitment,
  responseExample: commitment,
  needsIfMatch: true,
  example: { status: 'kept' },
});

export const deleteCommitment = defineEndpoint({
  name: 'deleteCommitment',
  method: 'DELETE',
  path: '/api/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'Delete a commitment',
  action: 'map.facilitate',
  needsIfMatch: true,
});
