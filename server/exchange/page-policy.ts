import { createHash } from 'node:crypto';

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
