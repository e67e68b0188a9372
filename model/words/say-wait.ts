import type { Label } from '../contract/primitives.ts';

/** How long one waits, as it is said: to the second below a minute, then to the minute, never too short. */
export function sayWait(seconds: number): Label {
  if (seconds < 60) return said(seconds, 'seconde', 'second');
  return said(Math.ceil(seconds / 60), 'minute', 'minute');
}

const said = (count: number, fr: string, en: string): Label =>
  count < 2 ? { fr: `une ${fr}`, en: `a ${en}` } : { fr: `${count} ${fr}s`, en: `${count} ${en}s` };
