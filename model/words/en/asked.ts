import { LAND_RUNS, RUNS } from '../../readings/statistics/permutation-test.ts';
import { SIMULATIONS } from '../../readings/survival/worlds.ts';
import type { asked as french, askedCatalogue as frenchCatalogue } from '../fr/asked.ts';

const TEST = `p = (1 + drawings as low, or as high) / ${RUNS + 1}, fixed seed`;

/** Texts of the on-demand measures. */
export const askedCatalogue: typeof frenchCatalogue = {
  blockmodel: {
    label: 'Equivalent positions',
    plain:
      'Actors who have roughly the same partners stand in one position, whether or not they are linked to each other.',
    formula:
      'd(i, j) = √|{k ≠ i, j: k linked to one of the two alone}|, complete-linkage clustering cut at the number asked for; density of each block; fit = share of the links’ variance that these densities tell',
  },
  homophily: {
    label: 'Inside groups or between',
    plain: 'Whether links go rather inside groups or between them, compared with chance.',
    formula: `(E − I) / (E + I), and assortativity (Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²); test: the groups dealt out anew to the actors of the same network; ${TEST}; for lands, ${LAND_RUNS} maps drawn at random with the size of each actor and each cooperation, groups found anew in each, by modularity`,
  },
  turnover: {
    label: 'Turnover of links',
    plain: 'What stayed, came and went between two days.',
    formula: 'Jaccard = kept / (kept + new + lost); undefined without a link on either day',
  },
  'link-kinds': {
    label: 'Two kinds of links',
    plain: 'Whether two kinds of links join the same actors more than chance would.',
    formula: `correlation of the two matrices over pairs; QAP: the actors of one dealt out anew; ${TEST}; undefined where one has no link, or all`,
  },
  confidence: {
    label: 'How sure the first ranks are',
    plain: 'Whether the first five would stay first once everyone has answered.',
    formula: `share of ${SIMULATIONS} worlds drawn with fixed seeds, which say all that was said, in which the first five stay; equals are first together. Interval of each actor: from its 5th to its 95th percentile in these worlds`,
  },
  'two-mode': {
    label: 'Actors and what joins them',
    plain: 'Who takes part in how many cooperations or commitments, and who has some in common.',
    formula:
      'degree; redundancy = share of the pairs of neighbours that another one joins too (undefined under two neighbours). Weight of a pair = Σ 1/(k − 1) over what both have in common, of k actors each; Jaccard = in common / of either',
  },
};

/** Texts of their answers. */
export const asked: typeof french = {
  blockmodel: {
    tooLarge: 'Not computed: this network is too large to compare each with each.',
    noLink: 'Without a link all are in one situation.',
    found: ({ count }, positions, largest) =>
      `${count(positions, 'position', 'positions')}; the largest holds ${count(largest, 'actor', 'actors')} with roughly the same partners.`,
  },
  homophily: {
    oneGroup: 'It takes two groups at least to see if links stay inside.',
    noLink: 'No link between these actors.',
    counted: ({ count }, { external, internal }) =>
      `${count(internal, 'link', 'links')} inside groups, ${external} from group to group`,
    byChance: (counted) => `${counted}: about what chance would give.`,
    inside: (counted) => `${counted}: more inside than chance would give.`,
    between: (counted) => `${counted}: more from group to group than chance would give.`,
  },
  linkKinds: {
    nothing: 'One of these two kinds links nobody here, or everybody: there is nothing to compare.',
    shared: ({ count }, both, a, b) => `${count(both, 'pair has', 'pairs have')} both links (${a} and ${b})`,
    byChance: (shared) => `${shared}: chance alone would give as many.`,
    more: (shared) => `${shared}: more than chance would give. These links go together.`,
    fewer: (shared) => `${shared}: fewer than chance would give. These links avoid each other.`,
  },
  turnover: ({ count, day }, { kept, added, lost }, from, to) =>
    `${count(kept.length, 'link', 'links')} kept, ${added.length} new, ${lost.length} lost between ${day(from)} and ${day(to)}.`,
  confidence: {
    tooLarge: 'Not computed: this network is too large to draw worlds.',
    nobody: 'Nobody stands out here.',
    allHeard: 'Everyone has answered: the first ranks no longer depend on anybody.',
    times: ({ count }, times, by) =>
      times === 0 ? `less than once in 10 by ${by}` : `${count(times, 'time', 'times')} in 10 by ${by}`,
    stay: ({ count }, unheard, parts) =>
      `Once ${count(unheard, 'actor who is missing has', 'actors who are missing have')} answered, the first five should stay so ${parts}.`,
  },
  twoMode: {
    nothing: {
      cooperations: 'No cooperation joins actors of the map here.',
      commitments: 'No actor of the map carries a commitment here.',
    },
    tooMany: 'Too many pairs have something in common to list them.',
    shared: {
      cooperations: ({ count }, pairs) =>
        `${count(pairs, 'pair has', 'pairs have')} one cooperation or more in common.`,
      commitments: ({ count }, pairs, apart) =>
        `${count(pairs, 'pair carries', 'pairs carry')} one commitment or more in common: ${count(apart, 'without a link', 'without a link', 'none without a link')}.`,
    },
  },
  tagged: (tag) => ({ with: `with “${tag}”`, without: `without “${tag}”` }),
  by: {
    degree: 'number of links',
    betweenness: 'betweenness',
    closeness: 'closeness',
    eigenvector: 'eigenvector',
  },
};
