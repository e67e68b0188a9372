import { html, type TemplateResult } from 'lit';
import type { Brief, BriefParty } from '../../../model/contract/brief.ts';
import { capital } from '../../../model/words/capital.ts';
import { familyMark } from '../../components/family-mark.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { familyShort, labelOf, natureVerb, vocabulary } from '../../messages/vocabulary.ts';
import { titleOfBrief } from './title-of-brief.ts';

/** Shows a brief as readers see it, on a screen or one sheet of paper. */
export function briefSheet(brief: Brief): TemplateResult {
  const { id, summary, obstacles, learnt, reusable, contact, territory, parties, rules, day } = brief;
  const titles = rules.map((rule) => labelText(vocabulary()?.gaps.find((gap) => gap.rule === rule)?.title));
  const about = [t('fiches.kicker'), territory.name, ...(brief.fictional ? [t('fiches.fictional')] : [])];
  return html`<article class="fiche-sheet" aria-labelledby=${`fiche-${id}`}>
    <p class="kicker">${about.join(' · ')}</p>
    <h2 id=${`fiche-${id}`}>${titleOfBrief(brief)}</h2>
    ${summary === undefined ? null : html`<p class="fiche-summary">${summary}</p>`}
    ${facts(brief)}
    <section><h3>${t('fiches.who')}</h3>
      <ul class="fiche-who" role="list">${parties.map((party) => partyLine(party, brief))}</ul></section>
    <div class="fiche-told">
      ${told(t('fiches.field.obstacles'), obstacles)} ${told(t('fiches.field.learnt'), learnt)}
      ${told(t('fiches.field.reusable'), reusable)}
    </div>
    ${titles.length === 0 ? null : html`<p class="fiche-answers"><b>${t('fiches.answers')}</b> ${titles.join(' · ')}</p>`}
    <footer class="soft small">
      ${contact === undefined ? null : html`<p><b>${t('fiches.contact')}</b> ${contact}</p>`}
      <p>${t('fiches.foot', territory.name, longDay(day))} ${brief.publishedOn === undefined ? '' : `${capital(t('fiches.publishedOn', longDay(brief.publishedOn)))}.`} Maillage</p>
    </footer>
  </article>`;
}

const told = (label: string, text: string | undefined): TemplateResult | null =>
  text === undefined ? null : html`<section><h3>${label}</h3><p class="fiche-words">${text}</p></section>`;

/** Lists the facts of the cooperation, as pairs. */
export function facts({ cooperation }: Brief): TemplateResult {
  const { nature, state, formality, startedOn, endedOn, themes, serves } = cooperation;
  const dates = [
    ...(startedOn === undefined ? [] : [t('fiches.since', longDay(startedOn))]),
    ...(endedOn === undefined ? [] : [t('fiches.until', longDay(endedOn))]),
  ];
  const lines: [string, string][] = [
    [fieldLabel('nature'), labelOf('natures', nature)],
    [fieldLabel('status'), state === 'unknown' ? t('cooperation.unknown') : labelOf('statuses', state)],
    [fieldLabel('formality'), labelOf('formalities', formality)],
    [t('fiches.dates'), dates.join(', ')],
    [fieldLabel('themes'), listOfNames(themes.map((theme) => labelOf('themes', theme)))],
    [
      t('fiches.serves'),
      serves.map(({ code, text }) => (code === undefined ? text : `${code} · ${text}`)).join('\n'),
    ],
  ];
  return html`<dl class="fiche-facts">${lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function partyLine({ family, name, role, lead, brings }: BriefParty, { cooperation }: Brief): TemplateResult {
  const part = natureVerb(cooperation.nature, role);
  const about = [
    familyShort(family),
    ...(part === null ? [] : [part]),
    ...(lead ? [t('fiches.carries')] : []),
  ];
  return html`<li>${familyMark(family)}<div><b>${name}</b> <span class="soft small">${about.join(' · ')}</span>
    ${brings === undefined ? null : html`<p class="fiche-words">${brings}</p>`}</div></li>`;
}
