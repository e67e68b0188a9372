import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import '../../components/load-state.ts';
import { t } from '../../messages/translate.ts';
import { loading, nothing } from '../../state/index.ts';

/** Describes the work under way if a known map is not drawn yet; null if there is a drawing, or no actor. */
export const stageWork = (
  map: TerritoryMap | null,
  { drawnOf, isComposing }: { readonly drawnOf: string; readonly isComposing: boolean },
): TemplateResult | null =>
  map === null || map.actors.length < 2 || drawnOf === map.territory.id
    ? null
    : html`<div class="stage-middle"><maillage-load-state .loadable=${loading(nothing)}
      .doing=${t(isComposing ? 'map.composing' : 'map.drawing')}></maillage-load-state></div>`;
