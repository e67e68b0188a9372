import type { Socket } from 'node:net';

const LONGEST = 1000;

/** The first line that comes; empty where the connection ends before it, or it has no end. */
export const firstLine = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    // Stays: a connection that is not read does not tell that it was closed.
    socket.on('data', (chunk) => {
      if (text.length > LONGEST) socket.destroy();
      else text += String(chunk);
      const [line, rest] = text.split('\n');
      if (rest !== undefined) resolve(line ?? '');
    });
    socket.once('close', () => resolve(''));
  });
