import { html, type TemplateResult } from 'lit';
import type { Administration } from '../../../model/contract/administration.ts';
import { longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { spanText } from './quantities.ts';

/** Shows whether a backup was restored as a trial, and when; a failure is a warning at the top of the page. */
export function proofLines({ at, backups: { proof } }: Administration): TemplateResult {
  const { hour, provenAt, last } = proof;
  const known =
    provenAt !== undefined
      ? t('service.proven', spanText(Date.parse(at) - Date.parse(provenAt)), longMoment(provenAt))
      : hour !== null
        ? t('service.provenNever', hour)
        : '';
  const hindered =
    last?.outcome === 'impossible'
      ? t('service.proofImpossible', longMoment(last.at), last.reason ?? '')
      : '';
  return html`<p>${[known, hindered, hour === null ? t('service.provenOff') : ''].filter((text) => text !== '').join(' ')}</p>`;
}
