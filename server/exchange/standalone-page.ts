import { createHash } from 'node:crypto';
import type { Language } from '../../model/contract/primitives.ts';
import { escapeXml } from './map-svg/xml.ts';

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Returns the content policy of a self-contained page: it runs its own script, uses its own styles, and
 * connects to nothing.
 */
export const policyOf = (script: string, ...styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${hashed(script)}`,
    `style-src ${styles.map(hashed).join(' ')}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

interface StandalonePage {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  /** Result of `policyOf`. */
  readonly policy: string;
  /** Markup, whatever was typed escaped in it. */
  readonly body: string;
  readonly script?: string;
}

/** Makes a self-contained page, opened from a server or from a disk: its policy stands in it too. */
export const standalonePage = ({ language, title, style, policy, body, script }: StandalonePage): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
