import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';
import { labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { firstInPerimeter, resourcesOf, type SaidOf } from '../../state/index.ts';
import { type Asked, isChecked, textOf } from './asked.ts';
import { changeDraft, withEntry } from './draft.ts';

type Kind = 'needs' | 'offers';

/** Ce que nous cherchons et proposons. */
export function needsScreen(asked: Asked): TemplateResult {
  const { speaker, map } = asked;
  const { id, actorId, drafts } = speaker;
  const nothing = (['needs', 'offers'] as const).every(
    (kind) => resourcesOf(map, actorId, drafts, kind).size === 0,
  );
  return html`${side(asked, 'needs')}${side(asked, 'offers')}
    <label class="tap box"><input type="checkbox" .checked=${nothing && drafts.needs.none} ?disabled=${!nothing}
      @change=${(event: Event) =>
        changeDraft(id, 'needs', (draft) => ({
          ...draft,
          none: isChecked(event),
        }))} /><span>${t('screen.needsNone')}</span></label>`;
}

function side({ speaker, map, workshop }: Asked, kind: Kind): TemplateResult {
  const said = resourcesOf(map, speaker.actorId, speaker.drafts, kind);
  const say = (resourceId: string, value: SaidOf | null) =>
    changeDraft(speaker.id, 'needs', (draft) => ({
      ...draft,
      none: false,
      [kind]: withEntry(draft[kind], resourceId, value),
    }));
  return html`<fieldset class="needs-side"><legend>${t(`screen.${kind}`)}</legend>
    <div class="taps two-wide">${optionsOf('resources').map(
      ({ value, label }) => html`<label class="tap"><input type="checkbox" .checked=${said.has(value)}
        @change=${(event: Event) => say(value, isChecked(event) ? {} : null)} /><span>${label}</span></label>`,
    )}</div>
    ${[...said].map(([resourceId, one]) => details(kind, resourceId, one, workshop, (next) => say(resourceId, next)))}
  </fieldset>`;
}

function details(
  kind: Kind,
  resourceId: string,
  said: SaidOf,
  workshop: Asked['workshop'],
  say: (said: SaidOf) => void,
): TemplateResult {
  const name = labelOf('resources', resourceId);
  const themes = firstInPerimeter(optionsOf('themes'), workshop, ({ value }) => ({ themes: [value] }));
  const id = `said-${kind}-${resourceId}`;
  return html`<div class="said-card"><div class="field"><label for=${id}>${t('screen.which', name)}</label>
      <input id=${id} maxlength="1000" .value=${said.note ?? ''} @input=${(event: Event) => say({ ...said, note: textOf(event) })} /></div>
    <div class="field"><label for=${`${id}-theme`}>${t('screen.about')}</label>
      <select id=${`${id}-theme`} @change=${(event: Event) => say({ ...said, themeId: textOf(event) || undefined })}>
        <option value="" .selected=${!said.themeId}>${t('screen.anyTheme')}</option>
        ${themes.map(({ value, label }) => html`<option value=${value} .selected=${value === said.themeId}>${label}</option>`)}
      </select></div></div>`;
}
