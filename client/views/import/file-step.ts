import { html, type TemplateResult } from 'lit';
import { readImportTemplate } from '../../../model/contract/endpoints/index.ts';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { addressOf } from '../../api/call.ts';
import { icon } from '../../components/icon.ts';
import { currentLanguage, t } from '../../messages/translate.ts';

const MEGABYTES = 24;

/** File extensions that can be read here. */
export const ACCEPTED =
  '.csv,.tsv,.txt,.md,.xlsx,.ods,.docx,.html,.htm,.zip,.graphml,.gexf,.xml,.gml,.net,.paj,.dl,.dot,.gv,.json,.cyjs,.edgelist,.edges,.ncol';

/** Shows the first step: drop a file or choose it; or download the template. */
export function fileStep(territoryId: string, take: (file: File) => void): TemplateResult {
  const named = new Intl.DisplayNames(currentLanguage(), { type: 'language' });
  const template = (language: Language): string =>
    addressOf(readImportTemplate, { territoryId }, { language });
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) take(file);
  };
  return html`<p class="bring-lead">${t('bring.lead')}</p>
    <div class="bring-drop" @drop=${onDrop}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        (event.currentTarget as Element).classList.add('over');
      }}
      @dragleave=${(event: DragEvent) => (event.currentTarget as Element).classList.remove('over')}>
      <p>${t('bring.drop')} ${t('bring.or')}</p>
      <label class="button primary">${icon('plus')} ${t('bring.choose')}
        <input type="file" class="visually-hidden" accept=${ACCEPTED}
          @change=${(event: Event) => {
            const [file] = (event.target as HTMLInputElement).files ?? [];
            if (file !== undefined) take(file);
          }} /></label>
      <p class="soft small">${t('bring.formats', MEGABYTES)}</p>
    </div>
    <p class="bring-template">${t('bring.template')}
      ${LANGUAGES.map(
        (language, i) =>
          html`${i === 0 ? '' : ' · '}<a href=${template(language)} download hreflang=${language}>${t('bring.templateIn', named.of(language) ?? language)}</a>`,
      )}</p>`;
}
