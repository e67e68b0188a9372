import type { panel as french } from '../../fr/served/panel.ts';

/** Text to read of a panel for RSiena. */
export const panel: typeof french = {
  readme: (head, codes) =>
    [
      `# ${head.territory}: a panel for RSiena\n`,
      `${head.days.length} waves, on ${head.days.join(', ')}.`,
      `Two actors are linked from intensity ${head.minIntensity}, in each wave.`,
      `minIntensity=${head.minIntensity}, withoutTransactions=${head.withoutTransactions}, multiParty=${head.multiParty}, confirmation=${head.confirmation}, Maillage ${head.software}\n`,
      '- `wave-1.csv`, `wave-2.csv`…: one matrix a wave, the same actors in the same order.',
      '  1 linked, 0 no link noted, NA not on the map that day.',
      '- `actors.csv`: family and scale, as last known.',
      `  familyCode: ${numbered(codes.families)}`,
      `  scaleRank: ${numbered(codes.scales)}`,
      '- `composition.csv`: from when to when each actor is there, in waves counted from 1.',
      '  An arrival is dated by its known day, else halfway; a departure halfway.',
      '- `heard.csv`: 1 if the actor answered about its links within the year before.',
      '- `waves.csv`: the snapshot of each wave, with its hash.\n',
      '```r\nsource("load-panel.R")\nsource("estimate.R")\n```\n',
      'A pair without a link noted, of two actors that nobody heard, is missing.',
      'With `unheard_are_missing <- FALSE` before `source` it counts as absent.',
      'Links are missing among the actors heard too: state how many are heard in each wave.\n',
      'Snijders, van de Bunt & Steglich 2010, Social Networks 32(1).',
      'Arrivals and departures: Huisman & Snijders 2003, Sociological Methods & Research 32(2).\n',
    ].join('\n'),
};

const numbered = (ids: readonly string[]): string => ids.map((id, i) => `${i + 1} ${id}`).join(', ');
