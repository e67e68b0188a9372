import type { Download } from 'playwright-core';

/** Returns the bytes of a download. The browser runs in another process, whose folder is not readable. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
