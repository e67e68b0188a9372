/** Messages about a file that cannot be imported. */
export const importProblems = {
  IMPORT_FORMAT_UNKNOWN: {
    title: 'Format non reconnu',
    detail:
      'Ce fichier n’est ni un tableau (XLSX, ODS, CSV, HTML), ni un graphe (GraphML, GEXF, GML, Pajek, DOT, JSON de nœuds et de liens) : l’enregistrer dans l’un de ces formats. Un cliché de Maillage (JSON) s’apporte depuis « Clichés ».',
  },
  IMPORT_OLD_SPREADSHEET: {
    title: 'Ancien format de tableur',
    detail:
      'Un classeur .xls ou protégé par un mot de passe n’est pas lu ici : l’enregistrer en .xlsx ou en .ods, sans mot de passe.',
  },
  IMPORT_EMPTY: {
    title: 'Fichier vide',
    detail: 'Il n’y a aucune ligne sous les titres de colonnes : vérifier que c’est le bon fichier.',
  },
  IMPORT_TOO_LARGE: {
    title: 'Fichier trop lourd',
    detail: 'Le fichier dépasse {max} Mo : le partager en plusieurs, ou retirer ce qui n’est pas à apporter.',
  },
  IMPORT_TOO_MANY_ROWS: {
    title: 'Trop de lignes',
    detail: 'Le fichier a plus de {max} lignes : le partager en plusieurs, les acteurs d’abord.',
  },
  IMPORT_TOO_MANY_COLUMNS: {
    title: 'Trop de colonnes',
    detail: '« {table} » a {count} colonnes, pour {max} au plus : retirer celles qui ne sont pas à apporter.',
  },
  IMPORT_TOO_MANY_ELEMENTS: {
    title: 'Trop à la fois',
    detail:
      'Cet apport changerait {count} éléments d’un coup, pour {max} au plus : le partager en plusieurs, les acteurs d’abord.',
  },
  IMPORT_ENGINE_MEMORY: {
    title: 'Trop pour la mémoire de Neo4j',
    detail:
      'Neo4j n’a pas assez de mémoire pour tout écrire d’un coup ; rien n’a été écrit. Partager le fichier en plusieurs, les acteurs d’abord, ou donner plus de mémoire à Neo4j.',
  },
  JOB_CANCELLED: {
    title: 'Travail arrêté',
    detail: 'Le travail a été arrêté : rien n’a été écrit.',
  },
  IMPORT_CANCELLED: {
    title: 'Apport annulé',
    detail: 'L’apport a été annulé : rien n’a été écrit.',
  },
  IMPORT_NOT_FOUND: {
    title: 'Apport introuvable',
    detail: 'Aucun apport de ce nom n’est en cours : il est terminé, ou n’a pas commencé.',
  },
  IMPORT_TOO_DEEP: {
    title: 'Fichier trop profond',
    detail:
      'Le fichier imbrique plus de {max} niveaux : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
  },
  IMPORT_PDF: {
    title: 'Document PDF',
    detail:
      'Un PDF n’est pas lu ici : l’ouvrir, sélectionner son texte ou son tableau, le copier dans un document ou un tableur, puis apporter ce fichier.',
  },
  IMPORT_BINARY: {
    title: 'Ce n’est pas du texte',
    detail:
      'Le fichier s’appelle « {name} » et ne contient pas de texte : l’ouvrir dans un tableur et l’enregistrer en CSV ou XLSX.',
  },
  IMPORT_BROKEN_TEXT: {
    title: 'CSV mal formé',
    detail:
      'Le CSV est illisible à partir de la ligne {row} : un guillemet y est ouvert et jamais fermé, ou mal placé. Le corriger, ou enregistrer en XLSX.',
  },
  IMPORT_BROKEN_FILE: {
    title: 'Fichier abîmé',
    detail:
      'Le fichier est incomplet ou abîmé (ligne {row}) : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
  },
  IMPORT_BROKEN_ARCHIVE: {
    title: 'Fichier abîmé',
    detail: 'Le fichier est incomplet ou abîmé : l’enregistrer à nouveau depuis le logiciel qui l’a fait.',
  },
  IMPORT_ARCHIVE_TOO_LARGE: {
    title: 'Classeur trop gros une fois ouvert',
    detail: 'Ouvert, le classeur dépasse {max} Mo : en retirer les images et les feuilles inutiles.',
  },
  IMPORT_DOCTYPE: {
    title: 'Déclaration refusée',
    detail:
      'Le fichier contient une déclaration DOCTYPE ou des entités, qui peuvent cacher autre chose : les retirer, ou enregistrer à nouveau le fichier.',
  },
  IMPORT_NOTHING_RECOGNISED: {
    title: 'Rien à apporter',
    detail: 'Aucun acteur, lien, engagement, besoin ni offre à apporter : dire de quoi parle chaque feuille.',
  },
  IMPORT_UNKNOWN_VALUE: {
    title: 'Mot sans sens connu',
    detail:
      'La liste « {list} » n’a pas de valeur « {value} » : en choisir une que l’aperçu propose, ou « omit ».',
  },
  IMPORT_UCINET: {
    title: 'Fichier de NetDraw',
    detail:
      'C’est un fichier de NetDraw (VNA) : dans NetDraw, « File > Save Data As > Pajek », puis apporter le fichier .net.',
  },
  IMPORT_SESSION: {
    title: 'Séance d’un logiciel de graphes',
    detail:
      'C’est une séance de Gephi (.gephi) ou de Cytoscape (.cys), que seul ce logiciel ouvre : y exporter le graphe en GEXF ou en GraphML, et apporter ce fichier.',
  },
  IMPORT_DOCUMENT: {
    title: 'Texte OpenDocument ou diaporama',
    detail:
      'C’est un texte OpenDocument ou un diaporama : enregistrer le texte en .docx, ou copier son tableau dans un tableur, puis apporter ce fichier.',
  },
  IMPORT_MIND_MAP: {
    title: 'Carte mentale',
    detail:
      'C’est une carte mentale (Freemind, XMind), qui dit des branches et non qui travaille avec qui : l’exporter en tableur, y écrire une ligne par acteur ou par lien, et apporter ce fichier.',
  },
  IMPORT_COMPRESSED: {
    title: 'Fichier compressé',
    detail:
      'Ce fichier est compressé (.gz, .7z, .rar), ou propre à R (.rds, .RData) : l’ouvrir, et apporter ce qu’il contient en CSV, XLSX ou GraphML.',
  },
};
