import { expect, it } from 'vitest';
import { survivalsOf } from '../../../server/live/survivals.ts';

it('tells who follows a territory when it is known, and who comes after what is known already, of a revision once', () => {
  const survivals = survivalsOf({});
  const heard: Record<string, number[]> = { early: [], late: [], other: [] };
  const listen = (name: string, territoryId: string) =>
    survivals.listen(territoryId, (revision) => heard[name]?.push(revision));
  const leave = listen('early', 't');
  survivals.announce({ territoryId: 't', revision: 3 });
  survivals.announce({ territoryId: 't', revision: 4 });
  listen('late', 't');
  listen('other', 'u');
  leave();
  survivals.announce({ territoryId: 't', revision: 5 });
  survivals.announce({ territoryId: 't', revision: 5 });
  expect(heard).toEqual({ early: [3, 4], late: [4, 5], other: [] });
});
