import { html, type TemplateResult } from 'lit';
import { drawMap, pictureMap, printMap } from '../../../model/contract/endpoints/index.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type Orientation, PrintPaper } from '../../../model/contract/vocabulary.ts';
import { drawPicture } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, pictureLook } from '../../state/index.ts';
import './drawn-picture.ts';
import type { Offer } from './offer.ts';

/** Choices of a picture. */
export interface PictureChoice {
  readonly paper: PrintPaper;
  readonly orientation: Orientation;
  readonly greyscale: boolean;
  /** Whether it looks like the screen, or shows the whole map. */
  readonly asOnScreen: boolean;
}

export const FIRST_PICTURE: PictureChoice = {
  paper: 'A4',
  orientation: 'landscape',
  greyscale: false,
  asOnScreen: true,
};

type Choose = (change: Partial<PictureChoice>) => void;

/** Returns the query of a choice: the screen's look, unless the whole map is requested. */
function queryOf(state: AppState, { asOnScreen, ...choice }: PictureChoice): Record<string, string> {
  return {
    ...(asOnScreen ? pictureLook(state).query : {}),
    paper: choice.paper,
    orientation: choice.orientation,
    ...(choice.greyscale ? { greyscale: 'true' } : {}),
  };
}

/** The files there are of it. */
export function pictureOffers(state: AppState, chosen: PictureChoice): readonly Offer[] {
  const query = queryOf(state, chosen);
  const { paper } = chosen;
  return [
    { endpoint: printMap, extension: 'pdf', label: `PDF ${paper}`, query },
    { endpoint: pictureMap, extension: 'png', label: `PNG ${paper}`, query },
    { endpoint: drawMap, extension: 'svg', label: `SVG ${paper}`, query },
  ];
}

/** Shows the choices (paper, orientation, colour, part), and a preview. */
export function pictureChoices(
  state: AppState,
  map: TerritoryMap,
  chosen: PictureChoice,
  choose: Choose,
): TemplateResult {
  const { query, unlit } = pictureLook(state);
  const isWhole = Object.keys(query).length === 0;
  return html`<div class="take-choices">
      ${choice<PrintPaper>(
        t('take.paper'),
        chosen.paper,
        PrintPaper.options.map((one) => [one, one] as const),
        (paper) => choose({ paper }),
      )}
      ${choice<Orientation>(
        t('take.orientation'),
        chosen.orientation,
        [
          ['landscape', t('take.landscape')],
          ['portrait', t('take.portrait')],
        ],
        (orientation) => choose({ orientation }),
      )}
      ${
        isWhole
          ? null
          : choice<'screen' | 'whole'>(
              t('take.shown'),
              chosen.asOnScreen ? 'screen' : 'whole',
              [
                ['screen', t('take.asOnScreen')],
                ['whole', t('take.wholeMap')],
              ],
              (one) => choose({ asOnScreen: one === 'screen' }),
            )
      }
      <label class="check"><input type="checkbox" .checked=${chosen.greyscale}
        @change=${(event: Event & { currentTarget: HTMLInputElement }) =>
          choose({ greyscale: event.currentTarget.checked })} />${t('take.greyscale')}</label>
      ${unlit && chosen.asOnScreen ? html`<p class="soft">${t('take.unlit')}</p>` : null}
    </div>
    ${map.actors.length === 0 ? null : preview(state, map, chosen)}`;
}

function preview(state: AppState, map: TerritoryMap, chosen: PictureChoice): TemplateResult {
  // The preview is the same for every paper size: drawn once.
  const query = { ...queryOf(state, chosen), paper: 'A4' };
  const { territory, day } = map;
  const key = JSON.stringify([territory.id, territory.revision, state.viewOptions, state.language, query]);
  return html`<figure class="take-preview ${chosen.orientation}">
    <maillage-drawn-picture .key=${key} .alt=${t('take.previewOf', territory.name, longDay(day))}
      .draw=${(signal: AbortSignal) => drawPicture(query, signal)}></maillage-drawn-picture>
    <figcaption class="small soft">${t('take.preview')}</figcaption>
  </figure>`;
}
