import { z } from 'zod';

/**
 * Role of a person in the territories that they may enter. `participant`: speaks in one workshop, while it
 * lasts; `rereader`: rereads the card of one organisation.
 */
export const Role = z.enum([
  'reader',
  'contributor',
  'facilitator',
  'administrator',
  'researcher',
  'participant',
  'rereader',
]);
export type Role = z.infer<typeof Role>;

/** Kind of an operation, to decide on rights; the only table of rights is `server/access/rules.ts`. */
export const Action = z.enum([
  'service.use',
  'places.read',
  'territories.list',
  'actors.search',
  'territory.read',
  'page.read',
  'map.contribute',
  'change.undo',
  'actor.edit',
  'map.facilitate',
  'report.make',
  'research.take',
  'workshop.read',
  'workshop.speak',
  'workshop.takePlace',
  'workshop.vote',
  'card.answer',
  'organisation.add',
  'organisation.describe',
  'organisation.takeAway',
  'snapshot.read',
  'snapshot.restore',
  'snapshots.keep',
  'actor.delete',
  'actor.erase',
  'territories.relate',
  'territory.create',
  'territory.delete',
  'rehearsal.end',
  'private.read',
  'private.write',
  'console.use',
  'account.read',
  'links.manage',
  'people.manage',
  'phones.admit',
  'backups.manage',
  'service.watch',
]);
export type Action = z.infer<typeof Action>;

/**
 * Kind of an access link. `invitation`: once, to become a person with a password. `link`: any number of
 * times, for a browser. `token`: a program's bearer token. `code`: short, typed in a workshop. `card`: opens
 * the statements of one organisation there.
 */
export const AccessKind = z.enum(['invitation', 'link', 'token', 'code', 'card']);
export type AccessKind = z.infer<typeof AccessKind>;
