import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CooperationFact } from '../../model/elements/facts.ts';
import { promisesCalendar } from '../../server/exchange/calendar/promises-calendar.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';
import { reference } from '../support/report-scene.ts';

const actors = [
  makeActor('hall', { name: 'Mairie de Val-d’Exemple, services techniques; bureau 3' }),
  makeActor('amap', { name: 'AMAP Les Sillons, qui a un nom bien plus long que soixante-quinze octets' }),
];
const promise = (id: string, more: Partial<CooperationFact> = {}) =>
  makeCooperation(id, ['hall', 'amap'], { status: 'intention', nature: 'shares_means', ...more });
const written = (cooperations: CooperationFact[], language: 'fr' | 'en' = 'fr') =>
  promisesCalendar(makeSystem({ actors, cooperations }), reference, language);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the calendar of promises', () => {
  it('has one whole day a promise, the last that it may be, under a name that stays', () => {
    const moved = (promisedFor: string) => eventsOf(written([promise('local', { promisedFor })]))[0];
    const days = ['2026-09-30', '2026-09', '2026'].map((day) => {
      const event = moved(day);
      return [event?.uid, event?.startDate.isDate, event?.startDate.toString()];
    });
    expect(days).toEqual([
      ['promise-local@maillage', true, '2026-09-30'],
      ['promise-local@maillage', true, '2026-09-30'],
      ['promise-local@maillage', true, '2026-12-31'],
    ]);
    expect(moved('2026-09')?.description).toContain('septembre 2026');
  });

  it('says who, what and how far in each language, as it was typed', () => {
    const note = 'Un local de 80 m², le mercredi; à 14 h\nBEGIN:VEVENT';
    const told = promise('local', { promisedFor: '2026-09-30', themes: ['food'], note });
    const [french] = eventsOf(written([told]));
    expect(french?.summary).toBe(
      'Promesse\u202f: Mairie de Val-d’Exemple, services techniques; bureau 3 et AMAP Les Sillons, qui a un nom bien plus long que soixante-quinze octets',
    );
    expect(french?.description).toBe(
      `Promise pour le 30 septembre 2026\nMutualise des moyens\nAlimentation et agriculture\nIntention (chacun a dit oui)\n${note}`,
    );
    const [english, more] = eventsOf(written([told], 'en'));
    expect(english?.summary).toMatch(/^Promise: .* and /);
    expect(english?.description).toContain('Promised for 30 September 2026');
    expect(more).toBeUndefined();
  });

  it('reminds at nine in the morning, a week before', () => {
    const calendar = new ICAL.Component(
      ICAL.parse(written([promise('local', { promisedFor: '2026-09-30' })])),
    );
    const alarm = calendar.getFirstSubcomponent('vevent')?.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect((trigger as ICAL.Duration).toSeconds()).toBe(-(7 * 24 - 9) * 3600);
  });

  it('leaves out what has no day, has begun, was left or is a wish', () => {
    const promisedFor = '2026-09-30';
    const text = written([
      promise('undated'),
      promise('begun', { promisedFor, status: 'in_progress' }),
      promise('left', { promisedFor, status: 'broken' }),
      promise('wished', { promisedFor, status: 'wished' }),
      promise('asked', { promisedFor, status: 'proposed' }),
    ]);
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual(['promise-asked@maillage']);
  });

  it('is folded at 75 octets, ends its lines as the standard asks, and stays the same file', () => {
    const text = written([promise('local', { promisedFor: '2026-09-30', note: 'é'.repeat(300) })]);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written([promise('local', { promisedFor: '2026-09-30', note: 'é'.repeat(300) })])).toBe(text);
    expect(eventsOf(text)[0]?.description).toContain('é'.repeat(300));
  });

  it('is a calendar too where nothing was promised', () => {
    expect(eventsOf(written([]))).toEqual([]);
  });
});
