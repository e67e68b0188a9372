export const pointer = {
  'pointer.taken': 'Two people are pointing at the map already: hold the key again once one of them is done.',
  'lead.leads': (name: string) => `${name || 'The facilitator'} leads the view.`,
  'lead.follow': (name: string) => `Follow ${name || 'the facilitator'}`,
  'lead.following': (name: string) => `You follow ${name || 'the facilitator'}.`,
  'lead.away': (name: string) =>
    `You follow ${name || 'the facilitator'}. No network: the view goes on once it is back.`,
  'lead.ended': (name: string) => `${name || 'The facilitator'} no longer leads the view.`,
  'lead.leave': 'Leave',
  'lead.mine': 'You lead the view: the other screens can follow it.',
  'lead.stop': 'Stop leading',
  'lead.taken': 'Somebody else leads the view already.',
};
