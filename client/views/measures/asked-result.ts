import { html, type TemplateResult } from 'lit';
import type { MeasureReading, NamedActor } from '../../../model/contract/measures.ts';
import type {
  AskedMeasure,
  BlockmodelReading,
  ConfidenceReading,
  HomophilyReading,
  LinkKindsReading,
  PermutationTest,
  TurnoverReading,
  TwoModeReading,
} from '../../../model/contract/on-demand-measures.ts';
import { formatNumber, listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { figureText } from './figure-text.ts';
import { measureHow } from './measure-how.ts';

interface Said {
  readonly sentence: string;
  readonly measure: AskedMeasure;
  readonly subNetwork: MeasureReading['subNetwork'];
}

/** Shows a measure: its sentence, figures, network and method. */
const answer = ({ sentence, measure, subNetwork }: Said, figures: TemplateResult): TemplateResult =>
  html`<p class="asked-sentence">${sentence}</p>${figures}
    <p class="soft small">${t('measures.network', subNetwork.nodes, subNetwork.links, longDay(subNetwork.day))}, ${t('measures.from', intensityName(subNetwork.minIntensity))}.</p>
    ${measureHow(measure)}`;

const figure = (label: string, value: number | null): TemplateResult =>
  html`<div><dt>${label}</dt><dd>${figureText(value)}</dd></div>`;

const figureList = (...figures: readonly TemplateResult[]): TemplateResult =>
  html`<dl class="asked-figures">${figures}</dl>`;

const chance = (test: PermutationTest | null): TemplateResult =>
  html`${figure(t('demanded.mean'), test?.mean ?? null)}${figure(t('demanded.p'), test?.either ?? null)}`;

const names = (actors: readonly NamedActor[]): string => listOfNames(actors.map(({ name }) => name));

function table(
  label: string,
  heads: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): TemplateResult {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="plain-table">
    <caption class="visually-hidden">${label}</caption>
    <thead><tr>${heads.map((head, i) => html`<th scope="col" class=${i === 0 ? '' : 'number'}>${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first, ...rest]) =>
        html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`,
    )}</tbody></table></div>`;
}

export const homophilyResult = (reading: HomophilyReading): TemplateResult =>
  answer(
    reading,
    html`${figureList(
      figure('E-I', reading.eiIndex.value),
      figure(t('demanded.assortativity'), reading.assortativity),
      chance(reading.test),
    )}
    ${
      reading.groups.length === 0
        ? null
        : table(
            t('demanded.groups'),
            [t('demanded.group'), t('demanded.actors'), t('demanded.inside'), t('demanded.outside'), 'E-I'],
            reading.groups.map(({ label, actors, inside, outside, eiIndex }) => [
              label,
              formatNumber(actors),
              formatNumber(inside),
              formatNumber(outside),
              figureText(eiIndex),
            ]),
          )
    }
    ${reading.leftOut.length === 0 ? null : html`<details><summary>${t('demanded.leftOut', reading.leftOut.length)}</summary><p>${names(reading.leftOut)}</p></details>`}`,
  );

type Links = TurnoverReading['links']['newLinks'];

const linkList = (title: string, links: Links): TemplateResult | null =>
  links.length === 0
    ? null
    : html`<details><summary>${title} (${formatNumber(links.length)})</summary><ul>${links.map(({ actors: [a, b] }) => html`<li>${a.name} – ${b.name}</li>`)}</ul></details>`;

export const turnoverResult = (reading: TurnoverReading): TemplateResult => {
  const { links, amongStaying, actors, undated } = reading;
  const row = (label: string, { kept, new: added, lost, jaccard }: TurnoverReading['amongStaying']) => [
    label,
    formatNumber(kept),
    formatNumber(added),
    formatNumber(lost),
    figureText(jaccard),
  ];
  return answer(
    reading,
    html`${table(
      t('demanded.turnover'),
      ['', t('demanded.kept'), t('demanded.new'), t('demanded.lost'), t('demanded.jaccard')],
      [
        row(t('demanded.links'), links),
        row(t('demanded.amongStaying'), amongStaying),
        row(t('demanded.actors'), actors),
      ],
    )}
    ${linkList(t('demanded.newLinks'), links.newLinks)}${linkList(t('demanded.lostLinks'), links.lostLinks)}
    ${actors.came.length === 0 ? null : html`<p>${t('demanded.came', names(actors.came))}</p>`}
    ${actors.left.length === 0 ? null : html`<p>${t('demanded.left', names(actors.left))}</p>`}
    ${undated.cooperations + undated.actors === 0 ? null : html`<p class="soft small">${t('demanded.undated', undated.actors, undated.cooperations)}</p>`}`,
  );
};

export const linkKindsResult = (reading: LinkKindsReading): TemplateResult =>
  answer(
    reading,
    html`${figureList(
      figure(t('demanded.correlation'), reading.correlation),
      figure(t('demanded.jaccard'), reading.jaccard),
      chance(reading.test),
    )}${linkList(t('demanded.bothLinks'), reading.bothLinks)}`,
  );

export const blockmodelResult = (reading: BlockmodelReading): TemplateResult => {
  const { positions, blocks, fit } = reading;
  const at = (a: number, b: number) =>
    blocks.find((block) => block.a === Math.min(a, b) && block.b === Math.max(a, b));
  return answer(
    reading,
    html`${
      positions === null
        ? null
        : html`${figureList(figure(t('demanded.fit'), fit))}
          <ol class="asked-positions">${positions.map(({ actors }) => html`<li>${names(actors)}</li>`)}</ol>
          ${table(
            t('demanded.densities'),
            ['', ...positions.map(({ number }) => String(number))],
            positions.map(({ number }) => [
              String(number),
              ...positions.map((other) => figureText(at(number, other.number)?.density)),
            ]),
          )}`
    }`,
  );
};

export const confidenceResult = (reading: ConfidenceReading): TemplateResult =>
  answer(
    reading,
    html`${reading.measures.map(({ measure, stay, first, actors }) =>
      first.length === 0
        ? null
        : html`<h4>${t(`measures.name.${measure}`)}</h4><p>${t('demanded.stay', percent(stay))}</p>
          ${table(
            t(`measures.name.${measure}`),
            [t('tables.actor'), t('demanded.value'), t('demanded.interval'), t('demanded.stays')],
            first.map(({ actorId, name, value, stays }) => [
              ...[name, figureText(value)],
              intervalText(actors.find((one) => one.actorId === actorId)),
              percent(stays),
            ]),
          )}`,
    )}`,
  );

const intervalText = (
  interval: { readonly low: number | null; readonly high: number | null } | undefined,
): string => `${figureText(interval?.low ?? null)} – ${figureText(interval?.high ?? null)}`;

/** Rows shown of actors and of pairs: the first that a room looks at. */
const ROWS = 20;

export const twoModeResult = (reading: TwoModeReading): TemplateResult =>
  answer(reading, html`${actorsTable(reading)}${reading.pairs === null ? null : pairsTable(reading.pairs)}`);

const actorsTable = ({ of, actors }: TwoModeReading): TemplateResult =>
  table(
    t(`demanded.of.${of}`),
    [t('tables.actor'), t('demanded.degree'), t('demanded.redundancy')],
    actors
      .filter(({ degree }) => degree > 0)
      .toSorted((a, b) => b.degree - a.degree)
      .slice(0, ROWS)
      .map(({ name, degree, redundancy }) => [name, formatNumber(degree), figureText(redundancy)]),
  );

/** Shows pairs, those without a link first: a common commitment could bring them together. */
function pairsTable(pairs: NonNullable<TwoModeReading['pairs']>): TemplateResult {
  const shown = pairs
    .toSorted((a, b) => Number(a.linked) - Number(b.linked) || b.shared - a.shared || b.weight - a.weight)
    .slice(0, ROWS);
  return html`${table(
    t('demanded.shared'),
    [t('tables.actor'), t('demanded.shared'), t('demanded.weight'), t('demanded.linked')],
    shown.map(({ actors, shared, weight, linked }) => [
      names(actors),
      formatNumber(shared),
      figureText(weight),
      t(linked ? 'demanded.linkedYes' : 'demanded.linkedNo'),
    ]),
  )}${pairs.length > ROWS ? html`<p class="soft small">${t('demanded.pairsShown', ROWS, pairs.length)}</p>` : null}`;
}

const percent = (share: number | null): string =>
  share === null ? figureText(null) : t('questions.percent', String(Math.round(share * 100)));
