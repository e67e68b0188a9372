import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ScreenNews, ScreenWords } from '../../../server/live/screen-words.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const amina = { maker: 'password:amina', screen: 'aaaaaaaa', name: 'Amina' };
const bruno = { maker: 'password:bruno', screen: 'bbbbbbbb', name: 'Bruno' };

function listened({ atOnce = 1 } = {}) {
  const words = new ScreenWords<number>({ atOnce, lastsMs: 5_000, toldASecond: 10 });
  const told: ScreenNews<number>[] = [];
  const leave = words.listen('t', (news) => told.push(news));
  return { words, told, leave };
}
const by = ({ screen, name }: typeof amina, said: number) => ({ screen, name, said });
const gone = ({ screen }: typeof amina) => ({ screen, said: null });

it('a screen’s state reaches its followers in that territory by name, until it ends', () => {
  const { words, told, leave } = listened();
  expect(words.say('t', amina, 1)).toBe(true);
  words.say('other', bruno, 7);
  expect(words.say('t', amina, null)).toBe(false);
  words.say('t', amina, null);
  leave();
  words.say('t', amina, 2);
  expect(told).toEqual([by(amina, 1), gone(amina)]);
});

it('a new listener receives the current states', () => {
  const { words } = listened();
  words.say('t', amina, 1);
  words.say('t', amina, 2);
  const told: unknown[] = [];
  words.listen('t', (news) => told.push(news));
  expect(told).toEqual([by(amina, 2)]);
});

it('no more at once than may be; a place is free once one has ended, or was not said again in time', () => {
  const { words, told } = listened();
  words.say('t', amina, 1);
  expect(words.say('t', bruno, 2)).toBe(false);
  vi.advanceTimersByTime(4_999);
  words.say('t', amina, 1);
  vi.advanceTimersByTime(4_999);
  expect(words.say('t', bruno, 2)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(words.say('t', bruno, 2)).toBe(true);
  // Nobody ends what another says, even of a screen of the same name.
  words.end('t', { ...amina, screen: bruno.screen });
  expect(told).toEqual([by(amina, 1), by(amina, 1), gone(amina), by(bruno, 2)]);
});

it('at most ten times per second, and the last state sent is the last received', () => {
  const { words, told } = listened();
  for (let i = 0; i < 300; i += 1) {
    words.say('t', amina, i);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toEqual(by(amina, 299));
  expect(told.length).toBeLessThanOrEqual(41);
  // An ended subscription receives nothing more, though a message of it was queued.
  for (let i = 0; i < 20; i += 1) words.say('t', amina, i);
  words.end('t', amina);
  const ended = told.length;
  vi.advanceTimersByTime(10_000);
  expect(told.length).toBe(ended);
  expect(told.at(-1)).toEqual(gone(amina));
});

it('each has the first place that is free', () => {
  const words = new ScreenWords<number>({ atOnce: 2, lastsMs: 5_000, toldASecond: 10 });
  const places: [string | undefined, number][] = [];
  words.listen('t', ({ screen }, place) => places.push([screen, place]));
  const chloe = { maker: 'password:chloe', screen: 'cccccccc' };
  expect([amina, bruno, chloe].map((who) => words.say('t', who, 1))).toEqual([true, true, false]);
  words.say('t', amina, null);
  words.say('t', chloe, 1);
  expect(places).toEqual([
    [amina.screen, 0],
    [bruno.screen, 1],
    [amina.screen, 0],
    [chloe.screen, 0],
  ]);
});
