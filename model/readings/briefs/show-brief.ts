import type { Brief, BriefWithheld } from '../../contract/brief.ts';
import { byCode } from '../../elements/by-code.ts';
import { stateAt } from '../../elements/cooperation-state.ts';
import type { IsoDay } from '../../elements/day.ts';
import { FEWEST_PARTIES } from '../../elements/removals.ts';
import { foldText } from '../../words/fold-text.ts';
import { proposedRules } from './proposed-rules.ts';
import type { StoredBrief, StoredParty } from './stored-brief.ts';

/** Who looks at briefs, from where. */
export interface BriefReader {
  readonly territoryId: string;
  /** May write briefs of this territory. */
  readonly writes: boolean;
  /** May publish them, and knows what is private here. */
  readonly leads: boolean;
}

const isOpen = (party: StoredParty): boolean => party.private !== true && !party.withdrawn;

/**
 * A brief as someone may read it, undefined where they may not: drafts for those who write them, what is published for
 * its territory and those chosen. Private parties, and those that withdrew, are on nobody's brief; one that would tell
 * of them all the same is shown only to those who lead here, with the reason.
 */
export function showBrief(stored: StoredBrief, reader: BriefReader, today: IsoDay): Brief | undefined {
  const isHome = stored.territoryId === reader.territoryId;
  const withheld = whyWithheld(stored);
  // Whoever writes here and cannot know of the name goes on seeing what they wrote: a refusal would tell it.
  const knows = withheld === 'named' ? reader.writes : reader.leads;
  if (withheld !== undefined && !(isHome && knows)) return undefined;
  if (stored.status !== 'published' && !(isHome && reader.writes)) return undefined;
  const { cooperation, parties, publishedTo, territory, ...brief } = stored;
  const { status, recordedOn, fictional, private: _, serves, themes, ...told } = cooperation;
  const day = territory.asOf ?? today;
  return {
    ...brief,
    rules: [...brief.rules],
    territory: { name: territory.name, level: territory.level },
    fictional: territory.fictional === true || fictional === true,
    ...(isHome && { publishedTo: [...publishedTo] }),
    ...(isHome && reader.writes && { proposedRules: proposedRules(stored) }),
    ...(withheld !== undefined && reader.leads && { withheld }),
    cooperation: {
      ...told,
      state: stateAt({ ...told, status, recordedOn }, day),
      themes: [...themes],
      serves: serves.toSorted(byCode),
    },
    day,
    parties: parties
      .filter(isOpen)
      .map(({ private: __, withdrawn: ___, lead, ...party }) => ({ ...party, lead: lead === true })),
  };
}

function whyWithheld(brief: StoredBrief): BriefWithheld | undefined {
  const { cooperation, parties } = brief;
  if (cooperation.private === true) return 'private';
  if (parties.filter(isOpen).length < FEWEST_PARTIES) return 'parties';
  const words = foldText(wordsOf(brief).join('\n'));
  const names = parties.filter((party) => !isOpen(party)).map(({ name }) => foldText(name));
  return names.some((name) => name !== '' && words.includes(name)) ? 'named' : undefined;
}

/** All that was written by hand. */
function wordsOf(brief: StoredBrief): string[] {
  const { title, summary, obstacles, learnt, reusable, contact, parties } = brief;
  return [
    title,
    summary,
    obstacles,
    learnt,
    reusable,
    contact,
    ...parties.filter(isOpen).map(({ brings }) => brings),
  ].filter((text) => text !== undefined);
}
