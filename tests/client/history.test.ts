import { beforeAll, describe, expect, it } from 'vitest';
import { describeChange } from '../../client/messages/history/describe-change.ts';
import type { Names } from '../../client/messages/history/names.ts';
import { setMessages } from '../../client/messages/translate.ts';
import type { Change, NamedElement } from '../../model/contract/change.ts';

beforeAll(() => setMessages('fr'));

const change = (type: string, before: Change['before'], after: Change['after'], subjectId = 'a'): Change => ({
  id: 'x',
  revision: 1,
  mutationId: 'm',
  type,
  subjectId,
  before,
  after,
  at: '2026-03-12T14:04:00Z',
});

const named: NamedElement[] = [
  { key: 'Actor:a', name: 'AMAP' },
  { key: 'Actor:b', name: 'Mairie', gone: true },
  { key: 'Cooperation:c', partyIds: ['a', 'b'] },
  { key: 'Cooperation:d', partyIds: ['a'] },
  { key: 'Commitment:k', name: 'Des haies' },
];
const names: Names = new Map(named.map((each) => [each.key, each]));
const told = (type: string, before: Change['before'], after: Change['after']) =>
  describeChange(change(type, before, after), names);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const title = (...given: Parameters<typeof told>) => plain(told(...given).title);

describe('a change, told', () => {
  it('describes the outcome of a workshop, the position of an answer, and the effect of an act', () => {
    const workshop = { title: 'Alimentation', on: '2026-03-12', status: 'prepared', step: 'links' };
    expect(title('workshop.added', null, { 'Workshop:w': workshop })).toBe(
      'Atelier « Alimentation » préparé pour le 12 mars 2026',
    );
    expect(
      title(
        'workshop.updated',
        { 'Workshop:w': workshop },
        { 'Workshop:w': { ...workshop, status: 'open' } },
      ),
    ).toBe('Atelier « Alimentation » ouvert');
    const sent = { actorId: 'a', answers: '{"screen":"links","known":[]}', state: 'pending' };
    expect(title('contribution.sent', null, { 'Contribution:x': sent })).toBe(
      'AMAP, avec qui elle travaille : réponse en attente',
    );
    const heard = { 'ACTS_IN:a>t': { onMap: true, heardLinksOn: '2026-03-12' } };
    expect(
      title('contribution.sent', { 'ACTS_IN:a>t': { onMap: true } }, { ...heard, 'Contribution:x': sent }),
    ).toBe(title('membership.set', { 'ACTS_IN:a>t': { onMap: true } }, heard));
  });

  it('lists additions, changes and removals, with their actors', () => {
    expect(
      title('actor.added', null, { 'Actor:a': { name: 'AMAP', version: 1 }, 'ACTS_IN:a>t': { onMap: true } }),
    ).toBe('Acteur ajouté : AMAP');
    expect(title('actor.deleted', { 'Actor:b': { name: 'Mairie' }, 'PARTY_TO:b>c': {} }, null)).toBe(
      'Acteur supprimé : Mairie',
    );
    expect(title('cooperation.added', null, { 'Cooperation:c': { nature: 'funds', version: 1 } })).toBe(
      'Coopération notée : AMAP et Mairie',
    );
    expect(
      title(
        'carrier.set',
        { 'Commitment:k': { version: 1 } },
        { 'Commitment:k': { version: 2 }, 'CARRIES:a>k': { role: 'lead' } },
      ),
    ).toBe('Porteur noté : AMAP, pour « Des haies »');
    expect(
      title('membership.set', { 'ACTS_IN:a>t': { onMap: false } }, { 'ACTS_IN:a>t': { onMap: true, x: 1 } }),
    ).toBe('Acteur mis sur la carte : AMAP');
    expect(
      title(
        'positions.set',
        { 'ACTS_IN:a>t': { x: 1 }, 'ACTS_IN:b>t': { x: 1 } },
        { 'ACTS_IN:a>t': { x: 2 }, 'ACTS_IN:b>t': { x: 3 } },
      ),
    ).toBe('2 acteurs déplacés sur la carte');
    expect(
      title(
        'cooperation.updated',
        { 'Cooperation:c': { version: 1 } },
        { 'Cooperation:c': { version: 2 }, 'SERVES:c>k': {} },
      ),
    ).toBe('Coopération modifiée : AMAP et Mairie');
  });

  it('says that a map was arranged and how a land is called, and lists nobody', () => {
    const before = { 'ACTS_IN:a>t': { onMap: true, x: 1, y: 1, placed: 'hand' } };
    const after = {
      'ACTS_IN:a>t': { onMap: true, x: 5, y: 5, landId: 'l' },
      'Land:l': { territoryId: 't', x: 0, y: 0 },
    };
    const arranged = told('positions.arranged', before, after);
    expect([arranged.title, arranged.lines]).toEqual(['Carte réarrangée', []]);
    expect(title('change.undone', after, before)).toBe('Annulation → Carte réarrangée');
    const bare = { 'Land:l': { territoryId: 't' } };
    const called = { 'Land:l': { territoryId: 't', name: 'Autour du lait' } };
    expect(title('land.named', bare, called)).toBe('Terre nommée : Autour du lait');
    expect(told('land.named', bare, called).lines).toEqual([]);
    expect(title('land.named', called, bare)).toBe('Terre qui reprend le nom de son acteur le plus relié');
    // An actor that joins a land by a new link has linked.
    const linked = {
      'Cooperation:c': { nature: 'funds', version: 1 },
      'ACTS_IN:a>t': { onMap: true, landId: 'l' },
    };
    expect(title('cooperation.added', { 'ACTS_IN:a>t': { onMap: true } }, linked)).toBe(
      'Coopération notée : AMAP et Mairie',
    );
  });

  it('describes the effect of an undo, not the undone change', () => {
    expect(title('change.undone', null, { 'Actor:b': { name: 'Mairie' } })).toBe(
      'Annulation → Acteur ajouté : Mairie',
    );
  });

  it('gives before and after of what differs, and nothing else', () => {
    const { lines, subject } = told(
      'actor.updated',
      { 'Actor:a': { name: 'AMAP', mission: 'Une', signedOn: '2026-03-01', version: 1 } },
      { 'Actor:a': { name: 'AMAP', mission: 'Deux', version: 2 } },
    );
    expect(lines).toEqual([
      { sign: 'changed', label: 'Mission', before: 'Une', after: 'Deux' },
      { sign: 'changed', label: 'Signée le', before: '1er mars 2026', after: '' },
    ]);
    expect(subject).toEqual({ kind: 'actor', id: 'a' });
  });

  it('names an implied change once, and a dependent element by its other end', () => {
    const { lines } = told(
      'actor.deleted',
      {
        'Actor:b': { name: 'Mairie' },
        'Cooperation:c': { nature: 'funds' },
        'PARTY_TO:b>c': { role: 'from' },
        'PARTY_TO:b>d': { role: 'from' },
        'CARRIES:b>k': { role: 'lead' },
      },
      null,
    );
    expect(lines.map(({ sign, label, before }) => [sign, label, before])).toEqual([
      ['removed', 'Coopération', 'AMAP et Mairie'],
      ['removed', 'Coopération', 'AMAP'],
      ['removed', 'Engagement', 'Des haies'],
    ]);
  });

  it('has words for what nobody knows', () => {
    expect(title('some.thing', {}, null)).toBe('Rien de visible ici');
    expect(title('actor.added', null, null)).toBe('Modification dont le contenu a été effacé');
    expect(title('erasure.made', null, null)).toBe('Effacement fait à la demande, aussi dans l’historique');
    expect(title('peer.removed', { 'PEER_OF:t>lost': {} }, null)).toBe(
      'Ne sont plus territoires pairs : sans nom gardé et sans nom gardé',
    );
  });
});
