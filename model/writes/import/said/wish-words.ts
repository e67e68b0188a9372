/**
 * Beginnings of the verbs that state a wish, in texts with or without accents: « souhaite », « aimerions », « envisage de ».
 * A part of a regular expression.
 */
export const WISHING =
  'souhait|aimer(?:ai|i)|voudr(?:ai|i)|voulons|envisag|d[eé]sir|esp[eè]r|wish|would like|hopes? to|wants? to';

/** Verbs after « à » for a link that does not exist yet, without accents. A part of a regular expression. */
export const TO_MAKE = 'creer|developper|construire|nouer';
