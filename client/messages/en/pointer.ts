export const pointer = {
  'pointer.taken': 'Two people are pointing at the map already: hold the key again once one of them is done.',
  'lead.leads': (name: string) => `${name} leads the view.`,
  'lead.follow': (name: string) => `Follow ${name}`,
  'lead.following': (name: string) => `You follow ${name}.`,
  'lead.away': (name: string) => `You follow ${name}. No network: the view goes on once it is back.`,
  'lead.ended': (name: string) => `${name} leads the view no more.`,
  'lead.leave': 'Leave',
  'lead.mine': 'You lead the view: the other screens can follow it.',
  'lead.stop': 'Stop leading',
  'lead.taken': 'Somebody else leads the view already.',
};
