import type { Label } from '../../contract/primitives.ts';
import { fr } from '../../words/french.ts';

/** Something wrong in a file: where, what, and the values of its sentence. */
export interface Fault {
  readonly table: number;
  readonly row: number;
  readonly column?: number | undefined;
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

type Sentence = (values: (name: string) => string) => Label;

const sentence = (french: Sentence): Sentence => french;

/** What each fault says: what is wrong, and what to do. */
const SENTENCES = {
  missing: sentence((v) => ({
    fr: fr`« ${v('field')} » est vide : l'écrire, ou laisser la ligne de côté. Une cellule fusionnée ne vaut que pour sa première ligne.`,
    en: `“${v('field')}” is empty: fill it in, or leave the line out. A merged cell counts for its first line only.`,
  })),
  missing_column: sentence((v) => ({
    fr: fr`Aucune colonne ne dit « ${v('field')} » : choisir laquelle, ou l'ajouter au fichier.`,
    en: `No column says “${v('field')}”: choose which one does, or add it to the file.`,
  })),
  repeated_column: sentence((v) => ({
    fr: fr`Deux colonnes disent « ${v('field')} » (${v('first')} et ${v('second')}) : laisser l'une de côté ou lui donner un autre sens.`,
    en: `Two columns say “${v('field')}” (${v('first')} and ${v('second')}): leave one out or give it another meaning.`,
  })),
  too_long: sentence((v) => ({
    fr: fr`${v('length')} caractères, pour ${v('max')} au plus : raccourcir le texte.`,
    en: `${v('length')} characters, ${v('max')} at most: shorten the text.`,
  })),
  bad_characters: sentence(() => ({
    fr: fr`Le texte contient des caractères de commande ou un retour à la ligne : les effacer.`,
    en: 'The text holds control characters or a line break: remove them.',
  })),
  bad_name: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas un nom : il faut une lettre ou un chiffre.`,
    en: `“${v('value')}” is no name: a letter or a digit is needed.`,
  })),
  unseen_character: sentence((v) => ({
    fr: fr`Le nom contient un caractère qui ne se voit pas (${v('character')}, à la place ${v('place')}) : l'effacer ou récrire le nom.`,
    en: `The name holds a character that cannot be seen (${v('character')}, place ${v('place')}): remove it or write the name again.`,
  })),
  too_many: sentence((v) => ({
    fr: fr`${v('length')} éléments dans cette cellule, pour ${v('max')} au plus : en retirer.`,
    en: `${v('length')} items in this cell, ${v('max')} at most: remove some.`,
  })),
  unknown_value: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas reconnu : choisir ce que cela veut dire, ou écrire l'un de ces mots : ${v('allowed')}.`,
    en: `“${v('value')}” is not known: choose what it means, or write one of these: ${v('allowed')}.`,
  })),
  bad_day: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas une date qui existe : écrire un jour (31/12/2024, le jour avant le mois), un mois (décembre 2024) ou une année (2024).`,
    en: `“${v('value')}” is not a date that exists: write a day (31/12/2024, the day before the month), a month (December 2024) or a year (2024).`,
  })),
  day_too_far: sentence((v) => ({
    fr: fr`« ${v('value')} » est hors des années ${v('first')} à ${v('last')} : vérifier l'année, ou laisser la case vide.`,
    en: `“${v('value')}” is outside the years ${v('first')} to ${v('last')}: check the year, or leave the cell empty.`,
  })),
  bad_yes: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est ni oui ni non : écrire l'un des deux.`,
    en: `“${v('value')}” is neither yes nor no: write one of them.`,
  })),
  bad_number: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas un nombre : écrire des chiffres seuls.`,
    en: `“${v('value')}” is not a number: write digits only.`,
  })),
  bad_siren: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas un SIREN : il a neuf chiffres (un SIRET quatorze). Corriger, ou vider la cellule.`,
    en: `“${v('value')}” is not a SIREN: it has nine digits (a SIRET fourteen). Correct it, or empty the cell.`,
  })),
  bad_url: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas une adresse : écrire par exemple https://exemple.fr.`,
    en: `“${v('value')}” is not an address: write for instance https://example.org.`,
  })),
  repeated_key: sentence((v) => ({
    fr: fr`L'identifiant « ${v('value')} » est déjà celui de la ligne ${v('row')} : en changer, ou retirer l'une des deux lignes.`,
    en: `The identifier “${v('value')}” is already that of line ${v('row')}: change it, or remove one of the two lines.`,
  })),
  repeated_name: sentence((v) => ({
    fr: fr`« ${v('value')} » est déjà à la ligne ${v('row')} : retirer l'une des deux, ou leur donner chacune un identifiant.`,
    en: `“${v('value')}” is already on line ${v('row')}: remove one of the two, or give each an identifier.`,
  })),
  key_taken: sentence((v) => ({
    fr: fr`L'identifiant « ${v('value')} » est pris ailleurs : en écrire un autre.`,
    en: `The identifier “${v('value')}” is taken elsewhere: write another.`,
  })),
  not_yours: sentence((v) => ({
    fr: fr`« ${v('value')} » agit aussi dans des territoires qui ne sont pas les vôtres : choisir de ne pas changer sa fiche, ou laisser la ligne de côté.`,
    en: `“${v('value')}” also acts in territories that are not yours: choose not to change its sheet, or leave the line out.`,
  })),
  family_unsaid: sentence((v) => ({
    fr: fr`« ${v('value')} » sera ajouté : dire de quelle famille sont ceux que les liens ajoutent.`,
    en: `“${v('value')}” will be added: say of which family those are whom links add.`,
  })),
  actor_unknown: sentence((v) => ({
    fr:
      v('near') === ''
        ? fr`« ${v('value')} » n'est ni dans le fichier ni sur la carte : corriger le nom, ou ajouter cet acteur.`
        : fr`« ${v('value')} » n'est ni dans le fichier ni sur la carte. Est-ce « ${v('near')} » ? Corriger le nom, ou ajouter cet acteur.`,
    en:
      v('near') === ''
        ? `“${v('value')}” is neither in the file nor on the map: correct the name, or add this actor.`
        : `“${v('value')}” is neither in the file nor on the map. Is it “${v('near')}”? Correct the name, or add this actor.`,
  })),
  actor_ambiguous: sentence((v) => ({
    fr: fr`Plusieurs acteurs s'appellent « ${v('value')} » : écrire l'identifiant de celui dont il s'agit.`,
    en: `Several actors are called “${v('value')}”: write the identifier of the one that is meant.`,
  })),
  commitment_unknown: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est pas un engagement connu : écrire son code, son identifiant ou son texte exact.`,
    en: `“${v('value')}” is not a known commitment: write its code, its identifier or its exact text.`,
  })),
  cooperation_unknown: sentence((v) => ({
    fr: fr`« ${v('value')} » n'est l'identifiant d'aucune coopération du fichier ni du territoire : le corriger, ou laisser la ligne de côté.`,
    en: `“${v('value')}” is the identifier of no cooperation of the file or of the territory: correct it, or leave the line out.`,
  })),
  no_party: sentence((v) => ({
    fr: fr`« ${v('value')} » ne prend pas part à cette coopération : l'ajouter à ses parties, ou laisser la ligne de côté.`,
    en: `“${v('value')}” is no party to this cooperation: add it to its parties, or leave the line out.`,
  })),
  too_few_parties: sentence(() => ({
    fr: fr`Un lien réunit au moins deux acteurs différents : écrire qui avec qui.`,
    en: 'A link joins two different actors at least: write who with whom.',
  })),
  role_mismatch: sentence(() => ({
    fr: fr`Financer, commander, accompagner et siéger vont de l'un vers l'autre : remplir « De » et « Vers ».`,
    en: 'Funding, commissioning, supporting and governing go from one to another: fill in “From” and “To”.',
  })),
  dates_reversed: sentence(() => ({
    fr: fr`La fin précède le début : corriger l'une des deux dates.`,
    en: 'The end comes before the beginning: correct one of the two days.',
  })),
  no_party_here: sentence(() => ({
    fr: fr`Aucun de ces acteurs n'agit dans ce territoire : en ajouter un, ou laisser la ligne de côté.`,
    en: 'None of these actors acts in this territory: add one, or leave the line out.',
  })),
  merged: sentence((v) => ({
    fr: fr`La cellule ${v('cell')} est fusionnée avec celle du dessus : défusionner, et remplir chaque ligne.`,
    en: `Cell ${v('cell')} is merged with the one above: unmerge, and fill in each line.`,
  })),
  uncomputed: sentence((v) => ({
    fr: fr`La cellule ${v('cell')} est une formule que rien n'a calculée : ouvrir le fichier dans un tableur, l'enregistrer et l'apporter à nouveau, ou laisser la colonne de côté.`,
    en: `Cell ${v('cell')} is a formula that nothing has computed: open the file in a spreadsheet program, save it and bring it again, or leave the column out.`,
  })),
  repeated_resource: sentence((v) => ({
    fr: fr`La ligne ${v('row')} dit déjà cela de cet acteur : réunir les deux en une.`,
    en: `Line ${v('row')} already says this of this actor: make the two one.`,
  })),
} satisfies Record<string, Sentence>;

export type FaultCode = keyof typeof SENTENCES;

/** A fault in a sentence, in both languages. */
export const faultText = ({ code, values }: Pick<Fault, 'code' | 'values'>): Label =>
  SENTENCES[code]((name) => String(values[name] ?? ''));
