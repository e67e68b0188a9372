import type { provenance as french } from '../../fr/served/provenance.ts';

/** How cooperations of three parties or more count. */
const multiParty: (typeof french)['multiParty'] = {
  projection: 'a cooperation of several links each to each',
  newman: 'a cooperation of several links each to each, counting 1 in all for each (Newman)',
  exclude: 'cooperations of three or more are left out',
};

/** Declarations that decide an intensity. */
const confirmation: (typeof french)['confirmation'] = {
  lowest: 'an intensity is the lowest one declared',
  either: 'an intensity is the highest one declared',
  both: 'an intensity is what both declare',
};

/** Statement in every file about itself. */
export const provenance: typeof french = {
  what: 'Content',
  day: 'Day read',
  parameters: 'Parameters',
  version: 'Revision',
  fictional: 'Fictional',
  sources: 'Sources',
  licence: 'Licence',
  proof: 'What this does not prove',
  withTransactions: 'Funding and markets included',
  withoutTransactions: 'Without funding or markets',
  noSource: 'no written source: it is what participants said',
  parametersOf: ({ reading, choices }) =>
    `two actors are linked from intensity ${reading.minIntensity}; funding and markets ${reading.withoutTransactions ? 'left out' : 'included'}; ${multiParty[choices.multiParty]}; ${confirmation[choices.confirmation]}`,
  multiParty,
  confirmation,
  versionOf: (revision, territoryId) => `${revision}, territory ${territoryId}`,
  fictionalOf: (all, { actors, cooperations }) =>
    all
      ? 'all of it is fictional: there is no such territory'
      : actors + cooperations === 0
        ? 'nothing'
        : `${actors} actors and ${cooperations} cooperations, marked as such`,
  licenceText:
    'What actors said of themselves is theirs: ask them before you publish. Official names, codes and SIREN: Licence Ouverte 2.0 (Etalab).',
};
