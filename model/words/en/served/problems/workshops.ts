import type { workshopProblems as french } from '../../../fr/served/problems/workshops.ts';

/** Messages about refusals in workshops, as phones show them. */
export const workshopProblems: typeof french = {
  WORKSHOP_NOT_FOUND: {
    title: 'Workshop not found',
    detail: 'Workshop not found: deleted since, or the address is wrong.',
  },
  CONTRIBUTION_NOT_FOUND: {
    title: 'Answer not found',
    detail: 'Answer not found: the workshop has not received it, or it was undone.',
  },
  PARTICIPANT_NOT_FOUND: {
    title: 'Unknown here',
    detail: 'This workshop does not know this person.',
  },
  JOIN_CODE_NOT_FOUND: {
    title: 'No code to show',
    detail: 'This workshop has no code that this server can show. Make one.',
  },
  INVALID_CODE: {
    title: 'Unknown code',
    detail: 'No workshop has this code: read it again on the screen, or ask for it.',
  },
  WORKSHOP_NOT_OPEN: {
    title: 'Workshop not open',
    detail: 'The workshop is not open: nothing can be added from a phone.',
  },
  REREADING_OVER: {
    title: 'Rereading has ended',
    detail: 'The last day of rereading has passed: ask the facilitators of the territory.',
  },
  ALREADY_ACCEPTED: {
    title: 'On the map already',
    detail: 'This answer is on the map: undo it from the history.',
  },
  ACTS_ELSEWHERE: {
    title: 'Shared with another territory',
    detail:
      'This actor also acts in a territory where your access does not allow its sheet to be changed: ask the facilitators there, or who administer.',
  },
  CONTRIBUTION_CHANGED: {
    title: 'Corrected meanwhile',
    detail: 'This answer was just corrected: read it again before accepting it.',
  },
  VOTE_NOT_FOUND: {
    title: 'Vote not found',
    detail: 'Vote not found: it was erased, or the address is wrong.',
  },
  VOTE_OPEN: {
    title: 'A vote is open already',
    detail: 'A vote is open in this workshop: close it before you open another.',
  },
  VOTE_CLOSED: {
    title: 'The vote is closed',
    detail: 'The vote is closed: what had come before counts, nothing more is added.',
  },
  NOTHING_TO_CHOOSE: {
    title: 'Nothing to choose from',
    detail:
      'It takes two questions on the screen, or two meetings, that everybody may see and that are not delicate.',
  },
  TOO_MANY_DOTS: { title: 'Too many dots', detail: 'More dots than this vote gives to each.' },
  NO_NETWORK: {
    title: 'No network',
    detail:
      'This machine is on no network that phones could be on: join the Wi-Fi of the room, or share a connection.',
  },
  PHONES_NOT_OFFERED: {
    title: 'Not opened from here',
    detail:
      'This server listens beyond its machine already, or has a database or a container apart: it is opened to phones by its settings.',
  },
};
