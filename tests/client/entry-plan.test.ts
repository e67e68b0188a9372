import { describe, expect, it } from 'vitest';
import { planOf, understand } from '../../client/state/entry/index.ts';
import { emptyRecall, recall, remember } from '../../client/state/entry/recall.ts';
import { demonstration, mapActor, mapCommitment, sceneWith } from '../support/entry-scene.ts';

const scene = demonstration();

function plan(text: string, where = scene) {
  const { statement } = understand(text, where);
  let made = 0;
  return statement === null ? null : planOf(statement, where, () => `n${made++}`);
}

describe('what a line sends', () => {
  it('consists of the actors to create, then the statements about them', () => {
    expect(plan('La Ruche → BioVal (entreprise) : finance #eau, souhaité')?.steps).toEqual([
      { do: 'addActor', body: { id: 'n1', name: 'La Ruche', family: 'unspecified' } },
      { do: 'addActor', body: { id: 'n2', name: 'BioVal', family: 'business' } },
      {
        do: 'addCooperation',
        body: {
          id: 'n0',
          nature: 'funds',
          status: 'wished',
          intensity: 0,
          themes: ['water'],
          parties: [
            { actorId: 'n1', role: 'from' },
            { actorId: 'n2', role: 'to' },
          ],
        },
      },
    ]);
  });

  it('creates a person only for a facilitator with the right to write', () => {
    const bodies = (text: string, hidesPersons: boolean) =>
      plan(text, { ...scene, hidesPersons })?.steps.flatMap((step) =>
        step.do === 'addActor' ? [step.body] : [],
      );
    expect(bodies('« Jean Dupont »', true)).toMatchObject([{ name: 'Jean Dupont', private: true }]);
    expect(bodies('« Jean Dupont »', false)).not.toMatchObject([{ private: true }]);
    expect(bodies('La Ruche', true)).not.toMatchObject([{ private: true }]);
  });

  it('is one request between known actors, reserve included', () => {
    expect(plan('Chambre d’agriculture → AMAP : finance')?.steps.map((step) => step.do)).toEqual([
      'addCooperation',
    ]);
    expect(plan('AMAP porte E3')?.steps.map((step) => step.do)).toEqual(['setCarrier']);
  });

  it('is nothing for an actor that is there: it is chosen', () => {
    expect(plan('AMAP')).toEqual({ steps: [], about: { kind: 'actor', id: 'val-amap' } });
    expect(plan('Chambre d’agriculture')?.steps).toEqual([
      { do: 'enterMap', actorId: 'val-chambre-agriculture', name: 'Chambre d’agriculture' },
    ]);
  });

  it('makes a commitment with its carriers in one request', () => {
    expect(plan('AMAP, Lycée portent « Un four » #food')?.steps).toEqual([
      {
        do: 'addCommitment',
        body: {
          id: 'n0',
          text: 'Un four',
          themes: ['food'],
          carriers: [
            { actorId: 'val-amap', role: 'contributor' },
            { actorId: 'val-lycee', role: 'contributor' },
          ],
        },
      },
    ]);
  });

  it('keeps what was noted of a carrier, a need, an offer', () => {
    const where = sceneWith([mapActor('amap', 'AMAP')], {
      commitments: [
        mapCommitment('e3', 'Cantine', {
          code: 'E3',
          carriers: [{ actorId: 'amap', role: 'contributor', since: '2024-01-01' }],
        }),
      ],
      map: {
        cooperations: [],
        offers: [],
        needs: [
          {
            actorId: 'amap',
            resourceId: 'premises',
            themeId: 'food',
            note: 'une chambre froide',
            offeredByIds: [],
          },
        ],
      },
    });
    expect(plan('AMAP pilote E3', where)?.steps).toEqual([
      { do: 'setCarrier', actorId: 'amap', commitmentId: 'e3', body: { role: 'lead', since: '2024-01-01' } },
    ]);
    expect(plan('AMAP cherche un local', where)?.steps).toEqual([
      {
        do: 'setNeed',
        actorId: 'amap',
        resourceId: 'premises',
        body: { themeId: 'food', note: 'une chambre froide' },
      },
    ]);
  });
});

describe('lines that were written', () => {
  it('are recalled one after the other, and the line is empty again past the last', () => {
    const both = remember(remember(remember(emptyRecall, 'AMAP'), 'Lycée '), 'Lycée');
    const last = recall(both, -1);
    expect(last?.text).toBe('Lycée');
    const first = recall(last?.recall ?? both, -1);
    expect(first?.text).toBe('AMAP');
    expect(recall(first?.recall ?? both, -1)).toBeNull();
    expect(recall(last?.recall ?? both, 1)?.text).toBe('');
    expect(recall(both, 1)).toBeNull();
  });
});
