import { readFileSync } from 'node:fs';
import { FACES } from './text-metrics.ts';

let rules: string | undefined;

/** The faces, inside the drawing: it looks the same on a machine that has neither, and asks nobody for them. */
export function faceRules(): string {
  rules ??= Object.values(FACES)
    .map(({ family, file }) => {
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('');
  return rules;
}
