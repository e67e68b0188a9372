import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { ReportDocument } from '../../../model/contract/report.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { once } from '../../../model/once.ts';
import { listGapsOf } from '../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { demonstrationFacts, linesOf, reportOn } from '../../support/report-scene.ts';

/*
 * Val-d’Exemple, word for word: what people read of it stands in files beside, to be read as they are. Where a text
 * changes on purpose, `npx vitest run --project unit tests/model/words/demonstration.test.ts -u` writes them anew.
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

/** Maps that have just begun, where much is said of one, or of none. */
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

const textOf = (told: ReportDocument): string =>
  [
    told.title,
    told.subtitle,
    ...told.facts.map(({ label, text }) => `${label}: ${text}`),
    ...told.sections.flatMap(({ id, title }) => ['', `## ${title}`, ...linesOf(told, id)]),
    '',
  ].join('\n');

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['report', 'note'] as const)('Val-d’Exemple is told by its %s', async (kind) => {
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
    await expect(lines.join('\n').replace(/[\u00a0\u202f]/g, ' ')).toMatchFileSnapshot(
      `demonstration/questions.${language}.txt`,
    );
  });
});
