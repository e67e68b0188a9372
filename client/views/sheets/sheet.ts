import { html, type TemplateResult } from 'lit';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { ParticipantAs, type Workshop } from '../../../model/contract/workshop.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  intensityCriterion,
  intensityName,
  kindName,
  labelOf,
  optionsOf,
} from '../../messages/vocabulary.ts';
import {
  firstInPerimeter,
  indexMap,
  knownLinks,
  noDrafts,
  openCommitments,
  UNDERSTANDING_FIELDS,
} from '../../state/index.ts';
import { consentText } from '../join/about-workshop.ts';
import { linkWords } from '../join/link-words.ts';

interface Sheet {
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** Absent: a blank sheet, for an organisation that nobody expected. */
  readonly actor: MapActor | undefined;
}

const OTHERS = 4;
const NEW_COMMITMENTS = 2;
/** More than this on one side and the lines draw nearer. */
const MANY_LINKS = 9;

/** The two sides of one organisation's sheet: the questions of the phone, in their order. */
export function sheet(one: Sheet): TemplateResult {
  const links = one.actor === undefined ? [] : knownLinks(one.map, one.actor.id, noDrafts, one.workshop);
  return html`<article class="sheet ${links.length > MANY_LINKS ? 'dense' : ''}">
    <div class="sheet-side">${head(one)}${organisation(one)}${understanding(one, linesFor(one))}${commitments(one)}</div>
    <div class="sheet-side verso"><p class="sheet-again">${one.actor?.name ?? t('sheets.organisation')}${one.actor === undefined ? line() : null}</p>${known(one, links)}${others()}${needs()}</div>
  </article>`;
}

const box = (label = ''): TemplateResult => html`<span class="tick">${label}</span>`;
const line = (): TemplateResult => html`<span class="write"></span>`;
const boxed = (labels: readonly string[]): TemplateResult =>
  html`<span class="boxed">${labels.map((label) => html`<span>${box()} ${label}</span>`)}</span>`;

function head({ map, workshop, actor }: Sheet): TemplateResult {
  return html`<header class="sheet-head"><p>${workshop.title} · ${map.territory.name} · ${longDay(workshop.on)}</p>
    ${workshop.question === undefined ? null : html`<p class="strong">${workshop.question}</p>`}
    <h2>${actor?.name ?? html`${t('sheets.organisation')} ${line()}`}</h2>
    <p class="sheet-consent">${consentText(workshop)}</p>
    <p>${box()} ${t('who.research')}</p>
    <p class="sheet-who"><span>${t('who.firstName')}</span>${line()}</p>
    <p class="sheet-who"><span>${t('who.as')}</span>${boxed(ParticipantAs.options.map((as) => t(`who.as.${as}`)))}</p></header>`;
}

function organisation({ actor }: Sheet): TemplateResult {
  const kind = actor === undefined ? '' : kindName(actor.family, actor.kind);
  const scale = actor?.scale === undefined ? '' : labelOf('scales', actor.scale);
  return html`<section><h3>1. ${t('screen.organisation.title')}</h3>
    <p class="sheet-who"><span>${t('screen.kind')}</span>${kind === '' ? line() : html`<span>${kind}</span>`}
      <span>${t('screen.scale')}</span>${scale === '' ? line() : html`<span>${scale}</span>`}</p>
    ${said(t('screen.mission'), actor?.mission, 1)}</section>`;
}

/** Lines to write on, as many as the commitments below leave room for. */
const linesFor = ({ map }: Sheet): number => {
  const { length } = openCommitments(map);
  return length > 14 ? 1 : length > 8 ? 2 : 3;
};

const understanding = ({ actor }: Sheet, lines: number): TemplateResult =>
  html`<section><h3>2. ${t('screen.understanding.title')}</h3>${UNDERSTANDING_FIELDS.map((field) => said(fieldLabel(field), actor?.[field], lines))}</section>`;

