/** Messages of the server in the terminal. */
export const terminal = {
  stopping: 'Arrêt en cours…',
  starting: (seconds: number) => `Démarrage de Neo4j : ${seconds} s`,
  firstStart:
    'Premier démarrage : téléchargement de Neo4j et de Graph Data Science (140 Mo environ), une fois.',
  fetching: (files: number, megabytes: string) =>
    `Téléchargement de Neo4j : ${files} fichiers, ${megabytes} Mo`,
  loading: (name: string, nth: number, total: number) =>
    `Chargement de la démonstration : ${name} (${nth} sur ${total})…`,
  loaded: (territories: number) => `La démonstration est chargée : ${territories} territoires.`,
  elsewhere: 'Depuis les téléphones et les autres machines :',
  machine: 'Pour les accès, les sauvegardes et les effacements, ouvrez ceci une fois dans votre navigateur :',
  code: (code: string) =>
    `Un navigateur de cette machine demande un code : ${code}  (cinq minutes, une fois)`,
  upgraded: (file: string) => `Base mise à jour ; sauvegarde faite juste avant : ${file}`,
  schemaStep: (step: string, nth: number, steps: number) =>
    `Étape de la base : ${step} (${nth} sur ${steps})…`,
  stops: 'Ctrl-C arrête tout.',
  unprotected: (host: string) =>
    `SANS PROTECTION : qui atteint ${host} peut tout lire et tout changer (MAILLAGE_UNPROTECTED=1).`,
  setup: 'Personne ne l’administre encore. Ouvrez ceci une fois, et choisissez un nom et un mot de passe :',
};
