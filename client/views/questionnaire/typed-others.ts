import { html, type TemplateResult } from 'lit';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { type AddedLink, indexMap, nothingAdded, ownAdded, partnerOf, store } from '../../state/index.ts';

import { digitRow, focusOf } from './digit-row.ts';
import { changeDraft } from './draft.ts';
import { levels } from './levels.ts';
import { others, removeAdded, takeAdded } from './other-links.ts';
import { type Asked, textOf } from './question.ts';

/** Shows « Et avec qui d’autre ? » on the sheet: name, digit, subject; the next line is ready. */
export function typedOthers(asked: Asked): TemplateResult {
  const { speaker, map } = asked;
  const { adding } = speaker.drafts.links;
  const list = ownAdded(speaker.drafts, map, speaker.actorId);
  const change = (id: string, patch: Partial<AddedLink>): void =>
    changeDraft(speaker.id, 'links', (draft) => ({
      ...draft,
      added: draft.added.map((link) => (link.id === id ? { ...link, ...patch } : link)),
    }));
  const chosen = indexMap(map).actors.get(adding.actorId);
  return html`<h3>${t('link.whoElse')}</h3><ul class="typing-rows others" role="list">
    ${list.map((link) => {
      const name = partnerOf(link, map)?.name ?? link.actorId;
      return html`<li><span class="strong">${name}</span>
        ${digitRow(`added-${link.id}`, name, levels(1), link.intensity, (level) =>
          level === null ? undefined : change(link.id, { intensity: level, wished: undefined }),
        )}
        <input class="input" aria-label=${t('link.note')} placeholder=${t('link.note')} maxlength="1000" .value=${link.note ?? ''}
          @input=${(event: Event) => change(link.id, { note: textOf(event) })} />
        <button type="button" class="quiet" tabindex="-1" aria-label=${t('link.remove', name)} @click=${() => removeAdded(speaker.id, link.id)}>${icon('close')}</button></li>`;
    })}
    <li class="adding-row"><maillage-actor-picker .label=${t('link.withWhom')} .placeholder=${t('link.withWhom')} .actors=${others(asked)} .chosenId=${adding.actorId}
        @pick=${(event: PickEvent) => pick(event, speaker.id)}></maillage-actor-picker>
      ${
        chosen === undefined
          ? null
          : digitRow('adding', chosen.name, levels(1), null, (level) => {
              toNote(speaker.id);
              changeDraft(speaker.id, 'links', (draft) => ({
                ...draft,
                adding: { ...draft.adding, intensity: level },
              }));
              takeAdded(speaker.id);
            })
      }</li></ul>`;
}

/** Moves to the subject of an added link. */
function toNote(speakerId: string): void {
  requestAnimationFrame(() => {
    const notes = document.querySelectorAll<HTMLElement>('.others > li:not(.adding-row) > .input');
    if (store.get().speaking?.speakerId === speakerId) notes[notes.length - 1]?.focus();
  });
}

/** A name that was chosen: its digit is asked next. */
function pick(event: PickEvent, speakerId: string): void {
  const row = (event.target as HTMLElement).closest('.adding-row');
  changeDraft(speakerId, 'links', (draft) => ({
    ...draft,
    none: false,
    adding: { ...nothingAdded, actorId: event.detail.option.id },
  }));
  requestAnimationFrame(() => focusOf(row?.querySelector('.digit-row') ?? null)?.focus());
}
