// @ts-check
// npm start, npm run backup, restore, upgrade, prove, copy, doctor: builds what is missing or older than its sources, then becomes the program.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError, build, builtFolder, staleParts } from './ensure-built.js';

const [, , program = 'main', ...rest] = process.argv;
const STOPS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const stale = staleParts(program === 'main' ? ['client', 'server'] : ['server']);
if (stale.length > 0) await buildFirst();
// The same process: what listens is what was started, and gets its signals.
const file = path.join(builtFolder('server'), `${program}.js`);
process.argv.splice(1, process.argv.length, file, ...rest);
await import(pathToFileURL(file).href);

async function buildFirst() {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const name of STOPS) process.on(name, stop);
  const begun = Date.now();
  const isFrench = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('fr');
  console.log(isFrench ? 'Construction de ce qui a changé.' : 'Building what changed.');
  try {
    await build(stale, stopping.signal);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(isFrench ? `Construit en ${seconds} s.` : `Built in ${seconds} s.`);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    console.error(error instanceof BuildError ? error.message : error);
    process.exit(1);
  }
  for (const name of STOPS) process.off(name, stop);
}
