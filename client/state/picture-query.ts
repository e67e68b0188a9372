import { isMeasure } from '../../model/contract/map-look.ts';
import { highlightOf } from '../../model/drawing/highlight.ts';
import { fitsAnAddress, queryOfLook } from '../../model/drawing/picture-look.ts';
import type { AppState } from './app-state.ts';
import { highlightedEvidence } from './highlighted-evidence.ts';
import { measuredQuery } from './measured.ts';

/** How a picture is to look, in the words of the API. */
export interface AskedLook {
  readonly query: Readonly<Record<string, string>>;
  /** Whether the highlighting is too long for an address: the picture omits it. */
  readonly unlit: boolean;
}

/** Returns the look of the screen: filters, colours, sizes, focus, highlighting of a question. */
export function pictureLook(state: AppState): AskedLook {
  const { appearance, filters, map, selection, measured } = state;
  if (map.value === null) return { query: {}, unlit: false };
  const { lit, ghosts } = highlightOf(map.value, selection, highlightedEvidence(state));
  const isMeasured = isMeasure(appearance.sizeBy) || appearance.colourBy === 'community';
  const asked = (found: Parameters<typeof queryOfLook>[0]['lit']) => ({
    ...queryOfLook({ filters, appearance, lit: found }),
    ...(isMeasured ? measuredQuery(measured) : {}),
  });
  const whole = asked(
    lit === null
      ? null
      : {
          actorIds: [...lit.actorIds],
          cooperationIds: [...lit.cooperationIds],
          missingPairs: ghosts.map(([a, b]): [string, string] => [a, b]),
        },
  );
  return fitsAnAddress(whole) ? { query: whole, unlit: false } : { query: asked(null), unlit: true };
}
