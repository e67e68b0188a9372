import type { ProblemText } from './problem-text.ts';

/** What is said of a file that cannot be brought in. */
export const IMPORT_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  IMPORT_FORMAT_UNKNOWN: {
    title: { fr: 'Format non reconnu', en: 'Format not recognised' },
    detail: {
      fr: 'Ce fichier n’est ni un tableau (CSV, XLSX), ni un graphe (GraphML, GEXF, GML, Pajek, DOT, JSON de nœuds et de liens) : l’enregistrer dans l’un de ces formats. Un cliché de Maillage (JSON) s’apporte depuis « Clichés ».',
      en: 'This file is neither a table (CSV, XLSX) nor a graph (GraphML, GEXF, GML, Pajek, DOT, JSON of nodes and links): save it in one of these formats. A snapshot of Maillage (JSON) is brought in from “Snapshots”.',
    },
  },
  IMPORT_OLD_SPREADSHEET: {
    title: { fr: 'Ancien format de tableur', en: 'Old spreadsheet format' },
    detail: {
      fr: 'Un classeur .xls, .ods ou protégé par un mot de passe ne se lit pas ici : l’enregistrer en .xlsx, sans mot de passe.',
      en: 'An .xls, .ods or password protected workbook cannot be read here: save it as .xlsx without a password.',
    },
  },
  IMPORT_UCINET: {
    title: { fr: 'Fichier d’UCINET', en: 'File of UCINET' },
    detail: {
      fr: 'C’est un fichier d’UCINET ou de NetDraw (DL, VNA) : l’ouvrir dans UCINET, puis « Data > Export > Pajek », et apporter le fichier .net.',
      en: 'This is a file of UCINET or NetDraw (DL, VNA): open it in UCINET, then “Data > Export > Pajek”, and bring the .net file in.',
    },
  },
  IMPORT_SESSION: {
    title: { fr: 'Séance d’un logiciel de graphes', en: 'Session of a graph program' },
    detail: {
      fr: 'C’est une séance de Gephi (.gephi) ou de Cytoscape (.cys), que seul ce logiciel ouvre : y exporter le graphe en GEXF ou en GraphML, et apporter ce fichier.',
      en: 'This is a session of Gephi (.gephi) or Cytoscape (.cys), which that program alone opens: export the graph from it as GEXF or GraphML, and bring that file in.',
    },
  },
  IMPORT_DOCUMENT: {
    title: { fr: 'Texte ou diaporama', en: 'Text or slides' },
    detail: {
      fr: 'C’est un texte ou un diaporama : copier son tableau dans un tableur, l’enregistrer en .xlsx, et apporter ce fichier.',
      en: 'This is a text or a slide show: copy its table into a spreadsheet, save it as .xlsx, and bring that file in.',
    },
  },
  IMPORT_MIND_MAP: {
    title: { fr: 'Carte mentale', en: 'Mind map' },
    detail: {
      fr: 'C’est une carte mentale (Freemind, XMind), qui dit des branches et non qui travaille avec qui : l’exporter en tableur, y écrire une ligne par acteur ou par lien, et apporter ce fichier.',
      en: 'This is a mind map (Freemind, XMind), which tells branches and not who works with whom: export it to a spreadsheet, write a line for each actor or link, and bring that file in.',
    },
  },
  IMPORT_COMPRESSED: {
    title: { fr: 'Fichier compressé', en: 'Compressed file' },
    detail: {
      fr: 'Ce fichier est compressé (.gz, .7z, .rar), ou propre à R (.rds, .RData) : l’ouvrir, et apporter ce qu’il contient en CSV, XLSX ou GraphML.',
      en: 'This file is compressed (.gz, .7z, .rar), or R’s own (.rds, .RData): open it, and bring in what it holds as CSV, XLSX or GraphML.',
    },
  },
  IMPORT_EMPTY: {
    title: { fr: 'Fichier vide', en: 'Empty file' },
    detail: {
      fr: 'Il n’y a aucune ligne sous les titres de colonnes : vérifier que c’est le bon fichier.',
      en: 'There is no line under the headings: check that this is the right file.',
    },
  },
  IMPORT_TOO_LARGE: {
    title: { fr: 'Fichier trop lourd', en: 'File too large' },
    detail: {
      fr: 'Le fichier dépasse {max} Mo : le partager en plusieurs, ou retirer ce qui n’est pas à apporter.',
      en: 'The file is over {max} MB: split it, or remove what is not to be brought in.',
    },
  },
  IMPORT_TOO_MANY_ROWS: {
    title: { fr: 'Trop de lignes', en: 'Too many lines' },
    detail: {
      fr: 'Le fichier a plus de {max} lignes : le partager en plusieurs, les acteurs d’abord.',
      en: 'The file has more than {max} lines: split it, actors first.',
    },
  },
  IMPORT_TOO_MANY_COLUMNS: {
    title: { fr: 'Trop de colonnes', en: 'Too many columns' },
    detail: {
      fr: '« {table} » a {count} colonnes, pour {max} au plus : retirer celles qui ne sont pas à apporter.',
      en: '“{table}” has {count} columns, {max} at most: remove those that are not to be brought in.',
    },
  },
  IMPORT_TOO_MANY_ELEMENTS: {
    title: { fr: 'Trop à la fois', en: 'Too much at once' },
    detail: {
      fr: 'Cet apport changerait {count} éléments d’un coup, pour {max} au plus : le partager en plusieurs, les acteurs d’abord.',
      en: 'This would change {count} elements at once, {max} at most: split it, actors first.',
    },
  },
  IMPORT_ENGINE_MEMORY: {
    title: { fr: 'Trop pour la mémoire de Neo4j', en: 'Too much for the memory of Neo4j' },
    detail: {
      fr: 'Neo4j n’a pas assez de mémoire pour tout écrire d’un coup ; rien n’a été écrit. Partager le fichier en plusieurs, les acteurs d’abord, ou donner plus de mémoire à Neo4j.',
      en: 'Neo4j has too little memory to write all of it at once; nothing was written. Split the file, actors first, or give Neo4j more memory.',
    },
  },
  IMPORT_CANCELLED: {
    title: { fr: 'Apport annulé', en: 'Import cancelled' },
    detail: {
      fr: 'L’apport a été annulé : rien n’a été écrit.',
      en: 'The import was cancelled: nothing was written.',
    },
  },
  IMPORT_NOT_FOUND: {
    title: { fr: 'Apport introuvable', en: 'Import not found' },
    detail: {
      fr: 'Aucun apport de ce nom n’est en cours : il est terminé, ou n’a pas commencé.',
      en: 'No import of this name is at work: it ended, or has not begun.',
    },
  },
  IMPORT_TOO_DEEP: {
    title: { fr: 'Fichier trop profond', en: 'File nested too deeply' },
    detail: {
      fr: 'Le fichier imbrique plus de {max} niveaux : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
      en: 'The file nests more than {max} levels: save it again from the program that made it.',
    },
  },
  IMPORT_BINARY: {
    title: { fr: 'Ce n’est pas du texte', en: 'This is not text' },
    detail: {
      fr: 'Le fichier s’appelle « {name} » et ne contient pas de texte : l’ouvrir dans un tableur et l’enregistrer en CSV ou XLSX.',
      en: 'The file is called “{name}” and holds no text: open it in a spreadsheet and save it as CSV or XLSX.',
    },
  },
  IMPORT_BROKEN_TEXT: {
    title: { fr: 'CSV mal formé', en: 'Malformed CSV' },
    detail: {
      fr: 'Le CSV ne se lit plus à la ligne {row} : un guillemet y est ouvert et jamais fermé, ou mal placé. Le corriger, ou enregistrer en XLSX.',
      en: 'The CSV cannot be read at line {row}: a quote is opened there and never closed, or misplaced. Correct it, or save as XLSX.',
    },
  },
  IMPORT_BROKEN_FILE: {
    title: { fr: 'Fichier abîmé', en: 'Damaged file' },
    detail: {
      fr: 'Le fichier est incomplet ou abîmé (ligne {row}) : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
      en: 'The file is incomplete or damaged (line {row}): save it again from the program that made it.',
    },
  },
  IMPORT_BROKEN_ARCHIVE: {
    title: { fr: 'Fichier abîmé', en: 'Damaged file' },
    detail: {
      fr: 'Le fichier est incomplet ou abîmé : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
      en: 'The file is incomplete or damaged: save it again from the program that made it.',
    },
  },
  IMPORT_ARCHIVE_TOO_LARGE: {
    title: { fr: 'Classeur trop gros une fois ouvert', en: 'Workbook too large once opened' },
    detail: {
      fr: 'Ouvert, le classeur dépasse {max} Mo : en retirer les images et les feuilles inutiles.',
      en: 'Opened, the workbook is over {max} MB: remove images and sheets that are not needed.',
    },
  },
  IMPORT_DOCTYPE: {
    title: { fr: 'Déclaration refusée', en: 'Declaration refused' },
    detail: {
      fr: 'Le fichier contient une déclaration DOCTYPE ou des entités, qui peuvent cacher autre chose : les retirer, ou enregistrer à nouveau le fichier.',
      en: 'The file holds a DOCTYPE declaration or entities, which may hide other things: remove them, or save the file again.',
    },
  },
  IMPORT_NOTHING_RECOGNISED: {
    title: { fr: 'Rien à apporter', en: 'Nothing to bring in' },
    detail: {
      fr: 'Aucun acteur, lien, engagement, besoin ni offre à apporter : dire de quoi parle chaque feuille.',
      en: 'No actor, link, commitment, need or offer to bring in: say what each sheet is about.',
    },
  },
  IMPORT_HAS_FAULTS: {
    title: { fr: 'Il reste des erreurs', en: 'There are errors left' },
    detail: {
      fr: 'Rien n’a été apporté. Erreurs : {count}. Les corriger, ou dire de laisser ces lignes de côté.',
      en: 'Nothing was brought in. Errors: {count}. Correct them, or say that these lines are to be left out.',
    },
  },
  IMPORT_UNDECIDED: {
    title: { fr: 'Il reste à choisir', en: 'There is something left to choose' },
    detail: {
      fr: 'Rien n’a été apporté. À choisir encore : {columns} colonne(s), {duplicates} nom(s) peut-être déjà connu(s).',
      en: 'Nothing was brought in. Left to choose: {columns} column(s), {duplicates} name(s) that may be known already.',
    },
  },
};
