import type { GapRule } from '../../model/contract/vocabulary.ts';
import type { Facts } from '../../model/elements/facts.ts';
import * as carriers from './gap-rows-of-carriers.ts';
import * as links from './gap-rows-of-links.ts';
import { Scene } from './gap-scene.ts';

type Rows = readonly unknown[];

/** The rows of every rule, as its statement in `cypher/gaps/` gives them. */
export function gapRows(facts: Facts, day: string, around: links.Surroundings = {}): Map<GapRule, Rows> {
  const scene = new Scene(facts, day);
  return new Map<GapRule, Rows>([
    ['unlinked-actor', carriers.localActors(scene)],
    ['uncarried-commitment', carriers.uncarried(scene)],
    ['scattered-carriers', carriers.scattered(scene)],
    ['single-carrier', carriers.single(scene)],
    ['commitment-without-action', carriers.served(scene)],
    ['missing-table-role', carriers.around(scene)],
    ['families-apart', links.families(scene)],
    ['mostly-funding', links.authoritiesAndSocialEconomy(scene)],
    ['theme-without-family', links.themes(scene)],
    [
      'themes-in-silos',
      links
        .themes(scene)
        .filter((row) => row.cooperationIds.length >= 2)
        .map(withoutCommitments),
    ],
    ['pivot-actor', carriers.rests(scene)],
    ['single-bridge', links.joining(scene)],
    ['differing-views', links.views(scene)],
    ['sleeping-link', links.traces(scene)],
    ['unmet-need', links.needs(scene)],
    ['overdue-promise', links.promises(scene)],
    ['nobody-tends', [carriers.support(scene)]],
    ['absent-from-the-map', carriers.present(scene)],
    ['lone-territory', [links.elsewhere(scene, around)]],
  ]);
}

const withoutCommitments = ({ commitmentIds: _left, ...row }: { commitmentIds: string[] }) => row;
