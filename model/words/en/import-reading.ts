/** Meanings of a sheet's columns without a field. */
export const importSheets = {
  partners: 'Works with',
  wished: 'Would like to work with',
  needs: 'Needs',
  offers: 'Offers',
  keyword: 'kept as a keyword',
  note: 'kept as a note',
  commitment: 'commitment',
  omit: 'left out',
};

/** Questions about ambiguous lines. */
export const importQuestions = {
  conflict: {
    text: (lines: number) =>
      lines === 1
        ? 'One line speaks of a conflict. The link is noted as broken off, for facilitators only.'
        : `${lines} lines speak of a conflict. These links are noted as broken off, for facilitators only.`,
    answers: {
      broken: 'Broken off, for facilitators only',
      dormant: 'Dormant, for facilitators only',
      note: 'Active, for facilitators only, the word in a note',
    },
  },
  planned: {
    text: (lines: number) =>
      lines === 1
        ? 'One link starts later. It is noted as being built, promised for that day.'
        : `${lines} links start later. They are noted as being built, promised for these days.`,
    answers: { planned: 'Being built, promised for that day', active: 'Like the others, from that day on' },
  },
};
