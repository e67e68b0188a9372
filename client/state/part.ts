import { type GroupBy, ThemeOrNone } from '../../model/contract/map-part.ts';
import { Id, isWritten } from '../../model/contract/primitives.ts';
import { Family } from '../../model/contract/vocabulary.ts';

/** The part of a large map that is opened, and how the rest is grouped; nothing is the whole map. */
export interface MapPart {
  readonly family?: Family;
  readonly theme?: string;
  readonly around?: string;
  readonly by?: GroupBy;
}

export const wholeMap: MapPart = {};

/** How a part, or what is left of it to choose, is grouped: a family by theme, a theme by family. */
export const groupedBy = ({ family, theme, by }: MapPart): GroupBy =>
  by ?? (family !== undefined && theme === undefined ? 'theme' : 'family');

const WORDS = { family: 'famille', theme: 'theme', around: 'autour', by: 'par' } as const;

/** Formats a part for the address bar: `famille:business,theme:energy`. */
export const formatPart = (part: MapPart): string =>
  (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .flatMap((name) => (part[name] === undefined ? [] : [`${WORDS[name]}:${part[name]}`]))
    .join(',');

/** Reads it; what it does not know is left out. */
export function parsePart(text: string | null): MapPart {
  const words = new Map((text ?? '').split(',').map((word) => word.split(':') as [string, string]));
  const family = Family.options.find((one) => one === words.get(WORDS.family));
  const [theme = '', around = '', by] = [WORDS.theme, WORDS.around, WORDS.by].map((word) => words.get(word));
  return {
    ...(family === undefined ? {} : { family }),
    ...(isWritten(ThemeOrNone, theme) ? { theme } : {}),
    ...(isWritten(Id, around) ? { around } : {}),
    ...(by === 'family' || by === 'theme' ? { by } : {}),
  };
}
