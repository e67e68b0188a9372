import { readFileSync } from 'node:fs';
import { fixtureElements } from '../../server/fixtures/fixture-elements.ts';
import { TerritoryFixture } from '../../server/fixtures/territory-fixture.ts';
import { checkText } from '../../server/reference/read-checked.ts';
import type { Executor } from '../../server/store/execute.ts';
import { loadElements } from '../../server/use-cases/load-elements.ts';
import { randomId } from './test-app.ts';

const FOLDER = new URL('../../fixtures/territories/', import.meta.url);

/** Text of a file beside the demonstration. */
export const besideDemonstration = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The demonstration under ids of its own; `own` and `shared` turn ids in any text into the copy's and back. */
export interface Copy {
  readonly territoryId: string;
  readonly fixture: TerritoryFixture;
  own(text: string): string;
  shared(text: string): string;
}

/** Loads a copy of the demonstration that no other test touches. */
export async function copyDemonstration(executor: Executor): Promise<Copy> {
  const prefix = `${randomId('val')}-`;
  // Every id of the file begins with `val-`, and nothing else in it holds these four characters.
  const own = (text: string) => text.replaceAll('val-', prefix);
  const shared = (text: string) => text.replaceAll(prefix, 'val-');
  const fixture = checkText('copy', own(besideDemonstration('val-d-exemple.yaml')), TerritoryFixture);
  const { id } = fixture.territory;
  const elements = fixtureElements(fixture, { organisations: [] });
  await loadElements({ executor }, { type: 'territory.loaded', subjectId: id, elements });
  return { territoryId: id, fixture, own, shared };
}
