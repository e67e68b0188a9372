import type { Action, Role } from '../../model/contract/access-vocabulary.ts';

/**
 * Territories in which the person must have access. `nowhere`: the action concerns no territory. `any`: at
 * least one of the territories concerned. `every`: each of them, and there is one. `all`: all territories of
 * the server.
 */
export type Where = 'nowhere' | 'any' | 'every' | 'all';

/** Who may do an action, and where. */
export interface Rule {
  /** `everyone`: includes visitors who have not signed in. */
  readonly roles: readonly Role[] | 'everyone';
  readonly where: Where;
  /** At the machine itself, of the browser that its link opened alone: what nobody undoes, and what lets others in. */
  readonly asksLink?: true;
}

const ALL_ROLES = ['reader', 'contributor', 'facilitator', 'administrator', 'researcher'] as const;
const WHO_ADDS = ['contributor', 'facilitator', 'administrator'] as const;
const WHO_READS = [...ALL_ROLES, 'participant'] as const;
const WHO_SPEAKS = [...WHO_ADDS, 'participant', 'rereader'] as const;
const WHO_LEADS = ['facilitator', 'administrator'] as const;
const WHO_HAS_ACCOUNTS = ['reader', ...WHO_ADDS] as const;

/**
 * The table of rights; actions without an entry are refused. The territories concerned are: the one in the
 * path; for a cooperation, each in which a party acts; for a commitment, its own (for an item of the Charter,
 * all). For an actor they are the territories in which it acts and, to read it, the territories that show it
 * as outside. A cooperation may be edited from any of its territories, as it was made from one. An actor's
 * own sheet appears on all its maps, so editing it needs access to every one.
 */
export const RULES: Readonly<Record<Action, Rule>> = {
  'service.use': { roles: 'everyone', where: 'nowhere' },
  'places.read': { roles: ALL_ROLES, where: 'nowhere' },
  'territories.list': { roles: ALL_ROLES, where: 'nowhere' },
  'actors.search': { roles: ALL_ROLES, where: 'nowhere' },
  'territory.read': { roles: WHO_READS, where: 'any' },
  // Who rereads has that of its own organisation alone.
  'page.read': { roles: [...WHO_READS, 'rereader'], where: 'any' },
  'map.contribute': { roles: WHO_ADDS, where: 'any' },
  // Contributors undo only their own changes: `use-cases/access/require-own-change.ts`.
  'change.undo': { roles: WHO_ADDS, where: 'any' },
  'actor.edit': { roles: WHO_ADDS, where: 'every' },
  'map.facilitate': { roles: WHO_LEADS, where: 'any' },
  // It changes nothing, but contains delicate questions: only roles that may see all of them make it.
  'report.make': { roles: [...WHO_LEADS, 'researcher'], where: 'any' },
  'research.take': { roles: [...WHO_LEADS, 'researcher'], where: 'any' },
  'workshop.read': { roles: [...WHO_READS, 'rereader'], where: 'any' },
  'workshop.speak': { roles: WHO_SPEAKS, where: 'any' },
  // Name and consent are of one person: a card speaks for an organisation, never as somebody.
  'workshop.takePlace': { roles: [...WHO_ADDS, 'participant'], where: 'any' },
  // People who reread joined after the vote.
  'workshop.vote': { roles: [...WHO_ADDS, 'participant'], where: 'any' },
  'card.answer': { roles: [...WHO_LEADS, 'rereader'], where: 'any' },
  // Statements of an organisation about itself, by people who write nothing else (`rights-of-speakers.ts`);
  // everything beyond waits for a facilitator. A sheet appears on all its maps: if the organisation acts
  // elsewhere too, facilitators decide.
  'organisation.add': { roles: [...WHO_LEADS, 'participant'], where: 'any' },
  'organisation.describe': { roles: [...WHO_LEADS, 'participant', 'rereader'], where: 'every' },
  'organisation.takeAway': { roles: [...WHO_LEADS, 'rereader'], where: 'any' },
  // A snapshot of several territories shows all of them.
  'snapshot.read': { roles: WHO_READS, where: 'every' },
  'snapshot.restore': { roles: WHO_LEADS, where: 'every' },
  'snapshots.keep': { roles: WHO_LEADS, where: 'all' },
  'actor.delete': { roles: WHO_LEADS, where: 'every' },
  // It reaches the history of every territory that ever knew it: asked of each, once they are found.
  'actor.erase': { roles: WHO_LEADS, where: 'every', asksLink: true },
  'territories.relate': { roles: WHO_LEADS, where: 'every' },
  'territory.create': { roles: WHO_LEADS, where: 'all' },
  'rehearsal.end': { roles: WHO_LEADS, where: 'every' },
  'territory.delete': { roles: ['administrator'], where: 'every' },
  'private.read': { roles: ['facilitator', 'administrator', 'researcher'], where: 'nowhere' },
  'private.write': { roles: WHO_LEADS, where: 'nowhere' },
  // Concerns no territory: the statement runs on a copy of the data that the person may see.
  'console.use': { roles: ['facilitator', 'administrator', 'researcher'], where: 'nowhere' },
  // One’s own account. People with a link, a code or a token have none.
  'account.read': { roles: WHO_HAS_ACCOUNTS, where: 'nowhere' },
  // Links to read and to contribute, invitations, tokens. Codes of workshops and links of cards are `workshop.…`.
  'links.manage': { roles: WHO_LEADS, where: 'nowhere', asksLink: true },
  'people.manage': { roles: ['administrator'], where: 'nowhere', asksLink: true },
  // Afterwards anyone on this machine's networks may try its codes.
  'phones.admit': { roles: ['administrator'], where: 'all', asksLink: true },
  // A backup holds everything, what is private too.
  'backups.manage': { roles: ['administrator'], where: 'all', asksLink: true },
  // It names all territories, and who is there.
  'service.watch': { roles: ['administrator'], where: 'all' },
};
