import { count } from './shell.ts';

/** Emporter: ce que l’on garde du territoire, en fichiers. */
export const take = {
  'take.reading': 'On lit la carte…',
  'take.title': 'Emporter la carte et ses données',
  'take.what': (day: string) =>
    `Chaque fichier de données contient toute la carte au ${day}, telle que vous pouvez la voir, avec ses sources et ce qu’un lien absent ne prouve pas. Les filtres n’en retirent rien ; l’image, elle, est comme à l’écran.`,
  'take.empty': 'La carte est encore vide : les fichiers le seront aussi.',
  'take.busy': 'On prépare…',
  'take.done': (name: string) => `${name} est dans vos téléchargements.`,

  'take.picture': 'Pour un document ou un mur',
  'take.pictureHolds':
    'La carte avec titre, légende, date, paramètres et sources. En PDF elle reste nette à toute taille ; l’image convient à un traitement de texte ou à un diaporama ; le dessin SVG se retouche.',
  'take.paper': 'Papier',
  'take.orientation': 'Orientation',
  'take.landscape': 'Paysage',
  'take.portrait': 'Portrait',
  'take.greyscale': 'En gris, pour la photocopie : formes et icônes disent les familles',

  'take.shown': 'Ce qui est dessiné',
  'take.asOnScreen': 'Comme à l’écran',
  'take.wholeMap': 'Toute la carte',
  'take.unlit':
    'Ce que la question désigne est trop long pour tenir dans l’adresse d’une image : la carte y est sans mise en avant.',
  'take.drawing': 'On dessine…',
  'take.preview': 'L’image telle qu’elle sera.',
  'take.previewOf': (name: string, day: string) =>
    `Carte de ${name} au ${day}, avec titre, légende et sources`,

  'take.tables': 'Pour un tableur',
  'take.tablesHold':
    'Acteurs, présences, engagements, porteurs, coopérations, parties, déclarations, liens, mesures, besoins et offres, avec une page qui dit d’où ils viennent et ce que contient chaque colonne.',
  'take.raw': 'Brut, pour un programme : identifiants et textes tels qu’ils sont gardés',
  'take.rawNote': 'À ne pas ouvrir dans un tableur : un texte qui commence par = y serait calculé.',

  'take.graphs': 'Pour un logiciel de réseaux',
  'take.graphsHold':
    'Gephi, yEd, networkx, igraph : acteurs avec tous leurs attributs, leur place sur la carte et leurs dates.',
  'take.pairs': 'Pour un logiciel de réseaux, les paires liées',
  'take.pairsHold':
    'Les acteurs de la carte et les paires liées, avec leur intensité : en Pajek ; en matrices (UCINET, R, numpy), à un et à deux modes ; pour statnet, avec le script R qui les charge et les mesures. Chaque colonne est dans le guide des variables.',
  'take.matrices': 'Matrices CSV',
  'take.mode': 'Une coopération à trois ou plus',
  'take.modeOne': 'un trait par paire',
  'take.modeTwo': 'un nœud de plus',

  'take.database': 'Pour une autre base Neo4j',
  'take.databaseHolds':
    'Un script Cypher qui refait le territoire, toutes dates comprises, dans une base vide. Sans son historique ni ses ateliers.',

  'take.json': 'Pour un autre Maillage, ou pour archiver',
  'take.jsonHolds':
    'Le territoire tel qu’il est, en un fichier JSON avec son empreinte (SHA-256) : rien de privé, les questions montrées à l’écran, sans historique ni ateliers.',
  'take.jsonBack':
    'Il revient par « Clichés », « Apporter un cliché », avec la même empreinte. Pour citer un état à une adresse qui ne change pas, prenez un cliché.',
  'take.hash': (hash: string) => `Empreinte : ${hash}`,

  'take.research': 'Pour la recherche, pseudonymisé',
  'take.researchHolds':
    'Les acteurs sous un numéro (A01…), sans nom, note, adresse ni lieu ; seuls ceux dont les voix ont accepté l’usage de recherche en atelier. Tables à un et à deux modes, guide des variables, nombre de ceux qui manquent.',
  'take.setting': 'Ce que le fichier contient',
  'take.settingNetwork': 'acteurs et liens',
  'take.settingCounts': 'nombres entre familles',
  'take.k': 'k : combien au moins doivent se ressembler',
  'take.coarse': 'Trois familles larges au lieu de neuf',
  'take.withoutScale': 'Sans l’échelle',
  'take.cutDegrees': 'Degrés coupés : pas plus de liens que k acteurs n’en ont, les autres retirés au hasard',
  'take.years': 'Les dates y sont à l’année.',
  'take.weighing': 'On compte qui serait reconnaissable…',
  'take.recognised': (unique: number, all: number) =>
    unique === 0
      ? `Aucun des ${all} acteurs n’est seul de sa sorte.`
      : `${count(unique, 'acteur', 'acteurs')} sur ${all} ${unique > 1 ? 'sont reconnaissables : seuls de leur' : 'est reconnaissable : seul de sa'} sorte par ce que dit le fichier.`,
  'take.alike': (underK: number, k: number) =>
    underK === 0
      ? `Toutes se ressemblent à ${k} au moins.`
      : `${count(underK, 'est', 'sont')} moins de ${k} à se ressembler.`,
  'take.byOwnTable': (unique: number) =>
    `Par leurs seules colonnes, sans les liens : ${count(unique, 'reconnaissable', 'reconnaissables')}.`,
  'take.nobody': 'Aucun acteur ni aucun lien n’y est : il n’y a personne à reconnaître.',
  'take.blankCells': (families: number, allFamilies: number, links: number, allLinks: number) =>
    `Restent vides ${count(families, 'case', 'cases')} sur ${allFamilies} pour les acteurs, ${links} sur ${allLinks} pour les liens : celles sous k, et celles qui les trahiraient.`,
  'take.fewerBlank': 'Avec trois familles larges, moins de cases restent vides.',
  'take.less': 'Pour en dire moins :',
  'take.change_families': 'Familles larges',
  'take.change_scale': 'Sans l’échelle',
  'take.change_degrees': 'Degrés coupés',
  'take.change_all': 'Les trois ensemble',
  'take.change_counts': 'Des nombres, sans liens',
  'take.then': (unique: number, own: number) =>
    unique === 0
      ? 'plus personne de reconnaissable'
      : `encore ${count(unique, 'reconnaissable', 'reconnaissables')}, ${own} par leurs seules colonnes`,
  'take.researchFile': 'recherche',
  'take.researchButton': 'Données de recherche',
};
