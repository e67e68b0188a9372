import { count } from './shell.ts';

/** After the day: each actor rereads what it said. */
export const rereading = {
  'workshop.rereadingText': (day: string) =>
    `Each actor gets a link, or a printed sheet, with its own card only: it confirms, corrects or withdraws${day === '' ? '' : ` until ${day}`}. Withdrawn data leave all exports.`,
  'workshop.rereadingEnded': (day: string) =>
    `Rereading ended on ${day}: links no longer work, and none can be made.`,
  'workshop.rereadingMove': 'Choose another day',
  'workshop.rereadingMoveWhat': ': the links already given will open again.',
  'workshop.rereadingReach': (address: string) =>
    `Links open at the address ${address}, as long as the computer of Maillage is on and can be reached there. Should it leave the network of the room, give the sheet to print instead.`,
  'workshop.rereadingNone': 'Nobody has spoken yet: links come with answers.',
  'workshop.reread.aloud': 'spoke aloud, has not reread yet',
  'workshop.reread.notYet': 'has not reread yet',
  'workshop.reread.confirmed': (day: string) => `reread on ${day}`,
  'workshop.reread.withdrawn': (day: string) => `withdrew on ${day}`,
  'workshop.linkGiven': (day: string, by: string, until: string) =>
    `Link made on ${day}${by === '' ? '' : ` by ${by}`}${until === '' ? '.' : `, valid until ${until}.`}`,
  'workshop.linkGivenElsewhere': 'Making another ends this one.',
  'workshop.linkMakeAgain': 'Make another link',
  'workshop.linkMake': 'Make the link',
  'workshop.linkMakeOf': (name: string) => `Make the rereading link of ${name}`,
  'workshop.linkCopy': 'Copy the link',
  'workshop.linkCopyOf': (name: string) => `Copy the rereading link of ${name}`,
  'workshop.linkQrOf': (name: string) => `Code to photograph: rereading of ${name}`,
  'workshop.linksMakeAll': (n: number) => (n === 1 ? 'Make the missing link' : `Make the ${n} links`),
  'workshop.linksMaking': (n: number) => `${count(n, 'link', 'links')} to go…`,
  'workshop.linksCopyAll': 'Copy all links',
  'workshop.linksCopied': 'Copied',
  'workshop.linksHint':
    'Links are kept on this device. Making one again elsewhere ends the former. Copied together: one line an actor, its name then its link, to paste into a spreadsheet.',
  'workshop.paper': 'Sheet to print',
  'workshop.paperOf': (name: string) => `Sheet to print: rereading of ${name}`,
};
