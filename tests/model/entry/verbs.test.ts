import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moduleOf, sensesOf, verbsFile, verbsModule } from '../../../build/compile-verbs.ts';
import type { EntryActor } from '../../../model/contract/entry.ts';
import { conjugateEnglish } from '../../../model/entry/conjugate-english.ts';
import { conjugateFrench } from '../../../model/entry/conjugate-french.ts';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

describe.each(['fr', 'en'] as const)('the verbs in %s', (language) => {
  const senses = sensesOf(readFileSync(verbsFile(language), 'utf8'));
  const scene = spokenScene(language === 'fr' ? 'Q' : 'V');

  it('are compiled as they stand in their file', () => {
    const bare = (text: string) => text.replace(/[\s,'"]/g, '');
    expect(bare(readFileSync(verbsModule(language), 'utf8'))).toBe(bare(moduleOf(language, senses)));
  });

  it.each(senses.flatMap(({ examples = [] }) => examples))('%s', (example) => {
    const [text = '', told = ''] = example.split('=>');
    const [ends = '', nature = '', level] = told.split('·').map((part) => part.trim());
    const { plan } = readEntry({ text }, scene);
    const link = plan.find((step) => step.does === 'link');
    expect(link).toMatchObject({ nature, ...(level !== undefined && { intensity: Number(level) }) });
    if (link?.does !== 'link') return;
    const nameOf = (who: EntryActor | undefined): string =>
      fold(scene.actors.find((actor) => who !== undefined && 'id' in who && actor.id === who.id)?.name ?? '');
    const [first = '', second = ''] = ends.split(/->|\+/).map((end) => fold(end.trim()));
    const [from, to] = ends.includes('->') ? [link.from?.[0], link.to?.[0]] : link.actors;
    expect(nameOf(from)).toContain(first);
    expect(nameOf(to)).toContain(second);
  });
});

describe('forms of verbs', () => {
  const formsOf = (forms: ReadonlyArray<readonly [string, string]>) => forms.map(([form]) => form);

  it.each([
    ['héberger', ['heberge', 'hebergent', 'hebergeait', 'hebergeront', 'hebergee', 'hebergeons']],
    ['fournir', ['fournit', 'fournissent', 'fournira', 'fourni']],
    ['soutenir', ['soutient', 'soutiennent', 'soutiendra', 'soutenu']],
    ['vendre', ['vend', 'vendent', 'vendra', 'vendu']],
    ['accueillir', ['accueille', 'accueillent', 'accueillera']],
    ['nettoyer', ['nettoie', 'nettoient', 'nettoiera', 'nettoyait']],
  ])('of %s have its everyday forms, folded', (infinitive, forms) => {
    expect(formsOf(conjugateFrench(infinitive))).toEqual(expect.arrayContaining(forms));
  });

  it.each([
    ['fund', ['funds', 'funded', 'funding']],
    ['supply', ['supplies', 'supplied', 'supplying']],
    ['host', ['hosts', 'hosted', 'hosting']],
    ['lend', ['lends', 'lent', 'lending']],
    ['share', ['shares', 'shared', 'sharing']],
  ])('of %s have its forms', (base, forms) => {
    expect(formsOf(conjugateEnglish(base))).toEqual(expect.arrayContaining(forms));
  });
});
