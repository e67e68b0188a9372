import { endOf } from '../../as-sentence.ts';
import { count } from './shell.ts';

export const workshop = {
  'workshop.title': (n: number) => count(n, 'workshop', 'workshops'),
  'workshop.reading': 'Reading the workshops…',
  'workshop.roomReading': 'Reading what the room said…',
  'workshop.new': 'Prepare a workshop',
  'workshop.all': 'All workshops',
  'workshop.goneActor': 'an organisation that is no longer on the map',
  'workshop.gone': 'This workshop is no longer there',
  'workshop.goneText': 'It was deleted, or the link is that of another territory.',
  'workshop.emptyTitle': 'Make the map together, in half a day',
  'workshop.emptyLead':
    'Twenty to sixty people, one screen, phones or paper. Statements appear on the map at once, and are still there the next day.',
  'workshop.before': 'Before',
  'workshop.beforeText':
    'A question, a perimeter, a code to photograph. Printed sheets for those without a phone.',
  'workshop.during': 'During',
  'workshop.duringText':
    'Each actor speaks for itself. You see who has answered, you choose what goes on screen.',
  'workshop.after': 'After',
  'workshop.afterText':
    'Minutes in plain sentences, to correct. Each actor rereads what it said, corrects it or withdraws.',
  'workshop.emptyReader': 'No workshop has been prepared here yet.',
  'workshop.added': 'The workshop is prepared.',
  'workshop.delete': 'Delete this workshop',
  'workshop.deleted': (title: string) => `“${title}” is deleted. Accepted answers stay on the map.`,
  'workshop.status.prepared': 'being prepared',
  'workshop.status.open': 'open',
  'workshop.status.closed': 'closed',
  'workshop.organisations': (n: number) =>
    n === 0 ? 'No actor has answered yet' : `${count(n, 'actor has answered', 'actors have answered')}`,
  'workshop.reread': (n: number, total: number) =>
    `reread by ${n} ${total === 1 ? 'actor' : 'actors'} out of ${total}`,

  'workshop.field.title': 'Title',
  'workshop.field.on': 'Day',
  'workshop.field.question': 'The question put to the room',
  'workshop.field.perimeterThemes': 'Themes',
  'workshop.field.perimeterActors': 'Actors',
  'workshop.field.method': 'Method, for the minutes',
  'workshop.field.invited': 'People invited',
  'workshop.field.came': 'People who came',
  'workshop.field.rereadUntil': 'Rereading until',
  'workshop.field.acceptance': 'What phones say goes',
  'workshop.titleExample': 'Eating well in the valley',
  'workshop.questionExample': 'What can we do together that nobody does alone?',
  'workshop.perimeterHint':
    'With nothing chosen, the workshop is about the whole territory. The rest stays on the map, standing back.',
  'workshop.perimeterAdd': 'Add an actor to the perimeter',
  'workshop.perimeterLeave': (name: string) => `Take ${name} out of the perimeter`,
  'workshop.acceptance.direct': 'straight to the map',
  'workshop.acceptance.reviewed': 'once you accept it',
  'workshop.acceptance.directHint':
    'Each validated answer is on the map at once. An answer waits for you if it removes something, changes the sheet of an actor that acts elsewhere too, or adds a fourth actor from one phone.',
  'workshop.acceptance.reviewedHint': 'Answers wait for your yes, one by one or all together.',
  'workshop.prepare': 'Prepare',
  'workshop.about': 'What it is about',

  'workshop.open': 'Open the workshop',
  'workshop.opened': 'The workshop is open: the room can answer.',
  'workshop.close': 'Close the workshop',
  'workshop.closeTitle': 'Close the workshop',
  'workshop.closeText':
    'Minutes and rereading begin. Answers that phones still send will wait for your yes. You can open it again.',
  'workshop.closePending': (n: number) =>
    n === 1 ? 'One answer still waits for your yes.' : `${n} answers still wait for your yes.`,
  'workshop.closedSaid': 'The workshop is closed.',
  'workshop.reopen': 'Open again',
  'workshop.reopened': 'The workshop is open again.',
  'workshop.screen': 'Big screen',
  'workshop.fixedDay': (asOf: string, on: string) =>
    `This map is read as of ${asOf}: what the room says on ${on} would be pale on it, and absent from the minutes and the lists.`,
  'workshop.readToday': 'Read the map as of today',
  'workshop.dayIsToday': 'The map is read as of today.',
  'workshop.steps': 'Steps of the day',
  'workshop.stepsHint': 'The screen follows',
  'workshop.step.perimeter': 'Perimeter',
  'workshop.step.actors': 'Actors',
  'workshop.step.links': 'Links',
  'workshop.step.commitments': 'Commitments',
  'workshop.step.questions': 'Questions',
  'workshop.step.promises': 'Promises',
  'workshop.parts': 'Parts of the workshop',
  'workshop.part.prepare': 'Prepare',
  'workshop.part.room': 'The room',
  'workshop.part.questions': 'Questions',
  'workshop.part.minutes': 'Minutes',
  'workshop.part.rereading': 'Rereading',
  'workshop.pendingWord': 'to accept',

  'workshop.joinTitle': 'Join the workshop',
  'workshop.joinAt': 'On your phone, open',
  'workshop.codeWord': 'Code',
  'workshop.joinCode': 'and type the code',
  'workshop.qr': 'Code to photograph to join the workshop',
  'workshop.joinClosed': 'The workshop is closed: nobody can join. Open it again to make a new code.',
  'workshop.codeNone':
    'The code lets phones into the workshop, without an account or an application. Everyone who leads sees it, on any machine.',
  'workshop.codeUnreadable':
    'This workshop has a code that can no longer be displayed. Make a new one: phones that joined stay.',
  'workshop.codeLost':
    'The code of this workshop no longer works: the database was restored or moved without the key of the server that made it. Make another.',
  'workshop.codeReading': 'Reading the code…',
  'workshop.codeMake': 'Make the code',
  'workshop.codeNew': 'Change the code',
  'workshop.codeNewWhat':
    'The former code and the printed posters will no longer work. Phones that joined stay.',
  'workshop.codeNewYes': 'Make a new code',
  'workshop.codeKeep': 'Keep this code',
  'workshop.phonesRemove': 'Remove all phones',
  'workshop.phonesRemoveWhat': (n: number) =>
    `Useful if the code has left the room. The code stops and ${n === 0 ? 'all phones are signed out' : n === 1 ? 'the phone that joined is signed out' : `the ${n} people who joined are signed out`}; what was sent stays. Coming back takes a new code.`,
  'workshop.phonesRemoveYes': 'Remove the phones',
  'workshop.phonesRemoved': 'Phones are signed out and the code no longer works.',
  'workshop.codeUntil': (day: string) => `Good until ${day}.`,
  'workshop.codeBefore': 'The code is of use as soon as the workshop is open.',
  'workshop.loopback': 'This server listens to this machine only: phones cannot reach it.',
  'workshop.loopbackWhat':
    'Start it again with HOST=0.0.0.0 on the network of the room: the address will appear here, under the same code.',
  'workshop.loopbackGuide':
    'Without a network, printed sheets are enough. How to do it, with or without internet (docs/local-network.md):',
  'workshop.printPoster': 'Print the poster',
  'workshop.papers': 'For the room',
  'workshop.sheets': 'Sheets to print',
  'workshop.sheetsWhat': 'The same questions, in the same order, on paper',
  'workshop.typing': 'Type in the sheets',
  'workshop.typingWhat': 'By keyboard, under a minute a sheet',
  'workshop.wall': 'Wall map',
  'workshop.wallWhat': 'From A3 to A0, each name large enough to read from afar',
  'workshop.screenWhat': 'A window for the projector: it follows the steps',
  'workshop.screenElsewhere': 'Address of the big screen, for another machine (with the code)',
  'workshop.copyOf': (label: string) => `Copy: ${label}`,

  'workshop.arrivals': 'What arrives',
  'workshop.arrivalsBefore': 'The room’s answers will arrive here, once the workshop is open.',
  'workshop.arrivalsNone': 'Nothing waits for your yes.',
  'workshop.arrivalOf': (name: string, screen: string) => `${name}: ${screen}`,
  'workshop.pending': (n: number) =>
    n === 1 ? 'One answer waits for your yes' : `${n} answers wait for your yes`,
  'workshop.lateHint': 'The workshop is closed: what still arrives waits for your yes.',
  'workshop.lateAt': (came: string) => `after the closing, arrived ${came}`,
  'workshop.lateTimes': (validated: string, came: string) =>
    `after the closing: said ${validated} by the clock of the device, arrived ${came}`,
  'workshop.lateOf': (n: number) =>
    n === 1 ? 'one arrived after the closing' : `${n} arrived after the closing`,
  'workshop.lateSee': 'Read them',
  'workshop.accept': 'Accept',
  'workshop.acceptOf': (name: string) => `Accept the answer of ${name}`,
  'workshop.acceptAll': (n: number) => (n === 1 ? 'Accept it' : `Accept all (${n})`),
  'workshop.allAccepted': (n: number) =>
    n === 1 ? 'The answer is on the map.' : `${n} answers are on the map.`,
  'workshop.refuse': 'Leave out',
  'workshop.refuseOf': (name: string) => `Leave out the answer of ${name}`,
  'workshop.refuseNow': 'Leave out',
  'workshop.reason': 'Why (the actor reads it)',
  'workshop.reasonOf': (name: string) => `Why the answer of ${name} is left out`,
  'workshop.keysMove': 'from one answer to the next',
  'workshop.keyEnter': 'Enter',
  'workshop.keysAccept': 'accept',
  'workshop.keysRefuse': 'leave out',
  'workshop.lastCame': 'Received, newest first',
  'workshop.sign.added': 'adds:',
  'workshop.sign.changed': 'changes:',
  'workshop.sign.removed': 'takes away:',
  'workshop.sign.same': 'changes nothing:',
  'workshop.answered': (n: number, total: number) =>
    `${n} out of ${count(total, 'actor', 'actors')} ${n === 1 ? 'has' : 'have'} answered`,
  'workshop.organisation': 'Actor',
  'workshop.nobodyYet': 'Nobody has joined the workshop yet. The code is under “Prepare”.',
  'workshop.silent': (n: number) => `Nothing yet from ${count(n, 'actor', 'actors')} of the perimeter`,
  'workshop.severalSpeak': (n: number) => `${n} people say that they speak for this actor: do they?`,
  'workshop.byPaper': 'on paper, or by a link',
  'workshop.cell.accepted': 'on the map',
  'workshop.cell.pending': 'waits for your yes',
  'workshop.cell.refused': 'left out',
  'workshop.cell.none': 'not yet',

  'workshop.onScreen': (n: number) =>
    n === 0 ? 'No question on screen' : `${count(n, 'question', 'questions')} on screen`,
  'workshop.onScreenStep': 'The screen shows them one by one at the step “Questions”.',
  'workshop.onScreenNone': 'Choose those the room will see; they come one by one, in this order.',
  'workshop.askedNow': 'being asked now',
  'workshop.askNow': 'Ask now',
  'workshop.askNowOf': (title: string) => `Ask “${title}” now`,
  'workshop.takeOff': 'Take off',
  'workshop.putOn': 'Put on screen',
  'workshop.allQuestions': (n: number) => `For you: ${count(n, 'question', 'questions')}`,
  'workshop.beyond': (n: number) =>
    n === 0
      ? 'All questions of the territory are within the perimeter.'
      : `${count(n, 'other question of the territory is', 'other questions of the territory are')} beyond the perimeter.`,
  'workshop.delicate': 'delicate: never shown automatically',

  'bigScreen.joined': (n: number) =>
    n === 0
      ? 'Nobody has joined yet.'
      : `${count(n, 'person has joined', 'people have joined')} the workshop.`,
  'bigScreen.rules':
    'Each speaks for their organisation. Everything can be skipped, everything corrected; each can reread what they said.',
  'takeOver.title': 'Where the workshop stands',
  'takeOver.step': 'Step',
  'takeOver.waits': 'To read',
  'takeOver.toAccept': (n: number) => count(n, 'answer to accept', 'answers to accept'),
  'takeOver.nothingWaits': 'Nothing to accept',
  'takeOver.silent': 'Awaited',
  'takeOver.awaited': (names: string) => `Nothing yet from ${names}`,
  'takeOver.nobodyAwaited': 'All actors in the scope have answered',
  'takeOver.promised': 'Promised',
  'takeOver.nothingPromised': 'No promise so far',
  'takeOver.understood': 'Understood',

  'bigScreen.more': (n: number) => `and ${count(n, 'other', 'others')}`,
  'bigScreen.others': (n: number) => `${n} others`,
  'bigScreen.actors': (n: number) =>
    n === 0 ? 'Who is here?' : `${count(n, 'actor came in', 'actors came in')} today`,
  'bigScreen.actorsNone': (there: number) =>
    `${count(there, 'actor is', 'actors are')} on the map already. Who is missing?`,
  'bigScreen.links': (n: number) =>
    n === 0 ? 'Who works with whom?' : `${count(n, 'link told', 'links told')} today`,
  'bigScreen.linksNone': (there: number) =>
    `${count(there, 'link is', 'links are')} on the map already. Where are you, as you see it?`,
  'workshop.field.follows': 'Follows',
  'workshop.followsNone': 'No workshop',
  'workshop.followsHint':
    'Question, perimeter and mode are carried over; the workshop opens with the last statements.',
  'workshop.silentBefore': (names: string) => `Had not answered last time: ${names}.`,
  'workshop.spokenBefore': (names: string) => `Had answered: ${names}.`,
  'workshop.lastTimeTitle': 'Last time',
  'bigScreen.lastTime': 'What we said last time',
  'bigScreen.outcome.kept': 'kept',
  'bigScreen.outcome.begun': 'begun',
  'bigScreen.outcome.moved': 'moved',
  'bigScreen.outcome.dropped': 'dropped',
  'bigScreen.showNames': 'Show who (n)',
  'bigScreen.hideNames': 'Hide who (n)',
  'minutes.lastTime': 'What we said last time',
  'minutes.outcome': (names: string, words: string) => `${names}: ${words}`,
  'minutes.outcomeOf': (name: string, word: string) => `${word} (${name})`,
  'bigScreen.gone': 'no longer on the map',
  'bigScreen.asleep': 'dormant',
  'bigScreen.was': (level: string) => `(it was: ${level})`,
  'bigScreen.commitments': (n: number, uncarried: number) =>
    n === 0
      ? 'What we carry'
      : `${count(n, 'commitment', 'commitments')}${uncarried === 0 ? '' : `, ${uncarried} without carrier`}`,
  'bigScreen.commitmentsNone': 'No commitment is written down yet. What do you carry?',
  'bigScreen.whoCarries': 'Who can carry it, even modestly?',
  'bigScreen.questions': 'The questions of the map',
  'bigScreen.questionsNone': 'They come here one by one.',
  'bigScreen.promises': (n: number) =>
    n === 0 ? 'What do we promise?' : `${count(n, 'promise', 'promises')} today`,
  'bigScreen.promisesNone': 'A promise has a first name, a date, and a yes from each.',
  'bigScreen.for': (day: string) => `for ${day}`,
  'bigScreen.allYes': 'each said yes',

  'minutes.title': 'Minutes',
  'minutes.reading': 'Reading the map before and after…',
  'minutes.before':
    'The minutes will come here: who came, what was put on the map, the questions and what the room answered, the promises. They are written as it goes, as soon as the workshop is open.',
  'minutes.computed':
    'Written from what the room said. Correct a sentence: the others follow the map. Private elements are not in it.',
  'minutes.corrected': 'Corrected by hand: they no longer follow the map.',
  'minutes.withdrawn': (n: number) =>
    `${n === 1 ? 'One actor' : `${n} actors`} withdrew when rereading: check that these minutes no longer speak of ${n === 1 ? 'it' : 'them'}.`,
  'minutes.withdrawnFrom': 'The name was removed from these sentences, to reread:',
  'minutes.correct': 'Correct',
  'minutes.correctThis': (text: string) => `Correct: ${text}`,
  'minutes.sentenceLabel': 'The sentence of the minutes',
  'minutes.leftOut': 'Sentence left out of the minutes',
  'minutes.nowSays': (text: string) => `The map now says: ${text}`,
  'minutes.follow': 'Back to the computed sentence',
  'minutes.remove': 'Delete',
  'minutes.add': 'Add a sentence',
  'minutes.conflict': 'Someone else corrected this sentence meanwhile:',
  'minutes.keepTheirs': 'Keep this version',
  'minutes.keepMine': 'Replace it with mine',
  'minutes.orphans': 'Corrected sentences that the map no longer mentions:',
  'minutes.copy': 'Copy',
  'minutes.copied': 'The minutes are copied.',
  'minutes.print': 'Print',
  'minutes.recompute': 'Back to the computed text',
  'minutes.recomputed': 'The minutes follow the map again.',
  'minutes.beforeAfter': 'Before and after',
  'minutes.beforeAfterText': 'Both moments on one map, where nobody moves.',
  'minutes.beforeAfterOpen': 'See before and after',
  'minutes.asked': 'The question put',
  'minutes.perimeter': (themes: string) => `Perimeter: ${themes}.`,
  'minutes.who': 'Who came',
  'minutes.whoNobody': 'No actor has answered yet.',
  'minutes.whoCame': (n: number, total: number, names: string) =>
    `${n} out of ${count(total, 'actor', 'actors')} answered: ${names}.`,
  'minutes.came': (n: number, invited: number) =>
    `${n === 0 ? 'Nobody came' : count(n, 'person came', 'people came')}${invited === 0 ? '' : `, ${invited} were invited`}.`,
  'minutes.onMap': 'What was put on the map',
  'minutes.nothing': 'The map did not change.',
  'minutes.actorsCame': (n: number) =>
    n === 1 ? 'One actor came onto the map:' : `${n} actors came onto the map:`,
  'minutes.actorsLeft': (n: number) =>
    n === 1 ? 'One actor is no longer on the map:' : `${n} actors are no longer on the map:`,
  'minutes.linksCame': (n: number) => (n === 1 ? 'One new link:' : `${n} new links:`),
  'minutes.linksStronger': (n: number) => (n === 1 ? 'One stronger link:' : `${n} stronger links:`),
  'minutes.linksWeaker': (n: number) => (n === 1 ? 'One weaker link:' : `${n} weaker links:`),
  'minutes.linksSaid': 'Said of links whose level has not changed (between two actors, the lowest is kept):',
  'minutes.linkSaid': (name: string, partners: string, level: string, kept: string) =>
    `${name}, with ${partners}: ${level}; the map keeps “${kept}”`,
  'minutes.linksAsleep': (n: number) =>
    n === 1 ? 'One link that is asleep today:' : `${n} links that are asleep today:`,
  'minutes.linksGone': (n: number) =>
    n === 1 ? 'One link no longer written down:' : `${n} links no longer written down:`,
  'minutes.link': (names: string, level: string, themes: string) =>
    `${names}: ${level}${themes === '' ? '' : ` (${themes})`}`,
  'minutes.linkChanged': (names: string, was: string, now: string) => `${names}: from “${was}” to “${now}”`,
  'minutes.commitments': 'Commitments',
  'minutes.commitmentsNew': (n: number) => (n === 1 ? 'One new commitment:' : `${n} new commitments:`),
  'minutes.carriersCame': 'Who carries from now on:',
  'minutes.carriersLeft': 'No longer carriers:',
  'minutes.commitmentsKept': (n: number) => (n === 1 ? 'One commitment kept:' : `${n} commitments kept:`),
  'minutes.carriers': (names: string, text: string) => `${names}, for “${text}”`,
  'minutes.uncarried': 'Without carrier to this day:',
  'minutes.needs': 'Needs and offers',
  'minutes.needsNew': (n: number) => (n === 1 ? 'One need said that day:' : `${n} needs said that day:`),
  'minutes.offersNew': (n: number) => (n === 1 ? 'One offer said that day:' : `${n} offers said that day:`),
  'minutes.met': 'What is sought and offered:',
  'minutes.meets': (name: string, isOne: boolean, resource: string, offering: string, n: number) =>
    `${name} ${isOne ? 'seeks' : 'seek'} ${resource}; ${offering} ${n === 1 ? 'offers' : 'offer'} some`,
  'minutes.questions': 'Questions on screen and what the room answered',
  'minutes.noAnswer': 'The room has not answered yet.',
  'minutes.answeredBy': (acted: string) => `The room’s answer: ${acted}`,
  'minutes.answer': (status: string, reason: string) =>
    `The room answered: ${status}.${reason === '' ? '' : ` ${reason}`}`,
  'minutes.wished': 'Wishes to work together',
  'minutes.wish': (names: string, note: string) => `${names}${note === '' ? '' : `: ${note}`}`,
  'minutes.promises': 'Promises',
  'minutes.promise': (names: string, day: string, note: string, promised: boolean, missing: string) =>
    `${names}${day === '' ? '' : `, for ${day}`}${note === '' ? '' : `: ${note}`}${endOf(note)} ${missing === '' ? 'Each said yes.' : promised ? `Still to say yes: ${missing}.` : `Proposed; still to say yes: ${missing}.`}`,
  'minutes.absent': 'Who has not answered yet',
  'minutes.silent': (names: string) => `${names}.`,
  'minutes.method': 'Method',
  'minutes.methodUsual':
    'Each actor spoke for itself, by phone or on paper. A link is put at one of five observable levels; where two actors do not say the same, the map keeps the lower.',
  'minutes.missingLink':
    'A link that is not on the map does not prove that there is none: it was not said that day, or not by anyone who was there.',
  'minutes.reread': (n: number, total: number, day: string) =>
    `${n === 0 ? `Not reread yet (${count(total, 'actor', 'actors')})` : `Reread by ${n} out of ${count(total, 'actor', 'actors')}`}${day === '' ? '' : `, rereading open until ${day}`}.`,
};
