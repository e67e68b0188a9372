import { expect, it } from 'vitest';
import { readDay } from '../../../model/words/read-day.ts';

it.each([
  ['2024-12-31', '2024-12-31'],
  ['2024-12-31T00:00:00.000Z', '2024-12-31'],
  ['31/12/2024', '2024-12-31'],
  ['1.2.2024', '2024-02-01'],
  ['31-12-24', '2024-12-31'],
  ['31 décembre 2024', '2024-12-31'],
  ['1er mars 2024', '2024-03-01'],
  ['1er   mars \u00a02024', '2024-03-01'],
  ['depuis le 1er mars 2024', '2024-03-01'],
  ['45657', '2024-12-31'],
  ['2020', '2020'],
  ['en 2020', '2020'],
  ['jusqu’en 2020', '2020'],
  ['mars 2024', '2024-03'],
  ['Mars 2024', '2024-03'],
  ['août 2024', '2024-08'],
  ['since August 2024', '2024-08'],
  ['sept. 2022', '2022-09'],
  ['mars-24', '2024-03'],
  ['03/2024', '2024-03'],
  ['3-2024', '2024-03'],
  ['2021-06', '2021-06'],
  ['2021/6', '2021-06'],
  ['31/02/2024', undefined],
  ['12/31/2024', undefined],
  ['13/2024', undefined],
  ['2021-13', undefined],
  ['mars 24', undefined],
  ['printemps 2024', undefined],
  ['20', undefined],
  ['T5 2024', undefined],
  ['2e trimestre 2023 environ', undefined],
  ['S3 2024', undefined],
  ['bientôt', undefined],
  ['', undefined],
])('%j is %j', (text, day) => expect(readDay(text)).toBe(day));

it.each([
  ['T2 2023', '2023-04', '2023-06'],
  ['Q4 2023', '2023-10', '2023-12'],
  ['2023-T1', '2023-01', '2023-03'],
  ['2e trimestre 2023', '2023-04', '2023-06'],
  ['1er semestre 2024', '2024-01', '2024-06'],
  ['S2 2024', '2024-07', '2024-12'],
])('%j begins in %j and ends in %j', (text, first, last) => {
  expect(readDay(text)).toBe(first);
  expect(readDay(text, 'end')).toBe(last);
});
