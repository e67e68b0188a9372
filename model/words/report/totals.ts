import type { CooperationState } from '../../contract/vocabulary.ts';
import { AS_ON_MAP, subNetwork } from '../../readings/measures/sub-network.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';

/** States in order: linking ones, then possible ones, then former ones. */
const IN_ORDER: readonly CooperationState[] = [
  'active',
  'in_progress',
  'intention',
  'proposed',
  'wished',
  'dormant',
  'ended',
  'broken',
  'unknown',
];

/**
 * Why the map, the links and the measures do not give the same number: what each of them counts. Nothing where there is
 * no cooperation, or they all agree.
 */
export function totals({ system, say, measures }: ReportSource): string[] {
  const all = system.cooperations.length;
  if (all === 0) return [];
  const states = IN_ORDER.map(
    (state) => [state, system.cooperations.filter((one) => one.state === state).length] as const,
  ).filter(([, n]) => n > 0);
  const { links, counted } = subNetwork(system, AS_ON_MAP);
  const linking = counted.cooperations;
  const active = system.active().length;
  if (all === active && active === linking && linking === links.length) return [];
  const texts = reportTexts(say).totals;
  return [
    [
      texts.noted(all, states),
      ...(active === 0
        ? []
        : [texts.linking(active, linking, say.quote(say.intensity(system.reading.minIntensity)))]),
      ...(linking === 0 ? [] : [texts.pairs(linking, links.length)]),
      ...(measures === undefined || linking === 0 ? [] : [texts.measured]),
    ].join(' '),
  ];
}
