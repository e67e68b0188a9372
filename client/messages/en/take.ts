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
  'take.unlit':
    'What the question points at is too long for the address of a picture: the map is drawn without it.',
  'take.drawing': 'Drawing…',
  'take.preview': 'The picture as it will be.',
  'take.previewOf': (name: string, day: string) =>
    `Map of ${name} as of ${day}, with title, legend and sources`,

  'take.tables': 'For a spreadsheet',
  'take.tablesHold':
    'Actors, memberships, commitments, carriers, cooperations, parties, declarations, links, needs and offers, with a page that says where they come from and what each column holds.',
  'take.raw': 'Raw, for a program: identifiers and texts as they are kept',
  'take.rawNote': 'Not to be opened in a spreadsheet: a text that begins with = would be computed.',

  'take.graphs': 'For network software',
  'take.graphsHold':
    'Gephi, yEd, networkx, igraph: actors with all their attributes, their place on the map and their dates.',
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

  'take.research': 'For research',
  'take.researchHolds':
    'Organisations under a number (A01…), without name, note, address or place; only those whose voices agreed to research use in a workshop. One-mode and two-mode tables, a codebook, and how many are missing.',
  'take.researchFile': 'research',
  'take.researchButton': 'Research data',
};
