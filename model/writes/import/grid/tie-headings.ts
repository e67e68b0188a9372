/** Verbs of one tie as headings: what the line's body does to others, « Donne à », « Héberge ». */
const ACTS_ON =
  /^(?:donne|livre|vend|prete|oriente|aide|adhere|achete|gives|lends|sells|refers|buy)(?:nt)? (?:a|au|aux|ver|chez|aupre de|to|from)$|^(?:est |sont )?(?:adherente?|membre|affiliee?|federee?)s? (?:a|au|aux|de|du|d)$|^(?:aide|accompagne|finance|heberge|accueille|soutient|conseille|fournit|subventionne|approvisionne|parraine|emploie|fund|host|support|supplie|train)(?:nt)?$/;
const DONE =
  '(?:co ?)?(?:financee?|soutenue?|aidee?|hebergee?|accueillie?|fournie?|subventionnee?|approvisionnee?|accompagnee?|parrainee?|appuyee?|conseillee?|animee?|portee?)s?';
/** Verbs of what others do to the line's body: « Reçoit de », « Financé par », « Bénéficie de ». */
const RECEIVES_FROM = new RegExp(
  `^(?:(?:est |sont |a ete )?${DONE}|funded|supported|hosted|supplied) (?:par|chez|by)$|^(?:recoit|recoivent|beneficie|beneficient|obtient|receive)(?: .{2,30})? (?:de|par|aupre de|from)$|^(?:(?:autre|principaux|other|main) )?(?:co ?)?(?:financeur|funder|bailleur de fonds)$`,
);

/** Returns the direction, from the line's body, of the links below a heading in the form of `headingKey`. */
export const directionOfTie = (key: string): 'directed' | 'reversed' | undefined =>
  ACTS_ON.test(key) ? 'directed' : RECEIVES_FROM.test(key) ? 'reversed' : undefined;

/** Returns true if a heading in the form of `headingKey` is a verb, or who funds. */
export const isTie = (key: string): boolean => directionOfTie(key) !== undefined;
