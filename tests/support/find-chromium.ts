import { accessSync, constants } from 'node:fs';

// The same engine without the window of a whole browser around each page comes first: a page costs less than half.
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds the browser of the tests: the one in CHROME_PATH, else the first of the usual places. */
export function findChromium(chromePath: string | undefined, runnable = isRunnable): string {
  const asked = chromePath === undefined || chromePath === '' ? USUAL_PLACES : [chromePath];
  const found = asked.find(runnable);
  if (found !== undefined) return found;
  throw new Error(
    asked === USUAL_PLACES
      ? 'The browser tests need a Chromium or a Chrome: install one, or name yours in CHROME_PATH.'
      : `The browser tests need a Chromium or a Chrome, and CHROME_PATH (${chromePath}) is none: install one there, or name another.`,
  );
}
