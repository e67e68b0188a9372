import type { serviceProblems as french } from '../../../fr/served/problems/service.ts';

/** Messages about requests that the server cannot accept, or not now. */
export const serviceProblems: typeof french = {
  ROUTE_NOT_FOUND: {
    title: 'Unknown address',
    detail: 'There is nothing at this address; /api/docs describes them all.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Method not allowed',
    detail: 'This address does not take this method; the Allow header gives the others.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Unsupported media type',
    detail: 'Send uncompressed JSON: application/json, or application/merge-patch+json for PATCH.',
  },
  BODY_TOO_LARGE: {
    title: 'Body too large',
    detail: 'The request exceeds the limit.',
  },
  NOT_HTTP: {
    title: 'Unreadable request',
    detail: 'This is no HTTP request: in an address, what is not ASCII is written with %.',
  },
  HEADERS_TOO_LARGE: {
    title: 'Headers too long',
    detail: 'Address and headers together are over the limit: send less.',
  },
  REQUEST_TIMEOUT: {
    title: 'Request too slow',
    detail: 'The request did not arrive whole in time: send it again.',
  },
  MISDIRECTED: {
    title: 'Unknown host name',
    detail: 'This server does not answer to this name; MAILLAGE_HOSTNAMES lists its own.',
  },
  FOREIGN_ORIGIN: {
    title: 'Foreign origin',
    detail: 'A page of another site can neither change nor request data here. Open Maillage itself.',
  },
  OVERLOADED: {
    title: 'Overloaded',
    detail: 'The server is busy: try again in a few seconds.',
  },
  WORK_TOO_LONG: {
    title: 'Too long to compute',
    detail:
      'This would take more than {seconds} seconds to compute: the server gave it up, and nothing was changed. Ask for less at once: a part of the map, a shorter file.',
  },
  WORK_TOO_LARGE: {
    title: 'Too large for the memory',
    detail:
      'This would take more than {megabytes} MB of memory: the server gave it up, and nothing was changed. Ask for less at once: a part of the map, a shorter file.',
  },
  WORK_CANCELLED: {
    title: 'Given up',
    detail: 'The request was cancelled; nothing was changed.',
  },
  STOPPING: {
    title: 'The server is restarting',
    detail: 'The server is stopping: try again in a few seconds.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'Database unavailable',
    detail: 'The database does not answer for the moment: try again in a few seconds.',
  },
  DATABASE_STOPPED: {
    title: 'Database stopped',
    detail:
      'The database could not write and has stopped, most often because its disk is full. Nothing is half written. It restarts automatically; it needs disk space.',
  },
  ENGINE_MEMORY: {
    title: 'Too little memory',
    detail:
      'Neo4j has too little memory to do this at once; nothing was written. Give it more, or ask for less at a time.',
  },
  QUERY_TIMEOUT: {
    title: 'The answer takes too long',
    detail: 'The database took too long; nothing was changed.',
  },
  INTERNAL: {
    title: 'Internal error',
    detail: 'The server met an error; it is noted in its log.',
  },
};
