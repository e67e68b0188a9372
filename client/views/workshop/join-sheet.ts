import { html, type TemplateResult } from 'lit';
import type { JoinCode, Workshop } from '../../../model/contract/workshop.ts';
import { t } from '../../messages/translate.ts';
import { qrCode } from '../access/qr-code.ts';
import { joinAddress, reachableAt, typedAddress } from './join-address.ts';

/** Shows how to join, in large letters: QR code, address and code. A printed sheet goes on the wall. */
export function joinSheet({ title, question }: Workshop, code: JoinCode): TemplateResult {
  const address = reachableAt(code);
  return html`<div class="join-sheet">
    <p class="poster-only poster-title">${title}</p>
    ${question === undefined ? null : html`<p class="poster-only workshop-question">${question}</p>`}
    ${address === null ? null : qrCode(joinAddress(address, code.code), t('workshop.qr'))}
    <div class="join-words">
      ${address === null ? null : html`<p>${t('workshop.joinAt')}</p><p class="join-address">${typedAddress(address)}</p>`}
      <p>${t(address === null ? 'workshop.codeWord' : 'workshop.joinCode')}</p><p class="join-code">${code.code}</p>
    </div>
  </div>`;
}
