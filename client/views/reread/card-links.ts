import { html, type TemplateResult } from 'lit';
import type { CardLink } from '../../../model/contract/workshop.ts';
import { intensityChoice } from '../../components/intensity-choice.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import { correctButton, formButtons, paperAnswer, type Reread } from './card-parts.ts';

/** With whom, doing what, and what this organisation said of it; nothing of what the others said. */
export function links(one: Reread): TemplateResult {
  const list = one.card.links;
  return html`<section><h2>${t('screen.links.title')}</h2>
    ${list.length === 0 ? html`<p class="soft">${t('reread.noLinks')}</p>` : null}
    <ul class="cards" role="list">${list.map((link) => card(one, link))}</ul></section>`;
}

function card(one: Reread, link: CardLink): TemplateResult {
  const { cooperationId, nature, state, themes, note, promisedFor } = link;
  const names = listOfNames(link.partners.map(({ name }) => name));
  const about = [
    labelOf('natures', nature),
    listOfNames(themes.map((id) => inSentence(labelOf('themes', id)))),
    note ?? '',
    state === 'active' || state === 'unknown' ? '' : labelOf('statuses', state),
    promisedFor === undefined ? '' : t('reread.promised', longDay(promisedFor)),
  ].filter((part) => part !== '');
  const part = `link-${cooperationId}`;
  return html`<li class="said-card"><div class="card-head"><h3>${names}</h3>${correctButton(one, part, names)}</div>
    <p>${about.join(' · ')}</p>
    ${saidLines(link)}
    ${one.open === part ? form(one, link, names) : null}${paperAnswer()}</li>`;
}

/** What it said of it last; each of its voices where they did not say the same. */
function saidLines({ declared, voices }: CardLink): TemplateResult | TemplateResult[] {
  if (declared === undefined) return html`<p><span class="soft">${t('reread.unsaid')}</span></p>`;
  return (voices ?? [declared]).map(
    ({ intensity, on, voice }: NonNullable<CardLink['voices']>[number]) =>
      html`<p>${
        voice === undefined
          ? t('reread.said', intensityName(intensity), longDay(on))
          : t(
              'reread.saidBy',
              inSentence(labelOf('tableRoles', voice)),
              intensityName(intensity),
              longDay(on),
            )
      }</p>`,
  );
}

/** A level is saved by its button: arrows walk through the levels without saying any. */
function form(one: Reread, { cooperationId, declared }: CardLink, names: string): TemplateResult {
  const name = `card-${cooperationId}`;
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const level = new FormData(event.target as HTMLFormElement).get(name);
    if (level === null) one.correct('');
    else one.say({ screen: 'links', known: [{ cooperationId, intensity: Number(level) }] });
  };
  return html`<form class="seat-form" @submit=${save}><fieldset class="levels-side"><legend class="label">${t('reread.where', names)}</legend>
      ${intensityChoice(name, declared?.intensity ?? null, () => undefined)}</fieldset>${formButtons(one)}
    <div class="buttons">${
      declared === undefined
        ? null
        : html`<button type="button" class="button" @click=${() => one.say({ screen: 'links', known: [{ cooperationId, intensity: null }] })}>${t('reread.takeBack')}</button>`
    }
      <button type="button" class="button" @click=${() => one.say({ screen: 'links', known: [], left: [cooperationId] })}>${t('reread.notOurs')}</button></div></form>`;
}
