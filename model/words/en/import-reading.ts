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
  month: {
    text: (lines: number) =>
      lines === 1
        ? 'A date such as “March 24” is read as a month of 2024.'
        : `${lines} dates such as “March 24” are read as a month and a year.`,
    answers: { month: 'A month and a year', note: 'Nothing certain: keep the words as a note' },
  },
  private: {
    text: (lines: number) =>
      lines === 1
        ? 'One answer refuses publication. It comes in for facilitators only, with its links.'
        : `${lines} answers refuse publication. They come in for facilitators only, with their links.`,
    answers: { private: 'For facilitators only', omit: 'Leave these lines out' },
  },
  person: {
    text: (lines: number) =>
      lines === 1
        ? 'One partner is a person. Choose their organisation in the list of names below.'
        : `${lines} links name a person. Choose their organisation in the list of names below.`,
    answers: { keep: 'Keep these names as they are written', omit: 'Leave these names out' },
  },
  gone: {
    text: () => 'Some actors of the map are not in this file any more. What should become of them?',
    answers: { keep: 'Leave them on the map', reserve: 'Put them in reserve, beside the map' },
  },
  mark: {
    text: (lines: number, mark = '') =>
      lines === 1 ? `What does “${mark}” mean, in one cell?` : `What does “${mark}” mean, in ${lines} cells?`,
    answers: {
      active: 'A link',
      strong: 'A strong link: they share means',
      in_progress: 'A link under construction',
      wished: 'A link that is wished for',
    },
  },
};
