import '../../components/load-state.ts';
import { html, type TemplateResult } from 'lit';
import type { Administration, ServingProcess } from '../../../model/contract/administration.ts';
import { readService } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { adminTabs } from '../../components/view-tabs.ts';
import { formatNumber, listOfNames, longMoment, timeOf } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { accessPart } from './access-part.ts';
import { copyLines } from './copy-lines.ts';
import { diagnosisPart } from './diagnosis-part.ts';
import { proofLines } from './proof-lines.ts';
import { bytesText, spanText } from './quantities.ts';
import { warningsOf } from './warnings.ts';

/** Often enough for a room that fills, seldom enough for nobody to notice. */
const AGAIN_MS = 10_000;
const COUNTS = ['territories', 'actors', 'cooperations', 'commitments', 'changes', 'snapshots'] as const;
const DISK = ['database', 'backups', 'free'] as const;

/** State of the server for administrators; refreshed while visible. */
export class ServicePage extends StoreElement {
  readonly #known = new Fetched<Administration>(this, { key: () => 'service', read: () => readService() });
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => {
      if (document.visibilityState === 'visible' && !this.#known.known.pending) void this.#known.again();
    }, AGAIN_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    const { known, again } = this.#known;
    const { value, error } = known;
    return html`<div class="home service"><div class="home-body">
      ${adminTabs('service')}
      <h1>${t('access.service')}</h1>
      <p class="lead">${t('service.lead')}</p>
      ${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('service.reading')} .retry=${again}></maillage-load-state>`
          : html`${error === null ? null : html`<p class="wrong" role="alert">${t('service.silent', timeOf(value.at))}</p>`}
            ${warnings(value)} ${here(value)} ${backups(value)} ${size(value)} ${accessPart(value.access)}
            ${diagnosisPart(value.diagnosis)} ${programs(value)}
            <p class="soft small">${t('service.asOf', timeOf(value.at))}</p>`
      }
    </div></div>`;
  }
}

function warnings(known: Administration): TemplateResult | null {
  const sentences = warningsOf(known);
  if (sentences.length === 0) return null;
  return html`<ul class="service-warnings" role="list" aria-live="polite">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

const here = ({ following, disk }: Administration): TemplateResult => html`
  <section aria-labelledby="service-now"><h2 id="service-now">${t('service.now')}</h2>
    ${
      following.length === 0
        ? html`<p class="soft">${t('service.nobody')}</p>`
        : html`<ul class="service-rows" role="list">${following.map(
            ({ territoryId, name, people, names }) => html`<li>
              <a class="name" href=${`/t/${encodeURIComponent(territoryId)}`}>${name}</a>
              <span class="about">${whoIsThere(people, names)}</span><span class="until">${t('service.screens', people)}</span></li>`,
          )}</ul>`
    }
    ${
      // A Neo4j elsewhere may serve other processes.
      disk.database === undefined ? html`<p class="soft small">${t('service.hereOnly')}</p>` : null
    }</section>`;

/** Lists each name once with its number of screens, and the anonymous ones. */
function whoIsThere(people: number, names: readonly string[]): string {
  const screens = new Map<string, number>();
  for (const name of names) screens.set(name, (screens.get(name) ?? 0) + 1);
  const labels = [...screens].map(([name, number]) => (number < 2 ? name : `${name} (${number})`));
  // The number of screens says it.
  if (labels.length === 0) return '';
  const unnamed = people - names.length;
  return listOfNames([...labels, ...(unnamed > 0 ? [t('service.unnamed', unnamed)] : [])]);
}

function backups(known: Administration): TemplateResult {
  const {
    at,
    backups: { last, everyHours },
  } = known;
  const age = last === undefined ? '' : spanText(Date.parse(at) - Date.parse(last.takenAt));
  return html`<section aria-labelledby="service-backups"><h2 id="service-backups">${t('service.backups')}</h2>
    <p>${last === undefined ? t('service.noBackup') : t('service.lastBackup', age, longMoment(last.takenAt))}
      ${everyHours === 0 ? t('service.unscheduled') : null}</p>
    ${last === undefined ? null : proofLines(known)}
    ${copyLines(known)}
    <p><a href="/sauvegardes">${t('service.toBackups')}</a></p></section>`;
}

const size = ({ counts, disk }: Administration): TemplateResult => html`
  <section aria-labelledby="service-size"><h2 id="service-size">${t('service.size')}</h2>
    <dl class="service-facts">
      ${COUNTS.map((key) => fact(t(`service.count.${key}`), formatNumber(counts[key])))}
      ${DISK.map((key) => {
        const bytes = disk[key];
        return bytes === undefined ? null : fact(t(`service.disk.${key}`), bytesText(bytes));
      })}
    </dl></section>`;

const programs = ({ at, versions, processes }: Administration): TemplateResult => html`
  <section aria-labelledby="service-programs"><h2 id="service-programs">${t('service.programs')}</h2>
    <dl class="service-facts">
      ${fact('Maillage', versions.maillage)} ${fact('Node', versions.node)}
      ${fact('Neo4j', versions.neo4j ?? t('service.absent'))}
      ${fact('Graph Data Science', versions.gds ?? t('service.absent'))}
      ${fact(t('service.version.schema'), versions.schema ?? t('service.absent'))}
    </dl>
    <h3>${t('service.processes')}</h3>
    ${processList(processes, at)}</section>`;

customElements.define('maillage-service', ServicePage);

/** Lists the serving processes, the answering one first. */
const processList = (processes: readonly ServingProcess[], at: string): TemplateResult => html`
  <ul class="service-processes" role="list">${processes.map((process, i) => item(process, at, i === 0 && processes.length > 1))}</ul>
  <p class="soft small">${t('service.delayHint')}</p>`;

function item(process: ServingProcess, at: string, answers: boolean): TemplateResult {
  const { host, pid, maillage, node, startedAt, following, delayMs, memory } = process;
  const detail = [`Maillage ${maillage}`, `Node ${node}`, ...(answers ? [t('service.self')] : [])].join(
    ' · ',
  );
  const { resident, heapUsed, heapLimit } = memory;
  return html`<li><p><strong>${t('service.number', host, pid)}</strong> <span class="soft small">${detail}</span></p>
    <dl class="service-facts">
      ${fact(t('service.uptime'), spanText(Date.parse(at) - Date.parse(startedAt)), longMoment(startedAt))}
      ${fact(t('service.following'), formatNumber(following))}
      ${fact(t('service.delay'), t('service.milliseconds', formatNumber(Math.round(delayMs))))}
      ${fact(t('service.memory'), bytesText(resident), t('service.heap', bytesText(heapUsed), bytesText(heapLimit)))}
    </dl></li>`;
}

/** Shows a figure with its name and explanation. */
const fact = (term: string, value: string, detail?: string): TemplateResult =>
  html`<div><dt>${term}</dt><dd>${value}</dd>${detail === undefined ? null : html`<dd class="soft small">${detail}</dd>`}</div>`;
