export const past = {
  'past.title': 'Looking at the past',
  'past.banner': (moment: string) => `You see the map as it was known on ${moment}`,
  'past.back': 'back to the present',
  'past.readOnly':
    'You are looking at the past: nothing is changed there. Come back to the present to go on.',
  'past.questions': 'Questions on this screen are asked of what is known today.',
};
