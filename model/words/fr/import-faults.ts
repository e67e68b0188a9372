import type { FaultSentence } from '../../writes/import/import-faults.ts';
import { fr } from '../french.ts';

/** Text of each fault in a file: cause and remedy. */
export const importFaults = {
  missing: (v) =>
    fr`« ${v('field')} » est vide : l'écrire, ou laisser la ligne de côté. Une cellule fusionnée ne vaut que pour sa première ligne.`,
  missing_column: (v) =>
    fr`Aucune colonne ne dit « ${v('field')} » : choisir laquelle, ou l'ajouter au fichier.`,
  repeated_column: (v) =>
    fr`Deux colonnes disent « ${v('field')} » (${v('first')} et ${v('second')}) : laisser l'une de côté ou lui donner un autre sens.`,
  too_long: (v) => fr`${v('length')} caractères, pour ${v('max')} au plus : raccourcir le texte.`,
  bad_characters: () =>
    fr`Le texte contient des caractères de commande ou un retour à la ligne : les effacer.`,
  bad_name: (v) => fr`« ${v('value')} » n'est pas un nom : il faut une lettre ou un chiffre.`,
  unseen_character: (v) =>
    fr`Le nom contient un caractère qui ne se voit pas (${v('character')}, à la place ${v('place')}) : l'effacer ou récrire le nom.`,
  too_many: (v) => fr`${v('length')} éléments dans cette cellule, pour ${v('max')} au plus : en retirer.`,
  unknown_value: (v) =>
    fr`« ${v('value')} » n'est pas reconnu : choisir ce que cela veut dire, ou écrire l'un de ces mots : ${v('allowed')}.`,
  bad_day: (v) =>
    fr`« ${v('value')} » n'est pas une date qui existe : écrire un jour (31/12/2024, le jour avant le mois), un mois (décembre 2024) ou une année (2024).`,
  day_too_far: (v) =>
    fr`« ${v('value')} » est hors des années ${v('first')} à ${v('last')} : vérifier l'année, ou laisser la case vide.`,
  bad_yes: (v) => fr`« ${v('value')} » n'est ni oui ni non : écrire l'un des deux.`,
  bad_number: (v) => fr`« ${v('value')} » n'est pas un nombre : écrire des chiffres seuls.`,
  bad_siren: (v) =>
    fr`« ${v('value')} » n'est pas un SIREN : il a neuf chiffres (un SIRET quatorze). Corriger, ou vider la cellule.`,
  bad_url: (v) => fr`« ${v('value')} » n'est pas une adresse : écrire par exemple https://exemple.fr.`,
  repeated_key: (v) =>
    fr`L'identifiant « ${v('value')} » est déjà celui de la ligne ${v('row')} : en changer, ou retirer l'une des deux lignes.`,
  repeated_name: (v) =>
    fr`« ${v('value')} » est déjà à la ligne ${v('row')} : retirer l'une des deux, ou leur donner chacune un identifiant.`,
  key_taken: (v) => fr`L'identifiant « ${v('value')} » est pris ailleurs : en écrire un autre.`,
  not_yours: (v) =>
    fr`« ${v('value')} » agit aussi dans des territoires qui ne sont pas les vôtres : choisir de ne pas changer sa fiche, ou laisser la ligne de côté.`,
  family_unsaid: (v) =>
    fr`« ${v('value')} » sera ajouté : dire de quelle famille sont ceux que les liens ajoutent.`,
  actor_unknown: (v) =>
    v('near') === ''
      ? fr`« ${v('value')} » n'est ni dans le fichier ni sur la carte : corriger le nom, ou ajouter cet acteur.`
      : fr`« ${v('value')} » n'est ni dans le fichier ni sur la carte. Est-ce « ${v('near')} » ? Corriger le nom, ou ajouter cet acteur.`,
  actor_ambiguous: (v) =>
    fr`Plusieurs acteurs s'appellent « ${v('value')} » : écrire l'identifiant de celui dont il s'agit.`,
  commitment_unknown: (v) =>
    fr`« ${v('value')} » n'est pas un engagement connu : écrire son code, son identifiant ou son texte exact.`,
  cooperation_unknown: (v) =>
    fr`« ${v('value')} » n'est l'identifiant d'aucune coopération du fichier ni du territoire : le corriger, ou laisser la ligne de côté.`,
  no_party: (v) =>
    fr`« ${v('value')} » ne prend pas part à cette coopération : l'ajouter à ses parties, ou laisser la ligne de côté.`,
  too_few_parties: () => fr`Un lien réunit au moins deux acteurs différents : écrire qui avec qui.`,
  role_mismatch: () =>
    fr`Financer, commander, accompagner et siéger vont de l'un vers l'autre : remplir « De » et « Vers ».`,
  private_line: () =>
    fr`Cette réponse refuse d'être publiée : elle vient pour l'animation seule, et les autres ne la voient pas.`,
  dates_reversed: () => fr`La fin précède le début : corriger l'une des deux dates.`,
  no_party_here: () =>
    fr`Aucun de ces acteurs n'agit dans ce territoire : en ajouter un, ou laisser la ligne de côté.`,
  merged: (v) =>
    fr`La cellule ${v('cell')} est fusionnée avec celle du dessus : défusionner, et remplir chaque ligne.`,
  uncomputed: (v) =>
    fr`La cellule ${v('cell')} est une formule que rien n'a calculée : ouvrir le fichier dans un tableur, l'enregistrer et l'apporter à nouveau, ou laisser la colonne de côté.`,
  repeated_resource: (v) => fr`La ligne ${v('row')} dit déjà cela de cet acteur : réunir les deux en une.`,
} satisfies Readonly<Record<string, FaultSentence>>;
