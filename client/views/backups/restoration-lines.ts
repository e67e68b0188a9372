import { html, type TemplateResult } from 'lit';
import type { TerritoryRestoration } from '../../../model/contract/backup.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** Enough to recognise them; the others are counted. */
const MOST_NAMED = 12;
const KINDS = ['actors', 'cooperations', 'commitments', 'answers'] as const;
const UNCARRIED = ['workshops', 'snapshots', 'briefs'] as const;

/** Shows what restoring a territory changes, keeps as it is, and cannot bring back. */
export function restorationLines(preview: TerritoryRestoration): TemplateResult {
  const changes = KINDS.flatMap((kind) => {
    const { added, changed, removed } = preview[kind];
    return added + changed + removed === 0 ? [] : [t(`backups.effect.${kind}`, added, changed, removed)];
  });
  const { sharedActors, stayAway, uncarried, isThere } = preview;
  const lost = UNCARRIED.filter((kind) => uncarried[kind].length > 0);
  return html`<div class="restoration" aria-live="polite">
    ${
      changes.length === 0
        ? html`<p>${t('backups.effect.none')}</p>`
        : html`<h3>${t('backups.effect')}</h3><ul>${changes.map((line) => html`<li>${line}</li>`)}</ul>`
    }
    <p>${t(isThere ? 'backups.effect.undo' : 'backups.effect.created')}</p>
    ${
      sharedActors.length === 0
        ? null
        : html`<p>${t('backups.effect.shared', listOfNames(sharedActors.slice(0, MOST_NAMED)), Math.max(0, sharedActors.length - MOST_NAMED))}</p>`
    }
    ${stayAway === 0 ? null : html`<p>${t('backups.effect.stayAway', stayAway)}</p>`}
    ${
      lost.length === 0
        ? null
        : html`<h3>${t('backups.uncarried')}</h3>
          <ul>${lost.flatMap((kind) =>
            uncarried[kind].map(
              ({ title, on }) =>
                html`<li>${t(`backups.uncarried.${kind}`, title, on === '' ? '' : longDay(on))}</li>`,
            ),
          )}</ul>`
    }
    <p class="soft">${t('backups.uncarriedAlways')}</p>
  </div>`;
}
