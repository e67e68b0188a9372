import type { Download } from 'playwright-core';

/** What a page gave to keep. The browser of the tests is another process: its folder is not ours to read. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
