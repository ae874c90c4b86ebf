import type { IncomingMessage } from 'node:http';

/** A call's body as tus wants it, piece by piece as it comes: the usual way there copies each of them. */
export function bodyOf(raw: IncomingMessage): ReadableStream<Uint8Array> {
  const pieces = raw[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
