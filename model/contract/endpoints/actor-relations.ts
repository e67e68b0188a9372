import { MemberOf, MemberOfInput, MembershipInput, MembershipRelation, Need, NeedInput } from '../actor.ts';
import { CarrierInput, CarrierRelation } from '../commitment.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { need } from '../examples/map.ts';
import { commitment, territory, territoryActor } from '../examples/resources.ts';
import { AnswersTo } from '../gap.ts';

export const setMembership = defineEndpoint({
  name: 'setMembership',
  method: 'PUT',
  path: '/api/territories/:territoryId/actors/:actorId',
  tag: 'actors',
  summary: 'An actor joins a territory, enters its map, or is heard',
  action: 'map.contribute',
  body: MembershipInput,
  bodyOptional: true,
  response: MembershipRelation,
  responseExample: { ...territoryActor.membership, actorId: 'amap', territoryId: territory.id },
  example: { onMap: true, heardLinksOn: '2026-03-12' },
});

export const removeMembership = defineEndpoint({
  name: 'removeMembership',
  method: 'DELETE',
  path: '/api/territories/:territoryId/actors/:actorId',
  tag: 'actors',
  summary: 'An actor leaves a territory',
  action: 'map.facilitate',
});

export const setCarrier = defineEndpoint({
  name: 'setCarrier',
  method: 'PUT',
  path: '/api/actors/:actorId/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'An actor carries a commitment',
  action: 'map.contribute',
  body: CarrierInput.extend({ answersTo: AnswersTo.optional() }),
  response: CarrierRelation,
  responseExample: { ...commitment.carriers[0], commitmentId: commitment.id },
  example: { role: 'lead' },
});

export const removeCarrier = defineEndpoint({
  name: 'removeCarrier',
  method: 'DELETE',
  path: '/api/actors/:actorId/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'An actor carries a commitment no more',
  action: 'map.contribute',
});

export const setMemberOf = defineEndpoint({
  name: 'setMemberOf',
  method: 'PUT',
  path: '/api/actors/:actorId/member-of/:otherId',
  tag: 'actors',
  summary: 'Membership by law: a fact, not a cooperation',
  action: 'actor.edit',
  body: MemberOfInput,
  bodyOptional: true,
  response: MemberOf,
  responseExample: { fromId: 'fr-commune-62528', toId: 'fr-epci-246200364' },
  example: { since: '2000-01-01', source: 'statuts' },
});

export const removeMemberOf = defineEndpoint({
  name: 'removeMemberOf',
  method: 'DELETE',
  path: '/api/actors/:actorId/member-of/:otherId',
  tag: 'actors',
  summary: 'A membership by law ends',
  action: 'actor.edit',
});

export const setNeed = defineEndpoint({
  name: 'setNeed',
  method: 'PUT',
  path: '/api/actors/:actorId/needs/:resourceId',
  tag: 'actors',
  summary: 'What an actor looks for',
  action: 'actor.edit',
  body: NeedInput,
  bodyOptional: true,
  response: Need,
  responseExample: need,
  example: { note: 'un local de 80 m²' },
});

export const removeNeed = defineEndpoint({
  name: 'removeNeed',
  method: 'DELETE',
  path: '/api/actors/:actorId/needs/:resourceId',
  tag: 'actors',
  summary: 'A need ends',
  action: 'actor.edit',
});

export const setOffer = defineEndpoint({
  name: 'setOffer',
  method: 'PUT',
  path: '/api/actors/:actorId/offers/:resourceId',
  tag: 'actors',
  summary: 'What an actor proposes',
  action: 'actor.edit',
  body: NeedInput,
  bodyOptional: true,
  response: Need,
  responseExample: need,
  example: { note: 'une salle libre le soir' },
});

export const removeOffer = defineEndpoint({
  name: 'removeOffer',
  method: 'DELETE',
  path: '/api/actors/:actorId/offers/:resourceId',
  tag: 'actors',
  summary: 'An offer ends',
  action: 'actor.edit',
});
