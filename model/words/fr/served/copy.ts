/** Messages of `npm run copy`, and of what reads copies back. */
export const copy = {
  usage:
    'npm run copy : copie les sauvegardes qui attendent. npm run copy -- list : affiche les copies. npm run copy -- key FICHIER : crée une clé de chiffrement.',
  nowhere: 'Aucun lieu de copie n’est réglé : MAILLAGE_COPY_FOLDER ou MAILLAGE_COPY_S3.',
  noPlace: (kind: string) =>
    `Aucun lieu de copie de ce genre (${kind}) n’est réglé : MAILLAGE_COPY_FOLDER ou MAILLAGE_COPY_S3.`,
  busy: 'Un autre processus copie en ce moment : réessayez dans quelques minutes.',
  copied: (where: string, names: readonly string[]): string =>
    names.length === 0
      ? `${where} : tout est déjà copié.`
      : `${where} : ${names.length} copiée(s), relue(s) et identique(s).\n${names.map((name) => `  ${name}`).join('\n')}`,
  failed: (where: string, why: string) => `${where} : ${why}`,
  found: (where: string, kind: string, copies: readonly { name: string; bytes: number }[]): string =>
    copies.length === 0
      ? `${where} : aucune copie.`
      : `${where} :\n${copies.map(({ name, bytes }) => `  ${kind}:${name}  ${bytes} octets`).join('\n')}`,
  noCopy: (where: string) => `${where} : aucune copie.`,
  brought: (file: string) => `Copie rapportée et déchiffrée : ${file}`,
  badRecipients: 'MAILLAGE_COPY_RECIPIENTS ne contient pas que des clés publiques de age (age1…).',
  key: (file: string, recipient: string) =>
    `Clé créée : ${file}. Gardez ce fichier hors de cette machine, en deux endroits : sans lui, les copies ne se lisent plus.\nPour le serveur : MAILLAGE_COPY_RECIPIENTS=${recipient}`,
  keyExists: (file: string) => `${file} existe déjà : choisissez un autre nom.`,
};
