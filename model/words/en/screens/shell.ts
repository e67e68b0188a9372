/** “1 actor”, “24 actors” */
const figures = new Intl.NumberFormat('en-GB');
/** Formats a number. */
export const figure = (n: number): string => figures.format(n);
export const count = (n: number, one: string, many: string): string => `${figure(n)} ${n === 1 ? one : many}`;

export const shell = {
  'shell.home': 'Maillage, home',
  'shell.views': 'Views of the territory',
  'shell.tabs': (view: string) => `${view}, and what goes with it`,
  'shell.skip': 'Skip to content',
  'shell.help': 'Help',
  'shell.menu': 'Menu',
  'shell.privacy': 'What is kept',
  'shell.labelled': (label: string, text: string) => `${label}: ${text}`,
  'shell.close': 'Close',
  'shell.cancel': 'Cancel',
  'shell.save': 'Save',
  'shell.add': 'Add',
  'shell.remove': 'Remove',
  'shell.retry': 'Try again',
  'shell.allTerritories': 'All territories',
  'shell.progress': 'Progress',
  'shell.timeLeft': (seconds: number) =>
    seconds < 90
      ? `about ${count(seconds, 'second', 'seconds')} left`
      : `about ${Math.round(seconds / 60)} minutes left`,
  'shell.stop': 'Stop',
  'shell.stopping': 'Stopping…',
  'shell.findTerritory': 'Search for a territory',
  'shell.typeForMore': 'Type a name to see the others.',
  'shell.working': 'One moment…',
  'shell.none': 'none',
  'shell.yes': 'yes',
  'shell.no': 'no',
  'shell.unknown': 'not stated',

  'view.map': 'Map',
  'view.questions': 'Questions',
  'view.meetings': 'Meetings',
  'view.commitments': 'Commitments',
  'view.tables': 'Tables',
  'view.list': 'List',
  'view.history': 'History',
  'view.measures': 'Measures',
  'view.workshop': 'Workshop',
  'questions.toAskCount': (n: number) => `, ${n} to ask`,

  'theme.system': 'Colours: as the system',
  'theme.light': 'Colours: light',
  'theme.dark': 'Colours: dark',

  'territory.counts': (fictional: boolean, actors: number, cooperations: number) =>
    [
      ...(fictional ? ['fictional territory'] : []),
      count(actors, 'actor', 'actors'),
      count(cooperations, 'cooperation', 'cooperations'),
    ].join(' · '),
  'territory.deleted': (name: string) => `“${name}” is deleted.`,

  'notice.day': (day: string) => `As of ${day}`,
  'notice.toToday': 'Back to today',
  'notice.when': (isToday: boolean, day: string) =>
    `${isToday ? 'Today' : 'As of'} ${day}: history, comparison and film`,
  'notice.toDay': (day: string) => `See it as of ${day}`,
  'notice.sample': 'Demonstration sample, not exhaustive',
  'notice.reread': (by: number, total: number) => `Reread by ${by} of ${count(total, 'actor', 'actors')}`,

  'toast.undo': 'Undo',
  'toast.redo': 'Redo',
  'toast.retry': 'Try again',
  'toast.arrangeAnew': 'Start afresh',
  'toast.dismiss': 'Close this message',
  'undo.undo': 'Undo',
  'undo.redo': 'Redo',
  'undo.undone': 'Undone.',
  'undo.redone': 'Done again.',
  'undo.conflict': (title: string) =>
    `This cannot be undone as it is: since then, “${title}”. The history lets you undo one, then the other.`,
  'undo.nothing': 'Nothing to undo: you have changed nothing here.',
  'undo.nothingToRedo': 'Nothing to redo.',

  'problem.UNREACHABLE': 'The server does not answer. Nothing is lost: you can try again.',
  'problem.UNEXPECTED': 'The request did not go through.',
  'problem.title': 'This could not be read',

  'consent.agrees': 'It agrees: bring it back',
  'consent.leave': 'Leave it',
  'conflict.title': 'Someone changed this at the same moment',
  'conflict.theirs': 'Theirs:',
  'conflict.mine': 'Yours:',
  'conflict.keepMine': 'Keep mine',
  'conflict.keepTheirs': 'Keep theirs',

  'across.tab': 'Territories',
  'missing.tab': 'What is missing',
  'bring.tab': 'Bring in',
  'compare.tab': 'Before and after',
  'film.tab': 'Film',
  'console.tab': 'Console',
  'patterns.tab': 'Patterns',
  'join.title': 'Join the workshop',
  'typing.title': 'Typing the sheets',
  'sheets.title': 'Sheets to print',
  'reread.title': 'Rereading',
  'promises.tab': 'Promises',
  'readings.families': 'Families',
  'readings.sides': 'Side by side',
  'readings.needs': 'Needs and offers',
  'readings.rests': 'What rests on…',

  'report.tab': 'Report',
  'fiches.tab': 'Cooperation briefs',
  'snapshots.tab': 'Snapshots',
  'view.data': 'Data',
  'take.tab': 'Take away',
  'wall.title': 'Map for the wall',
};
