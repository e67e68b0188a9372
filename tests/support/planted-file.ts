import { append } from '../../model/grouped.ts';
import { type Planting, plantGraph } from './planted-graph.ts';

/**
 * Builds a table of organisations with their partners, of known groups; `word` distinguishes their names from
 * all others.
 */
export function plantedFile(word: string, planting: Planting): string {
  const { nodes, edges } = plantGraph(planting);
  const nameOf = (id: string): string => `${numberAsName(id)} ${word}`;
  const partners = new Map<string, string[]>();
  for (const { source, target } of edges) append(partners, source, nameOf(target));
  const lines = nodes.map(({ id }) => `${nameOf(id)};ESS;${(partners.get(id) ?? []).join(', ')}`);
  return ['Nom;Famille;Travaille avec', ...lines, ''].join('\n');
}

const ONES = [
  'Lavoir',
  'Moulin',
  'Verger',
  'Fournil',
  'Grange',
  'Atelier',
  'Comptoir',
  'Jardin',
  'Cinéma',
  'Théâtre',
];
const TENS = ['rouge', 'bleu', 'vert', 'blanc', 'noir', 'jaune', 'pourpre', 'doré', 'argenté', 'rose'];
const HUNDREDS = ['', 'du nord', 'du sud', 'de l’est', 'de l’ouest'];

/** Converts a number into words unlikely to match those of another number. */
function numberAsName(id: string): string {
  const number = Number(id.slice(1));
  return [ONES[number % 10], TENS[Math.floor(number / 10) % 10], HUNDREDS[Math.floor(number / 100)]]
    .filter(Boolean)
    .join(' ');
}
