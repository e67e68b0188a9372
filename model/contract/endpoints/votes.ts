import { defineEndpoint } from '../define-endpoint.ts';
import { listOf } from '../examples/shapes.ts';
import { openedVote, vote } from '../examples/workshop.ts';
import { Ballot, NewVote, Vote, VoteList } from '../vote.ts';

const VOTES = '/api/territories/:territoryId/workshops/:workshopId/votes';
const VOTE = `${VOTES}/:voteId`;

export const listVotes = defineEndpoint({
  name: 'listVotes',
  method: 'GET',
  path: VOTES,
  tag: 'workshops',
  summary: 'Votes of a workshop, the latest first; what an open one comes to is told to nobody',
  action: 'workshop.read',
  response: VoteList,
  responseExample: listOf(vote),
});

export const openVote = defineEndpoint({
  name: 'openVote',
  method: 'POST',
  path: VOTES,
  tag: 'workshops',
  summary:
    'Open a vote on questions that are shown, or on meetings; what is private or delicate is never voted on',
  action: 'map.facilitate',
  body: NewVote,
  status: 201,
  response: Vote,
  responseExample: openedVote,
  example: { about: 'questions', dots: 3 },
});

export const closeVote = defineEndpoint({
  name: 'closeVote',
  method: 'PUT',
  path: `${VOTE}/closing`,
  tag: 'workshops',
  summary: 'Close a vote for good: everybody is told what it came to, at once',
  action: 'map.facilitate',
  response: Vote,
  responseExample: vote,
});

export const deleteVote = defineEndpoint({
  name: 'deleteVote',
  method: 'DELETE',
  path: VOTE,
  tag: 'workshops',
  summary: 'Forget a vote, with what was given in it; no history keeps it',
  action: 'map.facilitate',
});

export const castBallot = defineEndpoint({
  name: 'castBallot',
  method: 'PUT',
  path: `${VOTE}/ballot`,
  tag: 'workshops',
  summary: 'Give the dots of this seat, in the place of those it gave before; a seat is a device',
  action: 'workshop.vote',
  body: Ballot,
  response: Vote,
  responseExample: vote,
  example: { dots: [{ key: 'nobody-tends', dots: 2 }] },
});
