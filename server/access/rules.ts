import type { Action, Role } from '../../model/contract/access-vocabulary.ts';

/**
 * Where the person must be at home for an action. `nowhere`: the action is about no territory. `any`: in one at least
 * of the territories concerned. `every`: in each of them, and there is one. `all`: in all territories there are.
 */
export type Where = 'nowhere' | 'any' | 'every' | 'all';

/** Who may do an action, and where. */
export interface Rule {
  /** `everyone`: also those who have not signed in. */
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
 * The table: who may do what. What is not here is refused.
 *
 * Territories concerned: the one in the path; of a cooperation those where a party acts; of a commitment the one it is
 * for (an item of the Charter: all); of an actor those where it acts and, to read it, those that show it as outside.
 * A cooperation is edited from any of its territories, as it was made from one; an actor's own sheet is read on all
 * its maps, so that only someone of every one of them changes it.
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
  // Those who contribute undo what they did themselves: `use-cases/access/require-own-change.ts`.
  'change.undo': { roles: WHO_ADDS, where: 'any' },
  'actor.edit': { roles: WHO_ADDS, where: 'every' },
  'map.facilitate': { roles: WHO_LEADS, where: 'any' },
  // It changes nothing, but tells delicate questions: those who may see all make it.
  'report.make': { roles: [...WHO_LEADS, 'researcher'], where: 'any' },
  'research.take': { roles: [...WHO_LEADS, 'researcher'], where: 'any' },
  'workshop.read': { roles: [...WHO_READS, 'rereader'], where: 'any' },
  'workshop.speak': { roles: WHO_SPEAKS, where: 'any' },
  // Those who reread came after the room.
  'workshop.vote': { roles: [...WHO_ADDS, 'participant'], where: 'any' },
  'card.answer': { roles: [...WHO_LEADS, 'rereader'], where: 'any' },
  // What an organisation says of itself, for those who write nothing else (`rights-of-speakers.ts`); what is not theirs
  // waits for those who lead. A sheet is read on all its maps: of one that acts elsewhere too, they decide.
  'organisation.add': { roles: [...WHO_LEADS, 'participant'], where: 'any' },
  'organisation.describe': { roles: [...WHO_LEADS, 'participant', 'rereader'], where: 'every' },
  'organisation.takeAway': { roles: [...WHO_LEADS, 'rereader'], where: 'any' },
  // What is of several territories shows all of them.
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
  // Of no territory by itself: what is typed there meets a copy of what the person may see.
  'console.use': { roles: ['facilitator', 'administrator', 'researcher'], where: 'nowhere' },
  // One’s own. Whoever came by a link, a code or a token has none, and finds none.
  'account.read': { roles: WHO_HAS_ACCOUNTS, where: 'nowhere' },
  // Links to read and to contribute, invitations, tokens. Codes of workshops and links of cards are `workshop.…`.
  'links.manage': { roles: WHO_LEADS, where: 'nowhere', asksLink: true },
  'people.manage': { roles: ['administrator'], where: 'nowhere', asksLink: true },
  // Whoever is on the networks of this machine may then try its codes.
  'phones.admit': { roles: ['administrator'], where: 'all', asksLink: true },
  // A backup holds everything, what is private too.
  'backups.manage': { roles: ['administrator'], where: 'all', asksLink: true },
  // It names all territories, and who is there.
  'service.watch': { roles: ['administrator'], where: 'all' },
};
