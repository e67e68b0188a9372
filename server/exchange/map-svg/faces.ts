import { readFileSync } from 'node:fs';
import { FACES } from './text-metrics.ts';

/** Letters of Latin alphabets beyond those of western Europe: Polish, Czech, Romanian, Turkish… */
const MORE = /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]/u;
const RANGE = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF';

const rules = new Map<'file' | 'more', string>();

/**
 * Returns the embedded fonts, so that the drawing looks the same on every machine and loads nothing. The part
 * for rarer letters is included if a text has one.
 */
export const faceRules = (texts = ''): string => rulesOf('file') + (MORE.test(texts) ? rulesOf('more') : '');

function rulesOf(part: 'file' | 'more'): string {
  const known = rules.get(part);
  if (known !== undefined) return known;
  const written = Object.values(FACES)
    .map(({ family, [part]: file }) => {
      const data = readFileSync(file).toString('base64');
      const range = part === 'more' ? `;unicode-range:${RANGE}` : '';
      return `@font-face{font-family:'${family}';font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')${range}}`;
    })
    .join('');
  rules.set(part, written);
  return written;
}
