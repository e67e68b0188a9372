/** Dictation into the entry line. */
export const dictation = {
  'dictation.start': 'Dictate: your browser listens on this device, nothing is sent',
  'dictation.stop': 'Stop dictating',
  'dictation.missing':
    'Your browser cannot listen on this device. Dictate with the microphone of the keyboard.',
  'dictation.refused':
    'The microphone cannot be used. Allow it in your browser, or dictate with the one of the keyboard.',
  'dictation.failed': 'Dictation stopped. Try again, or dictate with the microphone of the keyboard.',
};
