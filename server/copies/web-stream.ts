import type { Readable } from 'node:stream';

/** Returns a stream of Node as the web's, for packages that take no other. It is read as fast as it is taken. */
export function webStreamOf(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = (stream as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      stream.destroy();
    },
  });
}
