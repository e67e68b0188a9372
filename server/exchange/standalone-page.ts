import { createHash } from 'node:crypto';
import type { Language } from '../../model/contract/primitives.ts';
import { escapeXml } from './map-svg/xml.ts';

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page that stands alone may do: run its own script, show its own style (one of these), and reach nobody. */
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
  /** As `policyOf` gives it. */
  readonly policy: string;
  /** Markup, whatever was typed escaped in it. */
  readonly body: string;
  readonly script?: string;
}

/** A page that needs nothing else, opened from a server or from a disk: its policy stands in it too. */
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
