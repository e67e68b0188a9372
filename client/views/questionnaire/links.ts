import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { CardLink } from '../../../model/contract/workshop.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { roleOfVoice } from '../../../model/elements/voices.ts';
import { capital } from '../../../model/words/capital.ts';
import { intensityChoice } from '../../components/choice.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  inSentence,
  intensityCriterion,
  intensityName,
  labelOf,
  natureVerb,
} from '../../messages/vocabulary.ts';
import { askedAs, indexMap, type KnownLink, knownLinks, noDrafts, ownAdded } from '../../state/index.ts';
import { digitRow } from './digit-row.ts';
import { changeDraft, withEntry } from './draft.ts';
import { earlierLevel } from './earlier-words.ts';
import { levels } from './levels.ts';
import { organisationLine } from './organisation-search.ts';
import { otherLinks, takeAdded } from './other-links.ts';
import { box, line } from './paper.ts';
import type { Asked, Part, Question, Reread, Sheet } from './question.ts';
import { rereadForm, rereadItem } from './reread-parts.ts';
import { typedOthers } from './typed-others.ts';

/** Lines for partners that nobody had noted, on paper. */
const OTHERS = 4;

/** Avec qui nous travaillons: the cooperations that are there, one by one, then « et avec qui d’autre ? ». */
export const links: Question = {
  none: {
    label: 'link.nobodyElse',
    isVain: ({ speaker, map }) => ownAdded(speaker.drafts, map, speaker.actorId).length > 0,
    isOnMap: (map, actorId) =>
      indexMap(map)
        .cooperationsOf(actorId)
        .some(({ declarations }) => declaredBy(declarations, actorId, map.day) !== undefined),
  },
  phone: (asked) => {
    const known = linksAsked(asked);
    return [
      ...known.map((link, at) => ({
        subject: link.cooperation.id,
        title: t(`link.question.${askedAs([link], asked.speaker.actorId, asked.map.day)}`),
        body: phone(asked, link, at, known.length),
      })),
      { title: t('link.whoElse'), body: otherLinks(asked) },
    ];
  },
  finish: takeAdded,
  typed: (asked) => ({ digits: levels(0), body: html`${typed(asked)}${typedOthers(asked)}` }),
  printed: (sheet) => [printed(sheet), { title: t('link.whoElse'), body: printedOthers() }],
  reread: (one) => html`<section><h2>${t('screen.links.title')}</h2>
    ${one.card.links.length === 0 ? html`<p class="soft">${t('reread.noLinks')}</p>` : null}
    <ul class="cards" role="list">${repeat(
      one.card.links,
      ({ cooperationId }) => cooperationId,
      (link) => reread(one, link),
    )}</ul></section>`,
};

const linksAsked = ({ speaker, map, workshop }: Asked): readonly KnownLink[] =>
  knownLinks(map, speaker.actorId, speaker.drafts, workshop);

/** Lists the cooperations on a sheet, those in the workshop's scope first. */
export const linksOnPaper = ({ map, workshop, actor }: Sheet): readonly KnownLink[] =>
  actor === undefined ? [] : knownLinks(map, actor.id, noDrafts, workshop);

/** Returns the party's level of a cooperation: from this session, else from before. */
function levelOf({ speaker, map }: Asked, { cooperation }: KnownLink): number | null {
  const draft = speaker.drafts.links.levels[cooperation.id];
  return draft === undefined
    ? (declaredBy(cooperation.declarations, speaker.actorId, map.day) ?? null)
    : draft;
}

const sayLevel = ({ speaker }: Asked, { cooperation }: KnownLink, level: number | null): void =>
  changeDraft(speaker.id, 'links', (draft) => ({
    ...draft,
    levels: withEntry(draft.levels, cooperation.id, level),
  }));

/** Returns the partners and content of a cooperation. */
function wordsOf({ cooperation, partnerIds }: KnownLink, actorId: string, map: TerritoryMap) {
  const index = indexMap(map);
  const nameOf = (id: string): string => index.actors.get(id)?.name ?? t('workshop.goneActor');
  return { names: listOfNames(partnerIds.map(nameOf)), ...linkWords(cooperation, actorId, nameOf) };
}

/** Shows one cooperation: partners, content, and five levels by observable criteria. */
function phone(asked: Asked, link: KnownLink, at: number, count: number): TemplateResult {
  const index = indexMap(asked.map);
  const partners = link.partnerIds.flatMap((id) => index.actors.get(id) ?? []);
  const { names, nature, about } = wordsOf(link, asked.speaker.actorId, asked.map);
  return html`<p class="soft small">${t('link.place', at + 1, count)}</p>
    <div class="partners">${partners.map((partner) => html`<p class="row-to-tap">${organisationLine(partner)}</p>`)}</div>
    <p class="link-words"><span class="strong">${nature}</span>${about === '' ? null : html` <span class="soft">${about}</span>`}
      ${link.total > 1 ? html`<span class="soft small">${t('link.several', link.place, link.total, names)}</span>` : null}</p>
    ${earlierLevel(asked, link.cooperation)}
    <fieldset class="levels-side"><legend class="visually-hidden">${t('link.levelWith', names, nature)}</legend>
      ${intensityChoice(`level-${link.cooperation.id}`, levelOf(asked, link), (level) => sayLevel(asked, link, level))}</fieldset>`;
}

