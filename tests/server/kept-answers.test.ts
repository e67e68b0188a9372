import { expect, it } from 'vitest';
import { KeptAnswers } from '../../server/routes/kept-answers.ts';

const body = Buffer.from('{}');

it('keeps answers until what they were made of is dropped', () => {
  const memory = { age: 0 };
  const answers = new KeptAnswers(memory);
  answers.keep('"a"', body, answers.age);
  expect(answers.get('"a"')).toBe(body);
  memory.age = 1;
  expect([answers.get('"a"'), answers.size]).toEqual([undefined, 0]);
});

it('keeps no answer that was begun before an erasure and ends after it', () => {
  const memory = { age: 0 };
  const answers = new KeptAnswers(memory);
  const { age } = answers;
  memory.age = 1;
  answers.keep('"a"', body, age);
  expect(answers.size).toBe(0);
});
