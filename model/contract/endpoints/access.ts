import { z } from 'zod';
import {
  AccessLinkList,
  JoinByLink,
  Me,
  NewAccessLink,
  NewAccessLinkAnswer,
  NewPassword,
  NewPerson,
  OpenAtMachine,
  Person,
  PersonList,
  PersonPatch,
  SetUp,
  SignIn,
} from '../access.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { ErasedAccount, ErasureInput } from '../erasure.ts';
import { erasure } from '../examples/erasure.ts';
import { accessLink, me, person } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { QueryFlag } from '../primitives.ts';

export const readMe = defineEndpoint({
  name: 'readMe',
  method: 'GET',
  path: '/api/me',
  tag: 'access',
  summary: 'Who I am and what I may do',
  action: 'service.use',
  response: Me,
  responseExample: me,
});

export const setUp = defineEndpoint({
  name: 'setUp',
  method: 'POST',
  path: '/api/setup',
  tag: 'access',
  summary: 'Make the first administrator, with the token printed at start; answers with a session cookie',
  action: 'service.use',
  body: SetUp,
  status: 201,
  response: Me,
  responseExample: me,
  example: { token: 'q0b3…', name: 'Amina Diallo', password: 'douze mots de passe' },
});

export const signIn = defineEndpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/sessions',
  tag: 'access',
  summary: 'Sign in with a password; answers with a session cookie',
  action: 'service.use',
  body: SignIn,
  status: 201,
  response: Me,
  responseExample: me,
  example: { name: 'Amina Diallo', password: 'douze mots de passe' },
});

export const joinByLink = defineEndpoint({
  name: 'joinByLink',
  method: 'POST',
  path: '/api/sessions/by-link',
  tag: 'access',
  summary: 'Enter by a link; answers with a session cookie',
  action: 'service.use',
  body: JoinByLink,
  status: 201,
  response: Me,
  responseExample: me,
  example: { token: 'q0b3…', name: 'Jo, AMAP Les Sillons' },
});

export const openAtMachine = defineEndpoint({
  name: 'openAtMachine',
  method: 'POST',
  path: '/api/sessions/at-the-machine',
  tag: 'access',
  summary:
    'Make this browser the machine’s own, by the link printed at start; answers with a cookie that lasts',
  action: 'service.use',
  body: OpenAtMachine,
  status: 201,
  response: Me,
  responseExample: me,
  example: { token: 'q0b3…' },
});

export const askMachineCode = defineEndpoint({
  name: 'askMachineCode',
  method: 'POST',
  path: '/api/sessions/at-the-machine/code',
  tag: 'access',
  summary:
    'Show a code in the terminal where the server runs, good for five minutes and once: in the place of the token of its link it makes this browser the machine’s own',
  action: 'service.use',
  status: 204,
});

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/sessions/current',
  tag: 'access',
  summary: 'Sign out: the session ends; Location says where one who came by a provider signs out of that too',
  action: 'service.use',
  query: z.strictObject({
    device: QueryFlag.optional().meta({ description: 'Also has the browser forget everything that it kept' }),
  }),
});

export const listPeople = defineEndpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/api/people',
  tag: 'access',
  summary: 'Those who have an account, by name',
  action: 'people.manage',
  response: PersonList,
  responseExample: listOf(person),
});

export const addPerson = defineEndpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/api/people',
  tag: 'access',
  summary: 'Take up an invitation: choose a name and a password; answers with a session cookie',
  action: 'service.use',
  body: NewPerson,
  status: 201,
  response: Me,
  responseExample: me,
  example: { token: 'q0b3…', name: 'Amina Diallo', password: 'douze mots de passe' },
});

export const changePassword = defineEndpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/me/password',
  tag: 'access',
  summary: 'Give oneself another password; every other session of theirs ends',
  action: 'service.use',
  body: NewPassword,
  example: { present: 'douze mots de passe', next: 'treize mots de passe' },
});

export const updatePerson = defineEndpoint({
  name: 'updatePerson',
  method: 'PATCH',
  path: '/api/people/:personId',
  tag: 'access',
  summary: 'Change the role or the territories of a person',
  action: 'people.manage',
  body: PersonPatch,
  response: Person,
  responseExample: person,
  example: { role: 'facilitator', territoryIds: ['val-d-exemple'] },
});

export const deletePerson = defineEndpoint({
  name: 'deletePerson',
  method: 'DELETE',
  path: '/api/people/:personId',
  tag: 'access',
  summary: 'Remove a person, with all its sessions',
  action: 'people.manage',
});

export const erasePerson = defineEndpoint({
  name: 'erasePerson',
  method: 'POST',
  path: '/api/people/:personId/erasure',
  tag: 'access',
  summary: 'Erase the account of a person: its name stands nowhere as an author any more; nothing undoes it',
  action: 'people.manage',
  body: ErasureInput,
  response: ErasedAccount,
  responseExample: { at: erasure.at },
  example: { name: 'Amina Diallo' },
});

export const listAccessLinks = defineEndpoint({
  name: 'listAccessLinks',
  method: 'GET',
  path: '/api/access-links',
  tag: 'access',
  summary: 'The ways in that I may manage, the latest first',
  action: 'links.manage',
  response: AccessLinkList,
  responseExample: listOf(accessLink),
});

export const addAccessLink = defineEndpoint({
  name: 'addAccessLink',
  method: 'POST',
  path: '/api/access-links',
  tag: 'access',
  summary: 'Make an invitation, a link or a bearer token; its token is shown this once',
  action: 'links.manage',
  body: NewAccessLink,
  status: 201,
  response: NewAccessLinkAnswer,
  responseExample: { ...accessLink, token: 'q0b3…', addresses: ['https://carte.example.org'] },
  example: {
    kind: 'link',
    role: 'reader',
    territoryIds: ['val-d-exemple'],
    label: 'Comité de pilotage',
    expiresOn: '2026-12-31',
  },
});

export const revokeAccessLink = defineEndpoint({
  name: 'revokeAccessLink',
  method: 'DELETE',
  path: '/api/access-links/:linkId',
  tag: 'access',
  summary: 'Withdraw a way in: those who came by it are out',
  action: 'links.manage',
});
