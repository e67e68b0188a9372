import type { Brief, BriefWithheld } from '../../contract/brief.ts';
import { GapRule, TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import { stateAt } from '../../elements/cooperation-state.ts';
import type { IsoDay } from '../../elements/day.ts';
import { byCode } from '../../elements/order.ts';
import { FEWEST_PARTIES } from '../../elements/removals.ts';
import { foldText } from '../../words/fold-text.ts';
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
 * Returns a brief as someone may read it; undefined if they may not. Drafts are for authors, published ones
 * for their territory and the chosen ones. Private and withdrawn parties are left out. A brief that would
 * still reveal them is shown only to facilitators here, with the reason.
 */
export function showBrief(stored: StoredBrief, reader: BriefReader, today: IsoDay): Brief | undefined {
  const isHome = stored.territoryId === reader.territoryId;
  const withheld = whyWithheld(stored);
  // Authors who cannot know of the name keep seeing their text: a refusal would reveal it.
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

/** Lists all texts written by hand. */
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

type Told = Pick<StoredBrief, 'cooperation' | 'parties'>;

/** From how many parties on a cooperation spreads what would rest on one of them. */
const MANY = 3;

/** Signs in a cooperation that its brief may answer a question of a rule. For other rules, people decide. */
const SUGGESTS: Readonly<Partial<Record<GapRule, (told: Told) => boolean>>> = {
  'families-apart': ({ parties }) => new Set(parties.map(({ family }) => family)).size > 1,
  'mostly-funding': ({ cooperation, parties }) => {
    const families = new Set(parties.map(({ family }) => family));
    const both = families.has('local_authority') && families.has('social_economy');
    return both && !TRANSACTION_NATURES.has(cooperation.nature);
  },
  'theme-without-family': ({ cooperation, parties }) =>
    cooperation.themes.length > 0 &&
    parties.some(({ family }) => family === 'local_authority' || family === 'social_economy'),
  'themes-in-silos': ({ cooperation }) => cooperation.themes.length > 1,
  'commitment-without-action': ({ cooperation }) => cooperation.serves.length > 0,
  'scattered-carriers': ({ cooperation, parties }) => cooperation.serves.length > 0 && parties.length >= MANY,
  'single-carrier': ({ cooperation, parties }) => cooperation.serves.length > 0 && parties.length >= MANY,
  'pivot-actor': ({ parties }) => parties.length > MANY,
  'single-bridge': ({ parties }) => parties.length > MANY,
  'unmet-need': ({ cooperation }) => cooperation.nature === 'shares_means',
  'nobody-tends': ({ cooperation }) => cooperation.nature === 'supports',
};

/** Lists the rules that a cooperation suggests, in the order of the catalogue: authors choose among all. */
export const proposedRules = (told: Told): GapRule[] =>
  GapRule.options.filter((rule) => SUGGESTS[rule]?.(told) === true);
