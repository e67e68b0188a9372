import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { projectFile } from '../../server/project.ts';

const read = (file: string): Buffer => readFileSync(projectFile(`client/${file}`));
const Manifest = z.object({
  name: z.string(),
  start_url: z.string(),
  scope: z.string(),
  display: z.literal('standalone'),
  background_color: z.string(),
  theme_color: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string().optional() })),
});
const manifest = Manifest.parse(JSON.parse(read('public/manifest.webmanifest').toString()));

/** Reads width and height from the header of a PNG. */
const sizeOf = (file: string): string => {
  const png = read(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
};

it('a device takes the page as an application: its name, its page, an icon of each size that is asked for', () => {
  expect(read('index.html').toString()).toContain('<link rel="manifest" href="/manifest.webmanifest" />');
  expect([manifest.start_url, manifest.scope]).toEqual(['/', '/']);
  for (const { src, sizes } of manifest.icons) expect(sizeOf(`public${src}`), src).toBe(sizes);
  const sizes = manifest.icons.map(({ sizes, purpose = 'any' }) => `${purpose} ${sizes}`);
  expect(sizes).toEqual(['any 192x192', 'any 512x512', 'maskable 512x512']);
  // Colours of the page: there is no flash of another while it opens.
  const paper = /--paper: (#\w+);/.exec(read('styles/tokens.css').toString())?.[1];
  expect([manifest.background_color, manifest.theme_color]).toEqual([paper, paper]);
});
