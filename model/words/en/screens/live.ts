export const live = {
  'live.connected': 'Live',
  'live.connectedWith': (people: number) => `Live, ${people}`,
  'live.peopleWord': 'people',
  'live.connecting': 'Connecting…',
  'live.lost': 'Reconnecting…',
  'live.pointing': 'Facilitator',
  'live.someone': 'Somebody',
  'live.edits': (names: string, n: number) => (n < 2 ? `${names} is editing` : `${names} are editing`),
  'live.editsSheet': (names: string, n: number) =>
    n < 2 ? `${names} is editing this sheet.` : `${names} are editing this sheet.`,
  'live.waiting': (n: number) => (n < 2 ? '1 change waiting' : `${n} changes waiting`),
  'live.waitingHint':
    'Kept on this device, they will be sent in order, once each, as soon as the server answers.',
  'live.readHere': 'Map and questions are read on this device, from what it was sent.',
  'live.here': (names: string) => `Here now: ${names}`,
  'live.othersWait': (n: number) =>
    `${n < 2 ? 'A change' : `${n} changes`} by someone else: kept on this device until they sign in again.`,
  'live.refused': (reason: string) => `A change made while offline was refused: ${reason}`,
  'workshop.lateCame': (n: number) =>
    n === 1
      ? 'An answer arrived after the closing: it waits for your yes.'
      : `${n} answers arrived after the closing: they wait for your yes.`,
};
