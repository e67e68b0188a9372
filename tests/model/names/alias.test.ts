import { describe, expect, it } from 'vitest';
import { Actor, NewActor } from '../../../model/contract/actor.ts';
import { asAsked } from '../../../model/contract/asked.ts';
import { aliasOfText, aliasText } from '../../../model/names/alias.ts';
import { newActorElements } from '../../../model/writes/new-elements.ts';

describe('other names of an actor', () => {
  it('read back as they were written, with their kind and days', () => {
    for (const alias of [
      { name: 'CCPM', kind: 'acronym' },
      { name: 'Foyer rural', kind: 'former', since: '1998', until: '2019-06' },
      { name: 'Chez Lulu (la guinguette)', kind: 'everyday' },
    ] as const)
      expect(aliasOfText(aliasText(alias))).toEqual(alias);
  });

  it('take a bare name of capitals for an acronym and any other for an everyday name', () => {
    expect(aliasOfText('CCPM').kind).toBe('acronym');
    expect(aliasOfText('la comcom').kind).toBe('everyday');
  });

  it('are kept as lines of text and told as objects', () => {
    const given = asAsked(NewActor).parse({
      name: 'Communauté de communes',
      family: 'local_authority',
      aliases: [{ name: 'CCPM', kind: 'acronym' }, 'la comcom'],
    });
    const kept = newActorElements('cc', undefined, given).get('Actor:cc');
    expect(kept?.aliases).toEqual(['CCPM (acronym)', 'la comcom (everyday)']);
    expect(Actor.parse({ ...kept, id: 'cc' }).aliases).toEqual([
      { name: 'CCPM', kind: 'acronym' },
      { name: 'la comcom', kind: 'everyday' },
    ]);
  });
});
