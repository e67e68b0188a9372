import { svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** A code to photograph, as one path; dark on light whatever the theme, or telephones do not read it. */
export function qrCode(text: string, label: string): TemplateResult {
  const { size, data } = encode(text, { border: 3 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return svg`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#000"/></svg>` as unknown as TemplateResult;
}
