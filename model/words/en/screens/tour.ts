/** The guided tour of the demonstration; what offers it is on screen before, in `home.ts`. */
export const tour = {
  'tour.next': 'Next',
  'tour.previous': 'Previous',
  'tour.done': 'Finish',
  'tour.leave': 'Leave the tour',
  'tour.progress': (at: number, total: number) => `${at} of ${total}`,

  'tour.map': 'The map',
  'tour.map.text':
    'Who does what with whom. Colour, shape and icon tell the family; the width of a line tells the intensity; dashes, what is only wished or promised yet. This territory is made up.',
  'tour.reserve': 'The reserve',
  'tour.reserve.text':
    'Beside the map wait the official institutions of the place, and others that are known already. A + puts one on the map: nobody enters unless the room wants it.',
  'tour.entry': 'The entry line',
  'tour.entry.text':
    'One writes what the room says, as fast as it says it: “AMAP → Lycée : lends a room”. The line shows what it understood before Enter. The key E leads there.',
  'tour.questions': 'The questions',
  'tour.questions.text':
    'What the map asks, strongest first: a commitment without carrier, two families that hardly talk, a need and an offer that look for each other. You choose what the room will see.',
  'tour.gap': 'What is missing lights up',
  'tour.gap.text':
    'Each question shows those it concerns. The coloured dots are links that may be missing: in life, or only on the map.',
  'tour.answers': 'The room answers',
  'tour.answers.text':
    '“But we do work together!”: one click adds the link. Otherwise a meeting, a choice the room stands by, a disagreement. The answer stays with the question.',
  'tour.workshop': 'The workshop',
  'tour.workshop.text':
    'A code for the phones, sheets to print, a big screen, then the minutes and the rereading by each actor.',
  'tour.data': 'Take away, bring in',
  'tour.data.text':
    'The drawing, a spreadsheet, a graph, a report to correct, snapshots to cite. A table you already have comes in with a preview, and goes out again in one step.',
  'tour.history': 'Nothing gets lost',
  'tour.history.text':
    'Each step is noted, and can be undone: Ctrl Z, or from here. The map can be read as it was on a given day. Your turn: the key ? opens the help, and the home page the map of your territory.',
};
