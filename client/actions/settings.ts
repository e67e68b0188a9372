import { Language } from '../../model/contract/primitives.ts';
import { setRequestLanguage } from '../api/language.ts';
import { setMessages } from '../messages/translate.ts';
import { type Appearance, isPageOfPhones, patchState, store, type ThemeChoice } from '../state/index.ts';
import { followOnScreen } from './live.ts';
import { refresh } from './refresh.ts';

const LANGUAGE = 'maillage.language';
const THEME = 'maillage.theme';
/** For this session only: the next one starts with the marks. */
const MARKS_HIDDEN = 'maillage.marks-hidden';

/** A browser may forbid storage: the choice then lasts as long as the page. */
function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing is lost but the memory of a preference.
  }
}

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

const USUAL_LANGUAGE: Language = 'fr';

/** Returns the language until one is chosen: French, as in the room, or a phone's own on pages for phones. */
function ownLanguage(): Language {
  if (!isPageOfPhones(location.pathname)) return USUAL_LANGUAGE;
  const read = navigator.languages.map((tag) => Language.safeParse(tag.slice(0, 2)).data);
  return read.find((language) => language !== undefined) ?? USUAL_LANGUAGE;
}

/** Sets the language of the screen, and remembers it on this device. */
export async function setLanguage(language: Language): Promise<void> {
  remember(LANGUAGE, language);
  await applyLanguage(language);
  followOnScreen();
  await refresh();
}

async function applyLanguage(language: Language): Promise<void> {
  await setMessages(language);
  setRequestLanguage(language);
  document.documentElement.lang = language;
  patchState({ language });
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
/** The person chose all colours: the drawing goes with the ground that these give the page, whatever was chosen here. */
const forcedColours = matchMedia('(forced-colors: active)');

export function setTheme(theme: ThemeChoice): void {
  remember(THEME, theme);
  applyTheme(theme);
}

function applyTheme(theme: ThemeChoice): void {
  const follows = theme === 'system' || forcedColours.matches;
  const shown = follows ? (prefersDark.matches ? 'dark' : 'light') : theme;
  patchState({ theme });
  showTheme(shown);
}

/**
 * Switches to light colours for printing. A canvas is not redrawn before printing, so its style sheet gets
 * its colours.
 */
function followPrinting(): void {
  const { dataset } = document.documentElement;
  addEventListener('beforeprint', () => {
    dataset.drawn = dataset.theme;
    showTheme('light');
  });
  addEventListener('afterprint', () => {
    delete dataset.drawn;
    applyTheme(store.get().theme);
  });
}

function showTheme(shown: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = shown;
  setAppearance({ theme: shown });
}

export function setAppearance(change: Partial<Appearance>): void {
  store.change((state) => ({ ...state, appearance: { ...state.appearance, ...change } }));
  document.documentElement.classList.toggle('big-screen', store.get().appearance.bigScreen);
}

/** Shows on the plain map what is missing, or hides it, until this window is closed. */
export function toggleQuestionMarks(): void {
  const questionMarks = !store.get().questionMarks;
  try {
    if (questionMarks) sessionStorage.removeItem(MARKS_HIDDEN);
    else sessionStorage.setItem(MARKS_HIDDEN, '1');
  } catch {
    // The choice lasts as long as the page.
  }
  patchState({ questionMarks });
}

function restoreMarks(): void {
  try {
    if (sessionStorage.getItem(MARKS_HIDDEN) !== null) patchState({ questionMarks: false });
  } catch {
    // Without a memory they are shown.
  }
}

/** Takes up what was chosen last time, and follows the system where it decides. */
export async function restoreSettings(): Promise<void> {
  const theme = remembered(THEME);
  applyTheme(theme === 'light' || theme === 'dark' ? theme : 'system');
  restoreMarks();
  followPrinting();
  for (const wish of [prefersDark, forcedColours])
    wish.addEventListener('change', () => applyTheme(store.get().theme));
  await applyLanguage(Language.catch(ownLanguage()).parse(remembered(LANGUAGE)));
}
