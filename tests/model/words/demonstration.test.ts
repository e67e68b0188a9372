import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { ReportDocument } from '../../../model/contract/report.ts';
import { GapRule } from '../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { grouped } from '../../../model/grouped.ts';
import { once } from '../../../model/once.ts';
import { listGapsOf } from '../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { demonstrationFacts, linesOf, questionKeys, reportOn } from '../../support/report-scene.ts';

/*
 * Texts of Val-d’Exemple, word for word, kept in separate files for readers. After an intended change, `npx
 * vitest run --project unit tests/model/words/demonstration.test.ts -u` updates them.
 */
const scene = once(demonstrationFacts);

/** The same valley as a workshop found it: one actor was not there, one promise was not kept, a link not yet made. */
function before({ actors, cooperations, ...facts }: Facts): Facts {
  const [first, , , ...others] = cooperations;
  return {
    ...facts,
    actors: actors.slice(1),
    cooperations: [...(first === undefined ? [] : [{ ...first, status: 'intention' as const }]), ...others],
  };
}

const MINUTES = [
  'Atelier\nVal-d’Exemple, 12 mars 2026',
  'Qui est venu\n2 acteurs sur 27 ont répondu.',
  'Restait à dire : \n– Qui manque ?\n  Personne n’est noté.',
  'Une ligne écrite à la main.',
].join('\n\n');

/** New maps, with many statements by one actor, or by none. */
const YOUNG = {
  empty: {},
  'one-link': {
    actors: [
      makeActor('m', { name: 'Mairie', family: 'local_authority', charter: 'signatory' }),
      makeActor('a', { name: 'AMAP', expects: 'Un lieu.' }),
    ],
    cooperations: [makeCooperation('c', ['m', 'a'], { nature: 'funds', themes: ['water'] })],
    commitments: [makeCommitment('k', ['m'], { text: 'Une cantine' })],
  },
  'one-actor': { actors: [makeActor('a', { name: 'AMAP', siren: '123456782' })] },
};

/** Lists each sentence of a rule on random maps once. */
function drawnQuestions(language: Language): string[] {
  const drawn = Array.from({ length: 24 }, (_, seed) =>
    listGapsOf(
      randomFacts('t', seed),
      { minIntensity: 1 + (seed % 3) },
      { language, filter: { withDelicate: true } },
    ),
  ).flatMap(({ items }) => items);
  const shape = (text: string) => text.replace(/t-[a-z]\d+/g, 'X').replace(/\b(?:[2-9]|\d\d+)\b/g, 'N');
  const first = [...new Map(drawn.toReversed().map((gap) => [gap.rule + shape(gap.reason), gap])).values()];
  const told = GapRule.options.flatMap((rule) =>
    first.filter((gap) => gap.rule === rule).slice(-MOST_SHAPES),
  );
  return [...grouped(told, ({ title, question }) => [`${title}\n${question}`])].flatMap(([asked, gaps]) => [
    ...[asked, ...gaps.map(({ reason }) => `– ${reason}`), ''],
  ]);
}

const MOST_SHAPES = 8;

const plain = (lines: readonly string[]): string => lines.join('\n').replace(/[\u00a0\u202f]/g, ' ');

const textOf = (told: ReportDocument): string =>
  [
    told.title,
    told.subtitle,
    ...told.facts.map(({ label, text }) => `${label}: ${text}`),
    ...told.sections.flatMap(({ id, title }) => ['', `## ${title}`, ...linesOf(told, id)]),
    '',
  ].join('\n');

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['report', 'note'] as const)('Val-d’Exemple is described by its %s', async (kind) => {
    const { facts, answers } = scene();
    const told = reportOn(facts, { kind, language, answers, before: before(facts), minutes: MINUTES });
    await expect(textOf(told)).toMatchFileSnapshot(`demonstration/${kind}.${language}.txt`);
  });

  it.each(Object.keys(YOUNG) as (keyof typeof YOUNG)[])(
    'a map that has just begun is told: %s',
    async (map) => {
      const told = reportOn(makeFacts(YOUNG[map]), { language });
      await expect(textOf(told)).toMatchFileSnapshot(`demonstration/${map}.${language}.txt`);
    },
  );

  it('Val-d’Exemple is asked its questions', async () => {
    const { items } = listGapsOf(scene().facts, {}, { language, filter: { withDelicate: true } });
    const lines = items.flatMap(({ title, question, reason }) => [title, question, reason, '']);
    await expect(plain(lines)).toMatchFileSnapshot(`demonstration/questions.${language}.txt`);
  });

  it.each([5, 11])('a random map is described, some of it without names: %i', async (seed) => {
    const facts = randomFacts('t', seed);
    const told = reportOn(facts, {
      ...{ language, before: randomFacts('t', seed + 1), minutes: 'Atelier\n\n– Une ligne' },
      unnamedKeys: questionKeys(facts).filter((_, i) => i % 2 === 0),
    });
    await expect(textOf(told)).toMatchFileSnapshot(`demonstration/drawn-report-${seed}.${language}.txt`);
  });

  it('maps drawn by chance are asked theirs', async () => {
    await expect(plain(drawnQuestions(language))).toMatchFileSnapshot(
      `demonstration/drawn-questions.${language}.txt`,
    );
  });
});