const typed = (asked: Asked): TemplateResult =>
  html`<ul class="typing-rows" role="list">${repeat(
    linksAsked(asked),
    ({ cooperation }) => cooperation.id,
    (link) => {
      const { names, nature, about } = wordsOf(link, asked.speaker.actorId, asked.map);
      return html`<li><span><span class="strong">${names}</span> <span class="soft small">${joined(nature, about)}</span></span>
      ${digitRow(`level-${link.cooperation.id}`, t('link.levelWith', names, nature), levels(0), levelOf(asked, link), (level) => sayLevel(asked, link, level))}</li>`;
    },
  )}</ul>`;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const levelBoxes = (from: number): TemplateResult[] =>
  levels(from).map(({ digit }) => html`<td>${box(String(digit))}</td>`);

function printed(sheet: Sheet): Part {
  const asked = linksOnPaper(sheet);
  const criteria = html`<p class="sheet-levels">${levels(0).map(
    ({ value }) => html`<span><b>${value} ${intensityName(value)}</b> ${intensityCriterion(value)}</span>`,
  )}</p>`;
  const { actor } = sheet;
  if (actor === undefined || asked.length === 0) return { body: criteria };
  const rows = asked.map((link) => {
    const { names, nature, about } = wordsOf(link, actor.id, sheet.map);
    return html`<tr><td class="wide"><b>${names}</b> <span class="soft">${joined(nature, about)}</span></td>${levelBoxes(0)}</tr>`;
  });
  return {
    title: t(`link.question.${askedAs(asked, actor.id, sheet.map.day)}`),
    body: html`${criteria}<table class="sheet-table"><thead><tr><th class="wide"><span class="visually-hidden">${t('link.withWhom')}</span></th>${levels(0).map(({ digit }) => html`<th>${digit}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
  };
}

const printedOthers = (): TemplateResult =>
  html`<table class="sheet-table"><tbody>${Array.from(
    { length: OTHERS },
    () =>
      html`<tr><td class="wide">${line()}</td>${levelBoxes(1)}<td class="about"><span class="soft">${t('sheets.about')}</span> ${line()}</td></tr>`,
  )}</tbody></table>`;

/** Shows partners, content and this organisation's own declaration; none of others. */
function reread(one: Reread, link: CardLink): TemplateResult {
  const { cooperationId, nature, state, themes, note, promisedFor, declared } = link;
  const names = listOfNames(link.partners.map(({ name }) => name));
  const about = joined(
    labelOf('natures', nature),
    listOfNames(themes.map((id) => inSentence(labelOf('themes', id)))),
    note ?? '',
    state === 'active' || state === 'unknown' ? '' : labelOf('statuses', state),
    promisedFor === undefined ? '' : t('reread.promised', longDay(promisedFor)),
  );
  const part = `link-${cooperationId}`;
  const name = `card-${cooperationId}`;
  const takeBack = html`<button type="button" class="button" @click=${() => one.say(part, { screen: 'links', known: [{ cooperationId, intensity: null }] })}>${t('reread.takeBack')}</button>`;
  // A level is saved by its button: arrows walk through the levels without saying any.
  const form = () =>
    rereadForm(
      one,
      part,
      () => html`<fieldset class="levels-side"><legend class="label">${t('reread.where', names)}</legend>
        ${intensityChoice(name, declared?.intensity ?? null, () => undefined)}</fieldset>`,
      (field) => {
        if (field(name) === '') one.leave(part);
        else one.say(part, { screen: 'links', known: [{ cooperationId, intensity: Number(field(name)) }] });
      },
      html`<div class="buttons">${declared === undefined ? null : takeBack}
        <button type="button" class="button" @click=${() => one.say(part, { screen: 'links', known: [], left: [cooperationId] })}>${t('reread.notOurs')}</button></div>`,
    );
  return rereadItem(one, part, names, html`<p>${about}</p>${saidLines(link)}`, form);
}

/** Lists its yes, then its last declaration; one for each speaker if they differ. */
function saidLines({ agreed, declared, voices }: CardLink): TemplateResult | TemplateResult[] {
  const yes =
    agreed === undefined
      ? []
      : [html`<p>${t('reread.agreed', agreed.on === undefined ? '' : longDay(agreed.on))}</p>`];
  if (declared === undefined)
    return yes.length > 0 ? yes : html`<p><span class="soft">${t('reread.unsaid')}</span></p>`;
  const levels = (voices ?? [declared]).map(
    ({ intensity, on, voice }: NonNullable<CardLink['voices']>[number]) => {
      const role = roleOfVoice(voice);
      return html`<p>${
        role === undefined
          ? t('reread.said', intensityName(intensity), longDay(on))
          : t('reread.saidBy', inSentence(labelOf('tableRoles', role)), intensityName(intensity), longDay(on))
      }</p>`;
    },
  );
  return [...yes, ...levels];
}

/**
 * Describes a cooperation from a party's view: « La Région finance votre organisation », « Mutualise des
 * moyens », with its themes. In a directed one the active side comes first.
 */
function linkWords(
  { nature, parties, themes, note }: Pick<Cooperation, 'nature' | 'parties' | 'themes' | 'note'>,
  actorId: string,
  nameOf: (id: string) => string,
): { readonly nature: string; readonly about: string } {
  const named = (role: string) =>
    parties
      .filter((party) => party.role === role)
      .map((party) => (party.actorId === actorId ? t('link.you') : nameOf(party.actorId)));
  const [from, to] = [named('from'), named('to')];
  const verb = natureVerb(nature, 'from');
  const told =
    verb !== null && from.length > 0 && to.length > 0
      ? capital(`${listOfNames(from)} ${verb} ${listOfNames(to)}`)
      : labelOf('natures', nature);
  const about = [listOfNames(themes.map((id) => inSentence(labelOf('themes', id)))), note ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return { nature: told, about };
}
