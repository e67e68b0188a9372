import { html, type TemplateResult } from 'lit';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { colouring } from '../../../model/drawing/colours.ts';
import { shoreOf } from '../../../model/readings/shore-reading.ts';
import { familyMark } from '../../components/family-mark.ts';
import { categoryName } from '../../messages/category-name.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, drawnAppearance } from '../../state/index.ts';

/** More marks than this are counted, not looked at. */
const MOST_MARKS = 24;

/**
 * Shows the one-line legend of a projected map: families or colours, and the number of actors without a link.
 */
export function legendLine(
  { map: { value: map }, appearance, measures }: Pick<AppState, 'map' | 'appearance' | 'measures'>,
  askedIds: ReadonlySet<string>,
  more: TemplateResult | null = null,
): TemplateResult | null {
  if (map === null) return null;
  const look = drawnAppearance(appearance, measures.value);
  const signs =
    look.colourBy === 'family'
      ? familiesOn(map).map(
          (family) => html`<li>${familyMark(family)}${t(`projector.family.${family}`)}</li>`,
        )
      : colouring(map, look.colourBy, appearance.theme, measures.value).legend.map(
          ({ category, colour }) =>
            html`<li><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill=${colour}></rect></svg>${categoryName(category, look.colourBy)}</li>`,
        );
  return html`<footer class="legend-line" aria-label=${t('map.legend')}>
    ${shore(map.links.length === 0 ? [] : shoreOf(map).actors, askedIds)}
    <ul role="list">${signs}</ul>${more}
  </footer>`;
}

/** Shows actors without a link as marks and a count; by name only if the question is about them. */
function shore(unlinked: readonly MapActor[], askedIds: ReadonlySet<string>): TemplateResult | null {
  if (unlinked.length === 0) return null;
  const ordered = [...unlinked].sort((a, b) => Number(askedIds.has(b.id)) - Number(askedIds.has(a.id)));
  return html`<p class="shore-line">${t('map.noLink', unlinked.length)}
    <span class="shore-marks">${ordered
      .slice(0, MOST_MARKS)
      .map(({ id, family, name }) =>
        askedIds.has(id)
          ? html`<span class="asked">${familyMark(family)} ${name}</span>`
          : familyMark(family),
      )}</span></p>`;
}

function familiesOn({ actors }: TerritoryMap): Family[] {
  const present = new Set(actors.filter(({ outside }) => !outside).map(({ family }) => family));
  return Family.options.filter((family) => present.has(family));
}
