import { count } from './shell.ts';

const signed = (text: string, change: number): string =>
  change === 0 ? '=' : `${change > 0 ? '+' : '−'}${text}`;

export const across = {
  'across.title': 'Territories side by side',
  'across.reading': 'Reading the territories…',
  'across.choose': (n: number) => `Choose the territories (${n})`,
  'across.search': 'Search for a territory',
  'across.cohort': 'Cohort',
  'across.noCohort': 'none at all',
  'across.all': (n: number) => `all that I may read (${n})`,
  'across.tooMany': (most: number) =>
    `An address names ${most} territories at most: for more, choose a cohort, or all.`,
  'across.every': 'The first choice',
  'across.since': 'Since',
  'across.noSince': 'Compare with no earlier day',
  'across.lead': (n: number) => `${count(n, 'territory', 'territories')}, each at its day.`,
  'across.progress': (n: number, total: number) => `Territories read: ${n} of ${total}…`,
  'across.wanting': (n: number) => `${count(n, 'territory has', 'territories have')} not been read yet.`,
  'across.pages': 'Territories drawn',
  'across.page': (first: number, last: number, total: number) =>
    `Territories ${first} to ${last}, of ${total}`,
  'across.pageBefore': 'Previous',
  'across.pageAfter': 'Next',
  'across.compute': 'Also read relays and groups',
  'across.computeLead':
    'Betweenness centralisation, communities and modularity: one territory after the other.',
  'across.computing': (n: number, total: number) => `Territories measured: ${n} of ${total}…`,
  'across.stop': 'Stop here',
  'across.notRead': 'not read',
  'across.betweennessCentralisation': 'Betweenness centralisation',
  'across.communities': 'Communities',
  'across.modularity': 'Modularity',
  'across.leftOut': (names: string) => `Left out, because not there or not yours to read: ${names}.`,
  'across.onlyOne': 'Choose another territory to compare.',
  'across.none': 'No territory to read in this choice.',
  'across.notRanking':
    'A denser map is not a territory that cooperates better: what is compared is what was noted.',
  'across.figures': 'What the maps say',
  'across.territory': 'Territory',
  'across.day': 'Day',
  'across.actors': 'Actors',
  'across.links': 'Links',
  'across.density': 'Density',
  'across.cooperations': 'Active cooperations',
  'across.components': 'Components',
  'across.alone': 'Without a link',
  'across.degreeCentralisation': 'Degree centralisation',
  'across.eiIndex': 'E-I index',
  'across.commitments': 'Commitments',
  'across.carried': 'Commitments carried',
  'across.heard': 'Answered on their links',
  'across.saidBy': 'Links said by 2, 1, 0',
  'across.of': (n: number, total: number) => `${n} of ${total}`,
  'across.change': signed,
  'across.sinceDay': (day: string) => `since ${day}`,
  'across.chart': 'Show as bars',
  'across.chartOf': (figure: string) => `${figure}, by territory`,
  'across.families': 'Families',
  'across.familiesChart': 'Share of families in each territory',
  'across.gaps': 'Questions, rule by rule',
  'across.gapsLead': 'How many situations each rule finds, answered or not.',
  'across.rule': 'Rule',
  'across.maps': 'The maps at one scale',
  'across.mapsLead':
    'Each dot is an actor, where it stands on its map; the width of a line says the intensity.',
  'across.mapLabel': (name: string, actors: number, links: number) =>
    `Map of ${name}: ${count(actors, 'actor placed', 'actors placed')}, ${count(links, 'link', 'links')}.`,
  'across.unplaced': (n: number) => `${count(n, 'actor', 'actors')} without a place yet`,
  'across.noPlaces': 'Nobody has a place on this map yet: opening it once is enough.',
  'across.noDrawing': (n: number) =>
    `${count(n, 'actor', 'actors')}: too many for a small drawing. The map opens by groups.`,
  'across.open': (name: string) => `Open ${name}`,
  'across.alliance': 'The alliance: territories and peers',
  'across.allianceLabel': (n: number, ties: number) =>
    `${count(n, 'territory', 'territories')}, ${count(ties, 'tie of peers', 'ties of peers')}.`,
  'across.noPeers': 'These territories have no peers among them yet.',
  'across.peersOf': (name: string, peers: string) => `${name} has as peers ${peers}.`,
  'across.themes': 'Themes among themselves',
  'across.themesLead':
    'How many active cooperations are about both themes at once; on the diagonal, about the theme.',
  'across.themesOf': 'For',
  'across.themesAll': 'all these territories',
  'across.noThemes': 'No active cooperation has a theme here.',
  'across.themeCell': (a: string, b: string, n: number) =>
    `${a} and ${b}: ${count(n, 'cooperation', 'cooperations')}`,
};
