import type { Brief, BriefsElsewhere } from '../../contract/brief.ts';
import type { Gap } from '../../contract/gap.ts';
import { Family } from '../../contract/vocabulary.ts';

/** Maximum number of actors in a question for their families to be meaningful. */
const FEW = 6;
/** Briefs shown with a question. */
const MOST = 3;

/** Lookups in the territory of the questions. */
export interface Surroundings {
  readonly familyOf: (actorId: string) => Family | undefined;
  readonly themesOf: (commitmentId: string) => readonly string[];
}

type Asked = Pick<Gap, 'rule' | 'key' | 'evidence'>;
type Found = BriefsElsewhere['items'][number];

/**
 * Finds the briefs that answer questions: those marked as answering one of the same kind, sorted by common
 * themes, then common families, then newest publication.
 */
export function matchingBriefs(
  gaps: readonly Asked[],
  briefs: readonly Brief[],
  around: Surroundings,
): BriefsElsewhere {
  const items = gaps.flatMap((gap): Found[] => {
    const about = subjectOf(gap, around);
    const found = briefs
      .filter(({ rules }) => rules.includes(gap.rule))
      .map((brief) => inCommon(brief, about))
      .sort((a, b) => b.score - a.score || compare(b.publishedOn, a.publishedOn) || compare(a.id, b.id))
      .slice(0, MOST)
      .map(({ score: _, publishedOn: __, ...told }) => told);
    return found.length === 0 ? [] : [{ key: gap.key, fiches: found }];
  });
  return { items };
}

interface About {
  readonly families: ReadonlySet<Family>;
  readonly themes: ReadonlySet<string>;
}

function subjectOf({ key, evidence }: Asked, { familyOf, themesOf }: Surroundings): About {
  const named = key.split(':').flatMap((part) => Family.options.filter((family) => family === part));
  const few = evidence.actorIds.length > FEW ? [] : evidence.actorIds;
  const families = named.length > 0 ? named : few.flatMap((id) => familyOf(id) ?? []);
  return {
    families: new Set(families),
    themes: new Set([...evidence.themeIds, ...evidence.commitmentIds.flatMap(themesOf)]),
  };
}

function inCommon({ id, title, territory, parties, cooperation, publishedOn }: Brief, about: About) {
  const families = [...new Set(parties.map(({ family }) => family))].filter((one) => about.families.has(one));
  const themes = cooperation.themes.filter((theme) => about.themes.has(theme));
  const score = 10 * themes.length + families.length;
  return { id, title: title ?? '', territory: territory.name, families, themes, score, publishedOn };
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
