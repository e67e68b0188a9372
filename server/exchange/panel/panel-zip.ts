import { readFileSync } from 'node:fs';
import type { Language } from '../../../model/contract/primitives.ts';
import { Family, Scale } from '../../../model/contract/vocabulary.ts';
import { type Panel, rankOfScale } from '../../../model/readings/snapshots/panel.ts';
import { textsIn } from '../../texts/texts.ts';
import { type Cell, guard } from '../tables/cells.ts';
import { zipTables } from '../tables/csv.ts';

/** Scripts of the file; the build finds them by these literal addresses. */
const SCRIPTS = {
  'load-panel.R': readFileSync(new URL('load-panel.R', import.meta.url), 'utf8'),
  'estimate.R': readFileSync(new URL('estimate.R', import.meta.url), 'utf8'),
};

/** A snapshot that a wave is read from. */
export interface PanelSource {
  readonly id: string;
  readonly title: string;
  readonly hash: string;
}

/** How a panel was read. */
export interface PanelHead {
  readonly territory: string;
  readonly minIntensity: number;
  readonly withoutTransactions: boolean;
  readonly multiParty: string;
  readonly confirmation: string;
  readonly software: string;
}

/** Writes a panel for RSiena: a matrix a wave, actors with covariates, presence, hearing, scripts, a readme. */
export function panelZip(
  panel: Panel,
  sources: readonly PanelSource[],
  head: PanelHead,
  language: Language,
): Buffer {
  const manner = { raw: true, guarded: true, language } as const;
  const { actors, days } = panel;
  const codes = actors.map(({ id }) => id);
  const waveNames = days.map((_, wave) => `wave-${wave + 1}`);
  const tables: Array<readonly [string, Cell[][]]> = [
    [
      'actors',
      [
        ['actor', 'name', 'family', 'familyCode', 'scale', 'scaleRank'],
        ...actors.map(({ id, name, family, scale }) => [
          ...[id, guard(name, manner), family, Family.options.indexOf(family) + 1],
          ...[scale ?? null, rankOfScale(scale)],
        ]),
      ],
    ],
    [
      'waves',
      [
        ['wave', 'file', 'day', 'snapshot', 'title', 'hash'],
        ...sources.map(({ id, title, hash }, wave): Cell[] => [
          ...[wave + 1, `${waveNames[wave]}.csv`, days[wave] ?? null],
          ...[id, guard(title, manner), hash],
        ]),
      ],
    ],
    [
      'composition',
      [['actor', 'from', 'until'], ...panel.presence.map((one) => [one.actorId, one.from, one.until])],
    ],
    ['heard', [['actor', ...waveNames], ...actors.map(({ id, isHeard }) => [id, ...isHeard.map(Number)])]],
    ...panel.waves.map((rows, wave): readonly [string, Cell[][]] => [
      waveNames[wave] ?? '',
      [
        ['actor', ...codes],
        ...rows.map((row, i): Cell[] => [codes[i] ?? '', ...row.map((cell) => cell ?? 'NA')]),
      ],
    ]),
  ];
  const readme = textsIn(language).panel.readme(
    { ...head, days: [...days] },
    { families: Family.options, scales: Scale.options },
  );
  return zipTables(tables, manner, { ...SCRIPTS, 'README.md': readme });
}
