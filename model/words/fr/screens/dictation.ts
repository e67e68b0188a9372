/** Dictation into the entry line. */
export const dictation = {
  'dictation.start': 'Dicter : votre navigateur écoute sur cet appareil, rien n’est envoyé',
  'dictation.stop': 'Arrêter la dictée',
  'dictation.missing':
    'Votre navigateur ne sait pas écouter sur cet appareil. Dictez avec le micro du clavier.',
  'dictation.refused':
    'Le micro n’est pas accessible. Autorisez-le dans votre navigateur, ou dictez avec celui du clavier.',
  'dictation.failed': 'La dictée s’est arrêtée. Réessayez, ou dictez avec le micro du clavier.',
};
