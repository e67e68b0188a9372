import { html, svg, type TemplateResult } from 'lit';
import type { ComparedTerritory, MapPicture } from '../../../model/contract/comparison.ts';
import { DRAWN_AT_MOST } from '../../../model/contract/map-part.ts';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { t } from '../../messages/translate.ts';

/** Around each map, in its own units, so that no dot is cut. */
const EDGE = 60;
const DOT = 26;
const THICKER = 5;

/** The maps of some of the territories, at one scale for all: a larger map is a larger picture, not a smaller dot. */
export function smallMaps(
  shown: readonly ComparedTerritory[],
  territories: readonly ComparedTerritory[],
): TemplateResult {
  const sizes = territories.map(({ picture }) => boxOf(picture));
  const side = Math.max(...sizes.map(({ width, height }) => Math.max(width, height)), 400);
  return html`<section><h3>${t('across.maps')}</h3><p class="soft">${t('across.mapsLead')}</p>
    <ul class="small-maps" role="list">${shown.map((territory) => html`<li>${smallMap(territory, side)}</li>`)}</ul></section>`;
}

function smallMap({ territoryId, name, picture }: ComparedTerritory, side: number): TemplateResult {
  const { actors, links, unplaced } = picture;
  const { x, y, width, height } = boxOf(picture);
  const view = [x + width / 2 - side / 2, y + height / 2 - side / 2, side, side].map(Math.round).join(' ');
  return html`<h4><a href=${`/t/${encodeURIComponent(territoryId)}`} title=${t('across.open', name)}>${name}</a></h4>
    ${
      actors.length === 0
        ? html`<p class="soft small">${unplaced > DRAWN_AT_MOST ? t('across.noDrawing', unplaced) : t('across.noPlaces')}</p>`
        : svg`<svg class="small-map" viewBox=${view} role="img" aria-label=${t('across.mapLabel', name, actors.length, links.length)}>
        ${links.map(({ ends: [a, b], intensity }) => {
          const [from, to] = [actors[a], actors[b]];
          return from === undefined || to === undefined
            ? null
            : svg`<line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} stroke-width=${linkWidth(intensity) * THICKER}></line>`;
        })}
        ${actors.map(({ x, y, family }) => svg`<circle class=${`family-${family}`} cx=${x} cy=${y} r=${DOT}></circle>`)}</svg>`
    }
    ${unplaced === 0 || actors.length === 0 ? null : html`<p class="soft small">${t('across.unplaced', unplaced)}</p>`}`;
}

function boxOf({ actors }: MapPicture): { x: number; y: number; width: number; height: number } {
  if (actors.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [actors.map(({ x }) => x), actors.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE];
  return { x: left, y: top, width: Math.max(...xs) + EDGE - left, height: Math.max(...ys) + EDGE - top };
}