/** What is known is printed, to be corrected by hand; else there are lines. */
const said = (label: string, text: string | undefined, lines: number): TemplateResult =>
  html`<div class="sheet-said"><p><span class="strong">${label}</span> ${text ?? ''}</p>${Array.from({ length: text === undefined ? lines : 1 }, () => html`<p class="ruled"></p>`)}</div>`;

function commitments({ map, workshop }: Sheet): TemplateResult {
  const open = firstInPerimeter(openCommitments(map), workshop, ({ themes }) => ({ themes }));
  const roles = CarrierRole.options.map((role) => labelOf('carrierRoles', role));
  const boxes = roles.map(() => html`<td>${box()}</td>`);
  return html`<section><h3>3. ${t('screen.commitments.title')}</h3>
    <table class="sheet-table"><thead><tr><th class="wide"><span class="visually-hidden">${t('field.text')}</span></th>${roles.map((role) => html`<th>${role}</th>`)}</tr></thead>
      <tbody>${open.map(({ code, text }) => html`<tr><td class="wide">${code ?? ''} ${text}</td>${boxes}</tr>`)}
      ${Array.from({ length: NEW_COMMITMENTS }, () => html`<tr><td class="wide"><span class="soft">${t('sheets.other')}</span> ${line()}</td>${boxes}</tr>`)}</tbody></table>
    <p>${box()} ${t('screen.commitmentsNone')}</p></section>`;
}

const levelHeads = (from: number): TemplateResult[] =>
  [0, 1, 2, 3, 4].slice(from).map((level) => html`<th>${level}</th>`);
const levelBoxes = (from: number): TemplateResult[] =>
  [0, 1, 2, 3, 4].slice(from).map((level) => html`<td>${box(String(level))}</td>`);

function known({ map, actor }: Sheet, links: ReturnType<typeof knownLinks>): TemplateResult {
  const index = indexMap(map);
  const nameOf = (id: string): string => index.actors.get(id)?.name ?? id;
  const criteria = html`<p class="sheet-levels">${[0, 1, 2, 3, 4].map(
    (level) => html`<span><b>${level} ${intensityName(level)}</b> ${intensityCriterion(level)}</span>`,
  )}</p>`;
  if (actor === undefined || links.length === 0)
    return html`<section><h3>4. ${t('screen.links.title')}</h3>${criteria}</section>`;
  return html`<section><h3>4. ${t('link.question')}</h3>${criteria}
    <table class="sheet-table"><thead><tr><th class="wide"><span class="visually-hidden">${t('link.withWhom')}</span></th>${levelHeads(0)}</tr></thead><tbody>${links.map(
      ({ cooperation, partnerIds }) => {
        const { nature, about } = linkWords(cooperation, actor.id, nameOf);
        return html`<tr><td class="wide"><b>${listOfNames(partnerIds.map(nameOf))}</b> <span class="soft">${[nature, about].filter((part) => part !== '').join(' · ')}</span></td>${levelBoxes(0)}</tr>`;
      },
    )}</tbody></table></section>`;
}

const others = (): TemplateResult =>
  html`<section><h3>${t('link.whoElse')}</h3><table class="sheet-table"><tbody>${Array.from(
    { length: OTHERS },
    () =>
      html`<tr><td class="wide">${line()}</td>${levelBoxes(1)}<td class="about"><span class="soft">${t('sheets.about')}</span> ${line()}</td></tr>`,
  )}</tbody></table><p>${box()} ${t('link.nobodyElse')}</p></section>`;

const needs = (): TemplateResult =>
  html`<section><h3>5. ${t('screen.needs.title')}</h3><table class="sheet-table"><thead><tr><th class="name"><span class="visually-hidden">${t('field.resourceId')}</span></th><th>${t('typing.needs')}</th><th>${t('typing.offers')}</th><th class="wide">${t('sheets.which')}</th></tr></thead>
    <tbody>${optionsOf('resources').map(({ label }) => html`<tr><td class="name">${label}</td><td>${box()}</td><td>${box()}</td><td class="wide">${line()}</td></tr>`)}</tbody></table>
    <p>${box()} ${t('screen.needsNone')}</p></section>`;
