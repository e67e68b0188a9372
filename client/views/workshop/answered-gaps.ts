import type { Gap, GapList } from '../../../model/contract/gap.ts';

/**
 * Adds to past questions, as everyone sees them, their place on the screen and their answers, which only facilitators
 * are given of the past. Answers that name a hidden actor are left out.
 */
export function withAnswers(open: GapList, own: GapList, hiddenNames: readonly string[]): GapList {
  const known = new Map(own.items.map((gap) => [gap.key, gap]));
  const isOpen = ({ acted = '', answer }: Pick<Gap, 'acted' | 'answer'>): boolean =>
    !hiddenNames.some((name) => acted.includes(name) || answer?.reason?.includes(name));
  const items = open.items.map((gap): Gap => {
    const { shown, status, changed, answer, acted } = known.get(gap.key) ?? gap;
    if (!isOpen({ acted, answer })) return { ...gap, shown };
    return {
      ...gap,
      ...{ shown, status, changed },
      ...(answer !== undefined && { answer }),
      ...(acted !== undefined && { acted }),
    };
  });
  return { ...open, items, settled: (own.settled ?? []).filter(isOpen) };
}
