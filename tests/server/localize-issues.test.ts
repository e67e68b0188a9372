import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localizeIssues } from '../../server/plugins/localize-issues.ts';

const CASES: ReadonlyArray<readonly [schema: z.ZodType, sent: unknown, french: string, english: string]> = [
  [z.number().max(20), 21, 'Au plus 20', 'At most 20'],
  [z.number().min(1), 0, 'Au moins 1', 'At least 1'],
  [z.number().lt(5), 5, 'Moins de 5', 'Less than 5'],
  [z.number().gt(0), 0, 'Plus de 0', 'More than 0'],
  [z.number().multipleOf(5), 3, 'Un multiple de 5', 'A multiple of 5'],
  [z.int(), 1.5, 'Un nombre entier', 'A whole number'],
  [z.coerce.number(), 'x', 'Un nombre', 'A number'],
  [z.string(), 3, 'Un texte', 'A text'],
  [z.string().max(200), 'a'.repeat(201), 'Au plus 200 caractères', 'At most 200 characters'],
  [z.string().min(1), '', 'À renseigner', 'Required'],
  [z.string().length(1), 'ab', 'Exactement 1 caractère', 'Exactly 1 character'],
  [z.array(z.string()).max(1), ['a', 'b'], 'Au plus 1 élément', 'At most 1 item'],
  [z.array(z.string()).min(2), ['a'], 'Au moins 2 éléments', 'At least 2 items'],
  [z.boolean(), 'oui', 'true ou false', 'true or false'],
  [z.enum(['a', 'b']), 'c', 'L’une de ces valeurs : a, b', 'One of these values: a, b'],
  [z.iso.date(), '2026-02-31', 'Un jour qui existe, comme 2026-03-12', 'A day that exists, like 2026-03-12'],
  [z.url(), '?', 'Une adresse web, comme https://exemple.fr', 'A web address, like https://example.org'],
];

describe('the message for a refused property', () => {
  it.each(CASES)('is a sentence of ours: case %#', (schema, sent, french, english) => {
    const { error } = schema.safeParse(sent, { reportInput: true });
    const said = (language: 'fr' | 'en') =>
      localizeIssues(error?.issues ?? [], language).errors.map(({ message }) =>
        message.replace(/\u00a0/g, ' '),
      );
    expect(said('fr')).toEqual([french]);
    expect(said('en')).toEqual([english]);
  });

  it('is the contract’s own where it has one', () => {
    const { error } = z.string().max(3, 'whole characters').safeParse('abcd', { reportInput: true });
    const said = localizeIssues(error?.issues ?? [], 'fr').errors.map(({ message }) => message);
    expect(said).toEqual(['des caractères entiers']);
  });
});
