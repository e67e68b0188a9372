import { charterReading } from '../../readings/charter-reading.ts';
import { sideOf, sidesReading } from '../../readings/sides-reading.ts';
import { fr } from '../french.ts';
import { openPromises } from './promises.ts';
import type { ReportSource } from './report-source.ts';

interface Figures {
  readonly actors: number;
  readonly families: number;
  readonly heard: number;
  readonly links: number;
  readonly active: number;
  readonly level: string;
  readonly between: number;
  readonly betweenPairs: number;
  readonly open: number;
  readonly uncarried: number;
  readonly unserved: number;
  readonly promises: number;
  readonly overdue: number;
}

/** Five figures of the territory, each in a sentence. */
export function keyFigures(source: ReportSource): Array<readonly [name: string, text: string]> {
  const { say } = source;
  const figures = figuresOf(source);
  const { count } = say;
  return say.language === 'fr' ? inFrench(figures, count) : inEnglish(figures, count);
}

function figuresOf({ system, say }: ReportSource): Figures {
  const sides = sidesReading(system, sideOf(system, 'local_authority'), sideOf(system, 'social_economy'));
  const own = new Set(system.commitments.map(({ id }) => id));
  const commitments = charterReading(system).items.filter(({ commitmentId }) => own.has(commitmentId));
  const promises = openPromises(system);
  return {
    actors: system.actors.size,
    families: new Set([...system.actors.values()].map(({ family }) => family)).size,
    heard: [...system.actors.keys()].filter((id) => system.isHeard(id, 'links')).length,
    links: system.links().size,
    active: system.active().length,
    level: say.quote(say.intensity(system.reading.minIntensity)),
    between: sides.observed,
    betweenPairs: sides.pairs,
    open: commitments.length,
    uncarried: commitments.filter(({ carrierIds }) => carrierIds.length === 0).length,
    unserved: commitments.filter(({ cooperationIds }) => cooperationIds.length === 0).length,
    promises: promises.length,
    overdue: promises.filter(({ promisedFor = '9' }) => promisedFor < system.reading.day).length,
  };
}

type Count = ReportSource['say']['count'];

const inFrench = (f: Figures, count: Count): Array<readonly [string, string]> => [
  [
    'actors',
    fr`${count(f.actors, 'organisation', 'organisations')} de ${count(f.families, 'famille', 'familles')} ${f.actors > 1 ? 'sont' : 'est'} sur la carte ; ${count(f.heard, 'a dit', 'ont dit')} avec qui ${f.heard > 1 ? 'elles travaillent' : 'elle travaille'} au cours des douze derniers mois.`,
  ],
  [
    'links',
    fr`${count(f.links, fr`paire d'organisations est liée`, fr`paires d'organisations sont liées`)} au niveau ${f.level} ou plus ; la carte compte ${count(f.active, 'coopération active', 'coopérations actives')}.`,
  ],
  [
    'sides',
    f.betweenPairs === 0
      ? fr`Collectivités et ESS : l'une des deux familles n'est pas encore sur la carte.`
      : fr`Entre collectivités et ESS, ${count(f.between, 'paire est liée', 'paires sont liées')} sur ${f.betweenPairs} possibles.`,
  ],
  [
    'commitments',
    f.open === 0
      ? fr`Aucun engagement ouvert du territoire n'est noté.`
      : fr`${count(f.open, 'engagement ouvert', 'engagements ouverts')} du territoire : ${f.uncarried} sans porteur, ${f.unserved} qu'aucune coopération notée ne sert.`,
  ],
  [
    'promises',
    f.promises === 0
      ? fr`Aucune promesse n'attend d'être tenue.`
      : fr`${count(f.promises, fr`promesse attend d'être tenue`, fr`promesses attendent d'être tenues`)}` +
        (f.overdue === 0 ? '.' : fr` ; pour ${f.overdue} d'entre elles, la date est passée.`),
  ],
];

const inEnglish = (f: Figures, count: Count): Array<readonly [string, string]> => [
  [
    'actors',
    `${count(f.actors, 'organisation', 'organisations')} of ${count(f.families, 'family', 'families')} ${f.actors === 1 ? 'is' : 'are'} on the map; ${f.heard} said whom they work with in the last twelve months.`,
  ],
  [
    'links',
    `${count(f.links, 'pair of organisations is linked', 'pairs of organisations are linked')} at the level ${f.level} or more; the map counts ${count(f.active, 'active cooperation', 'active cooperations')}.`,
  ],
  [
    'sides',
    f.betweenPairs === 0
      ? 'Local authorities and the social economy: one of the two families is not on the map yet.'
      : `Between local authorities and the social economy, ${count(f.between, 'pair is linked', 'pairs are linked')} of ${f.betweenPairs} possible.`,
  ],
  [
    'commitments',
    f.open === 0
      ? 'No open commitment of the territory is noted.'
      : `${count(f.open, 'open commitment', 'open commitments')} of the territory: ${f.uncarried} without carrier, ${f.unserved} that no noted cooperation serves.`,
  ],
  [
    'promises',
    f.promises === 0
      ? 'No promise waits to be kept.'
      : `${count(f.promises, 'promise waits', 'promises wait')} to be kept` +
        (f.overdue === 0 ? '.' : `; for ${f.overdue} of them the day has passed.`),
  ],
];
