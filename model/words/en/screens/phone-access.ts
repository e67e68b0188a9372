import type { phoneAccess as french } from '../../fr/screens/phone-access.ts';

export const phoneAccess: typeof french = {
  'phones.title': 'Phones',
  'phones.what':
    'For now this machine alone sees Maillage. “Open to phones” makes it reachable on the networks that it is on: the Wi-Fi of the room, a shared connection.',
  'phones.whom':
    'Anyone on these networks can see the entry page, but needs the code of the workshop or an account to go further. Nothing leaves for the internet. It closes with the workshop, once its phones came back, or after twelve hours.',
  'phones.open': 'Open to phones',
  'phones.opened': 'Phones can join the workshop.',
  'phones.isOpen': (time: string) => `Open to phones, until the workshop ends or ${time}.`,
  'phones.isAwaiting': (n: number, time: string) =>
    n === 1
      ? `Still open, until ${time} at most: one phone has not come back since the closing, and may have an answer to send.`
      : `Still open, until ${time} at most: ${n} phones have not come back since the closing, and may have answers to send.`,
  'phones.others': (addresses: string) =>
    `If the address does not answer, this machine is on another network too: ${addresses}`,
  'phones.wifi':
    'Phones must be on the same network as this machine. On each, “Check the connection”, in the menu, tests it.',
  'phones.close': 'Close to phones',
  'phones.closed': 'This machine alone sees Maillage.',
};
