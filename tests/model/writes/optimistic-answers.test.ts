import { describe, expect, it } from 'vitest';
import type { Gap, GapList } from '../../../model/contract/gap.ts';
import { NewWorkshop, type Workshop, type WorkshopPatch } from '../../../model/contract/workshop.ts';
import { foreseeAnswers } from '../../../model/writes/optimistic/foresee-answers.ts';
import { foreseeWorkshops } from '../../../model/writes/optimistic/foresee-workshops.ts';
import type { Act } from '../../../model/writes/optimistic/plan-of-act.ts';
import { type GapPart, makeGap } from '../../support/make-gap.ts';

const HERE = 'here';
const DAY = '2026-03-12';
const NOW = new Date('2026-03-12T10:00:00Z');

const gap = (key: string, more: GapPart = {}): Gap =>
  makeGap({ key, title: key, figures: { pairs: 3 }, ...more });

const onScreen = (key: string, shown: number): Gap =>
  gap(key, { shown, answer: { key, status: 'open', shown, at: '2026-03-01' } });

const listOf = (...items: Gap[]): GapList => ({
  items,
  headline: items.length,
  asked: items.length,
  proposedKeys: [],
  heard: { links: 0, commitments: 0, needs: 0, of: 0 },
});

const answering = (key: string, body: object): Act => ({
  name: 'answerGap',
  params: { territoryId: HERE, key },
  body,
});

describe('answers to questions, before the server has them', () => {
  it('are given to the question as it stands', () => {
    const known = listOf(gap('g', { changed: true }));
    const act = answering('g', { status: 'contested', reason: ' Not so ' });
    const { items } = foreseeAnswers(known, HERE, [act], DAY);
    expect(items[0]).toMatchObject({ status: 'contested', changed: false });
    expect(items[0]?.answer).toEqual({
      ...{ key: 'g', status: 'contested', reason: 'Not so', shown: null, at: DAY },
      ...{ severity: 2, figures: { pairs: 3 } },
    });
  });

  it('put on the screen, push the others down; taken off, they close up', () => {
    const known = listOf(onScreen('a', 1), onScreen('b', 2), gap('c'));
    const put = foreseeAnswers(known, HERE, [answering('c', { shown: 1 })], DAY);
    expect(put.items.map(({ key, shown }) => [key, shown])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ]);
    const taken = foreseeAnswers(put, HERE, [answering('a', { shown: null })], DAY);
    expect(taken.items.map(({ shown }) => shown)).toEqual([null, 2, 1]);
  });

  it('that were given to other figures, and only get another place, are still to be looked at again', () => {
    const answer = { key: 'a', status: 'open' as const, shown: 1, at: '2026-03-01', figures: { pairs: 1 } };
    const known = listOf(gap('a', { shown: 1, changed: true, answer }), gap('b'));
    const { items } = foreseeAnswers(known, HERE, [answering('b', { shown: 1 })], DAY);
    expect(items[0]).toEqual({ ...known.items[0], shown: 2, answer: { ...answer, shown: 2 } });
  });

  it('that the server refuses change nothing, nor do those to a question that is not there', () => {
    const known = listOf(gap('g'));
    const refused = [answering('g', { status: 'accepted', reason: 'Later' }), answering('h', { shown: 1 })];
    expect(foreseeAnswers(known, HERE, refused, DAY)).toBe(known);
  });

  it('reviewed by their day are open again', () => {
    const act = answering('g', { status: 'accepted', reason: 'Later', reviewOn: DAY });
    expect(foreseeAnswers(listOf(gap('g')), HERE, [act], DAY).items[0]?.status).toBe('open');
  });
});

const prepared: Workshop = {
  id: 'w',
  territoryId: HERE,
  title: 'Spring',
  on: '2026-04-01',
  question: 'Who?',
  perimeterThemes: ['energy'],
  perimeterActors: [],
  acceptance: 'direct',
  status: 'prepared',
  step: 'perimeter',
  codeUntil: '2026-04-02',
  counts: { participants: 3, organisations: 2, pending: 1, reread: 0 },
  version: 4,
};

describe('workshops, before the server has them', () => {
  const other: Workshop = { ...prepared, id: 'v', on: '2026-01-01' };
  const editing = (body: WorkshopPatch): Act => ({
    name: 'updateWorkshop',
    params: { territoryId: HERE, workshopId: 'w' },
    body,
  });
  const after = (...acts: Act[]) => foreseeWorkshops([prepared, other], HERE, acts, NOW);

  it('are prepared with what the server fills in, where their day puts them', () => {
    const body = NewWorkshop.parse({ id: 'x', title: ' Winter ', on: '2026-02-01', perimeterActors: ['a'] });
    const list = after({ name: 'addWorkshop', params: { territoryId: HERE }, body });
    expect(list.map(({ id }) => id)).toEqual(['w', 'x', 'v']);
    expect(list[1]).toEqual({
      ...{ id: 'x', territoryId: HERE, title: 'Winter', on: '2026-02-01', version: 1 },
      ...{ perimeterThemes: [], perimeterActors: ['a'], acceptance: 'direct' },
      ...{ status: 'prepared', step: 'perimeter' },
      counts: { participants: 0, organisations: 0, pending: 0, reread: 0 },
    });
  });

  it('opened are dated; who joined stays, what is cleared goes, the others are the same', () => {
    const list = after(editing({ status: 'open', question: null, perimeterThemes: null }));
    const { question: _, ...rest } = prepared;
    const opened = { status: 'open', openedAt: NOW.toISOString(), perimeterThemes: [], version: 5 };
    expect(list[0]).toEqual({ ...rest, ...opened });
    expect(list[1]).toBe(other);
  });

  it('closed are dated by the day it is in Paris', () => {
    const late = new Date('2026-03-12T23:30:00Z');
    const [closed] = foreseeWorkshops([prepared], HERE, [editing({ status: 'closed' })], late);
    expect(closed).toMatchObject({ closedAt: late.toISOString(), closedOn: '2026-03-13' });
  });

  it('deleted are gone; of another territory they stay', () => {
    const gone = (territoryId: string): Act => ({
      name: 'deleteWorkshop',
      params: { territoryId, workshopId: 'w' },
    });
    expect(after(gone(HERE)).map(({ id }) => id)).toEqual(['v']);
    expect(after(gone('elsewhere'))).toEqual([prepared, other]);
  });
});
