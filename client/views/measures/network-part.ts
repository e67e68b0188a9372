import { html, type TemplateResult } from 'lit';
import type { Measure, MeasureReading, NetworkMeasures } from '../../../model/contract/measures.ts';
import { openView, setAppearance } from '../../actions/index.ts';
import { measureOf } from '../../messages/measure-words.ts';
import { labelText, t } from '../../messages/translate.ts';
import type { SizeMeasure } from '../../state/index.ts';
import { figureText } from './figure-text.ts';
import { measureHow } from './measure-how.ts';
import { gradeMark } from './measure-table.ts';

/** The figure of a measure of the whole that is one figure. */
const FIGURES: Readonly<Partial<Record<Measure['id'], (network: NetworkMeasures) => number | null>>> = {
  density: ({ density }) => density,
  components: ({ components }) => components.count,
  distances: ({ distances }) => distances.mean,
  transitivity: ({ clustering }) => clustering.transitivity,
  'core-periphery': ({ corePeriphery }) => corePeriphery.correlation,
  'arc-reciprocity': ({ arcReciprocity }) => arcReciprocity.value,
  'degree-centralisation': ({ degreeCentralisation }) => degreeCentralisation,
  'betweenness-centralisation': ({ betweennessCentralisation }) => betweennessCentralisation,
  communities: ({ communities }) => communities.modularity,
  'e-i-index': ({ eiIndex }) => eiIndex.value,
  assortativity: ({ assortativity }) => assortativity,
  reciprocity: ({ reciprocity }) => reciprocity.value,
  'articulation-points': ({ articulationIds }) => articulationIds.length,
  bridges: ({ bridges }) => bridges.length,
};

/** Lists every measure in a plain sentence, with meaning, formula and source. */
export function networkPart(measures: MeasureReading, figures: boolean): TemplateResult {
  const measuresOf = (kind: Measure['of']) => measures.catalogue.filter((measure) => measure.of === kind);
  return html`<section><h3>${t('measures.networkTitle')}</h3>${list(measuresOf('network'), measures, figures)}</section>
    <section><h3>${t('measures.ofActors')}</h3>${list(measuresOf('actor'), measures, figures)}</section>`;
}

const list = (entries: readonly Measure[], measures: MeasureReading, figures: boolean): TemplateResult =>
  html`<ul class="measure-list" role="list">${entries.map((entry) => html`<li>${item(entry, measures, figures)}</li>`)}</ul>`;

function item(entry: Measure, measures: MeasureReading, figures: boolean): TemplateResult {
  const { id, label, classes } = entry;
  const sentence = measures.sentences.find(({ measure }) => measure === id);
  const word = labelText(classes?.[(sentence?.class ?? 0) - 1]);
  const figure = FIGURES[id];
  const column = measureOf(id);
  return html`<div class="measure-head"><h4>${labelText(label)}</h4>${sentence?.class == null ? null : gradeMark(sentence.class, word)}</div>
    <p>${sentence?.sentence}</p>
    ${figures && figure !== undefined ? html`<p class="figure">${figureText(figure(measures.network))}</p>` : null}
    ${measureHow(entry)}
    ${
      column === null
        ? null
        : html`<button class="worded small" @click=${() => show(column)}>${t('measures.seen', labelText(label))}</button>`
    }`;
}

function show(sizeBy: SizeMeasure): void {
  setAppearance({ sizeBy });
  openView('map');
}
