import { planOf, type Step, sceneOf, understand } from '../../client/state/entry/index.ts';
import type { Scene } from '../../client/state/index.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import type { Act } from '../../model/writes/optimistic/plan-of-act.ts';
import { reference } from './entry-scene.ts';

/** Organisations as a room names them: some short, some as long as they are. */
const NAMES = [
  'Mairie de Roncevert',
  'AMAP Les Sillons',
  'Laiterie du Val',
  'Centre social Les Tilleuls',
  'Collectif Climat',
  'Lycée agricole',
  'GAEC des Trois Chênes',
  'CPIE Pays de Brume',
  'Cyclo-Fabrique',
  'DDT',
  'Banque coopérative',
  'Habitat du Val',
  'Épicerie solidaire',
  'Fondation Rivages',
  'PETR',
  'Recyclerie',
  'Communauté de communes du Haut-Val',
  'Chambre d’agriculture',
  'MSA',
  'Office de tourisme',
  'Théâtre du Moulin',
  'Ferme de la Source',
  'Mission locale',
  'Syndicat des eaux',
  'ADEME',
  'Caisse des écoles de Malvent',
  'Citoyens solaires',
  'Bois et Bocage',
  'CCAS',
  'Université populaire',
  'Café associatif',
  'Conseil de développement',
  'Maraîchers réunis',
  'École de Brume',
  'Collège Jean-Moulin',
  'Scierie Martel',
  'Association des parents d’élèves',
  'Parc naturel régional',
  'Foyer rural',
  'Énergies partagées',
  'Garage solidaire',
  'Maison de santé',
] as const;

const DOES = [
  'finance',
  'prête un local',
  'partage un véhicule',
  'anime',
  'forme',
  'accompagne',
  'livre',
  'échange',
  'organise',
  'loue',
  'coordonne',
  'achète',
  'accueille',
  'répare',
  'donne',
] as const;

/**
 * Orders in which a room speaks: around one centre, along a chain, group by group, at random, names first.
 */
const MANNERS = ['star', 'chain', 'groups', 'mixed', 'names'] as const;

/** Generates some thirty lines that a facilitator types on an empty map: the same for the same seed. */
export function typedLines(seed: number, count = 30): readonly string[] {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const waiting = [...NAMES].sort((a, b) => a.localeCompare(b, 'fr')).map((name) => ({ name, by: random() }));
  const fresh = waiting.sort((a, b) => a.by - b.by).map(({ name }) => name as string);
  const known: string[] = [];
  const newcomer = (): string => {
    const name = fresh.pop();
    if (name === undefined) return known[below(known.length)] ?? '';
    known.push(name);
    return name;
  };
  const manner = MANNERS[seed % MANNERS.length];
  const other = (than: string, among: readonly string[] = known): string => {
    const others = among.filter((name) => name !== than);
    return others[below(others.length)] ?? newcomer();
  };
  const does = (): string => DOES[below(DOES.length)] ?? 'finance';
  const firstOf = (): string => {
    const [centre] = known;
    if (known.length === 0 || centre === undefined) return newcomer();
    if (manner === 'star' && random() < 0.6) return centre;
    if (manner === 'chain' && random() < 0.7) return known.at(-1) ?? centre;
    if (manner === 'groups') {
      const group = known.filter((_, i) => i % 3 === known.length % 3);
      return group[below(group.length)] ?? centre;
    }
    return known[below(known.length)] ?? centre;
  };
  return Array.from({ length: count }, (_, i) => {
    if (manner === 'names' && i < 6) return `« ${newcomer()} »`;
    const kind = random();
    if (kind < 0.06) return `« ${newcomer()} »`;
    const a = firstOf();
    if (kind < 0.12 && known.length > 2)
      return `${a} + ${other(a)} + ${newcomer()} : mènent un projet commun`;
    const b = random() < (known.length < 4 ? 0.9 : 0.62) ? newcomer() : other(a);
    return random() < 0.5 ? `${a} → ${b} : ${does()}` : `${b} → ${a} : ${does()}`;
  });
}

/** Computes a map as a screen has it, from elements. */
export function mapOf(elements: Elements, territoryId: string, day: string): TerritoryMap {
  const facts = factsOfElements(territoryId, elements, 1);
  if (facts === undefined) throw new Error('No territory');
  return mapReading(new System(facts, { day, minIntensity: 1, withoutTransactions: false }));
}

/** Lists the requests of a line, as the screen sends them. */
export function actsOf(line: string, map: TerritoryMap, newId: () => string): Act[] {
  const scene: Scene = sceneOf(map, reference, { settled: new Map() });
  const { statement, faults } = understand(line, scene);
  if (statement === null) throw new Error(`${line}: ${JSON.stringify(faults)}`);
  return planOf(statement, scene, newId).steps.map((step) => actOf(step, map.territory.id));
}

function actOf(step: Step, territoryId: string): Act {
  if (step.do === 'addActor' || step.do === 'addCooperation')
    return { name: step.do, params: { territoryId }, body: step.body };
  throw new Error(`${step.do} is typed in no sequence.`);
}
