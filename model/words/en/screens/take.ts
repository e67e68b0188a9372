import { count } from './shell.ts';

/** Take away: what one keeps of the territory, as files. */
export const take = {
  'take.reading': 'Reading the map…',
  'take.title': 'Take the map and its data away',
  'take.what': (day: string) =>
    `Each file of data holds the whole map as of ${day}, as you may see it, with its sources and what a missing link does not prove. Filters take nothing out of it; the picture is as on screen.`,
  'take.empty': 'The map is still empty, and so will the files be.',
  'take.busy': 'Preparing…',
  'take.done': (name: string) => `${name} is in your downloads.`,

  'take.picture': 'For a document or a wall',
  'take.pictureHolds':
    'The map with title, legend, date, parameters and sources. As a PDF it is sharp at any size; the image suits a word processor or slides; the SVG drawing can be edited.',
  'take.paper': 'Paper',
  'take.orientation': 'Orientation',
  'take.landscape': 'Landscape',
  'take.portrait': 'Portrait',
  'take.greyscale': 'In grey, for photocopies: shapes and icons tell the families',

  'take.shown': 'What is drawn',
  'take.asOnScreen': 'As on screen',
  'take.wholeMap': 'The whole map',
  'take.unlit': 'The question marks too much for the address of a picture: the map is drawn without it.',
  'take.drawing': 'Drawing…',
  'take.preview': 'The picture as it will be.',
  'take.previewOf': (name: string, day: string) =>
    `Map of ${name} as of ${day}, with title, legend and sources`,

  'take.tables': 'For a spreadsheet',
  'take.tablesHold':
    'Actors, memberships, commitments, carriers, cooperations, parties, declarations, links, measures, needs and offers, with a page that says where they come from and what each column holds.',
  'take.raw': 'Raw, for a program: identifiers and texts as they are kept',
  'take.rawNote': 'Not to be opened in a spreadsheet: a text that begins with = would be computed.',

  'take.graphs': 'For network software',
  'take.graphsHold':
    'Gephi, yEd, networkx, igraph: actors with all their attributes, their place on the map and their dates.',
  'take.pairs': 'For network software, the linked pairs',
  'take.pairsHold':
    'The actors of the map and the linked pairs, with their intensity: as Pajek; as matrices (UCINET, R, numpy), of one and two modes; for statnet, with the R script that loads them and the measures. Every column is in the codebook.',
  'take.matrices': 'Matrices CSV',
  'take.mode': 'A cooperation of three or more',
  'take.modeOne': 'a line for each pair',
  'take.modeTwo': 'a node of its own',

  'take.database': 'For another Neo4j database',
  'take.databaseHolds':
    'A Cypher script that makes the territory again, all dates included, in an empty database. Without its history and its workshops.',

  'take.json': 'For another Maillage, or to archive',
  'take.jsonHolds':
    'The territory as it stands, in one JSON file with its hash (SHA-256): nothing private, the questions shown on screen, without history or workshops.',
  'take.jsonBack':
    'It comes back by “Snapshots”, “Bring a snapshot”, to the same hash. To cite a state at an address that never changes, take a snapshot.',
  'take.hash': (hash: string) => `Hash: ${hash}`,

  'take.research': 'For research, pseudonymised',
  'take.researchHolds':
    'Actors under a number (A01…), without name, note, address or place; only if every speaker agreed to research use in a workshop. One-mode and two-mode tables, a codebook, and how many are missing.',
  'take.setting': 'What the file holds',
  'take.settingNetwork': 'actors and their links',
  'take.settingCounts': 'numbers between families',
  'take.k': 'k: how many at least are to be alike',
  'take.coarse': 'Three broad families instead of nine',
  'take.withoutScale': 'Without the scale',
  'take.cutDegrees': 'Degrees cut: no more links than k actors have, others taken out by chance',
  'take.years': 'Dates in it are years.',
  'take.weighing': 'Counting who would be recognisable…',
  'take.recognised': (unique: number, all: number) =>
    unique === 0
      ? `None of the ${all} actors is the only one of its kind.`
      : `${count(unique, 'actor', 'actors')} of ${all} ${unique > 1 ? 'are' : 'is'} recognisable: the only ${unique > 1 ? 'ones of their kind' : 'one of its kind'} by what the file says.`,
  'take.alike': (underK: number, k: number) =>
    underK === 0
      ? `All are alike with ${k} at least.`
      : `${count(underK, 'is', 'are')} alike with fewer than ${k}.`,
  'take.byOwnTable': (unique: number) => `By their own columns, without links: ${unique} recognisable.`,
  'take.nobody': 'Neither actor nor link is in it: there is nobody to recognise.',
  'take.blankCells': (families: number, allFamilies: number, links: number, allLinks: number) =>
    `Left blank: ${count(families, 'cell', 'cells')} of ${allFamilies} for actors, ${links} of ${allLinks} for links: those under k, and those that would give them away.`,
  'take.fewerBlank': 'With three broad families fewer cells stay blank.',
  'take.less': 'To tell less:',
  'take.change_families': 'Broad families',
  'take.change_scale': 'Without the scale',
  'take.change_degrees': 'Degrees cut',
  'take.change_all': 'All three',
  'take.change_counts': 'Numbers, no links',
  'take.then': (unique: number, own: number) =>
    unique === 0 ? 'nobody recognisable' : `still ${unique} recognisable, ${own} by their own columns`,
  'take.researchFile': 'research',
  'take.researchButton': 'Research data',
};
