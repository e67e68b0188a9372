import { once } from '../../../model/once.ts';
import { keepQuestionsThread, prepareEdits } from '../../actions/index.ts';
import { later, laterWithTexts } from '../../components/later.ts';
import { can } from '../../state/index.ts';

/* Modules loaded after the first picture of a map. */
export const loadEntryAnswers = later(() => import('./entry-answers.ts'));
export const loadChosenPanels = laterWithTexts(() => import('./chosen-panels.ts'));
export const loadLeadStrip = laterWithTexts(() => import('./lead-strip.ts'));
export const loadPointerLights = later(() => import('./pointer-lights.ts'));
/** Without a network it composes what is typed: it is there before. */
export const loadProvisionalPlaces = later(() => import('./provisional-places.ts'));
export const loadComposeOffer = laterWithTexts(() => import('./compose-offer.ts'));
const loadDictation = laterWithTexts(() => import('./dictation.ts'));
const loadSettleTool = laterWithTexts(() => import('./settle-tool.ts'));
const loadAssumedOffer = laterWithTexts(() => import('./assumed-offer.ts'));
const loadLandsOffer = laterWithTexts(() => import('./lands-offer.ts'));
const loadTangledOffer = laterWithTexts(() => import('./tangled-offer.ts'));
const loadNews = laterWithTexts(() => import('./stage-news.ts'));

let see: () => void;
/** When the first picture of a map is whole, or there is nobody to draw. */
export const mapSeen = new Promise<void>((resolve) => {
  see = resolve;
});

/** It is: what may be done with it comes. Who waits for a map waits for nothing else. */
export const sayMapSeen = once((): void => {
  see();
  void prepareEdits();
  void loadChosenPanels();
  void loadNews();
  if ('SpeechRecognition' in globalThis) void loadDictation();
  if (can('map.contribute')) void loadProvisionalPlaces();
  if (can('map.facilitate'))
    void Promise.all([loadSettleTool(), loadLandsOffer(), loadTangledOffer(), loadAssumedOffer()]);
  keepQuestionsThread();
});
