import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { listOf } from '../examples/shapes.ts';
import { SignInLocation, SignInProviderList, SignInReturn, SignInStart } from '../sign-in.ts';

const ProviderParams = z.object({ providerId: z.string().max(20) });

export const listSignInProviders = defineEndpoint({
  name: 'listSignInProviders',
  method: 'GET',
  path: '/api/sign-in',
  tag: 'access',
  summary: 'The providers of OpenID Connect by which people sign in here',
  action: 'service.use',
  status: 200,
  response: SignInProviderList,
  responseExample: listOf({ id: 'proconnect', label: 'ProConnect' }),
});

export const startSignIn = defineEndpoint({
  name: 'startSignIn',
  method: 'POST',
  path: '/api/sign-in/:providerId',
  tag: 'access',
  summary: 'Begin to sign in by a provider: answers where the browser goes, with a cookie for the way back',
  action: 'service.use',
  params: ProviderParams,
  body: SignInStart,
  status: 200,
  response: SignInLocation,
  responseExample: { location: 'https://auth.example.org/authorize?client_id=…' },
  example: { returnTo: '/t/val-d-exemple' },
});

export const finishSignIn = defineEndpoint({
  name: 'finishSignIn',
  method: 'GET',
  path: '/api/sign-in/:providerId/callback',
  tag: 'access',
  summary:
    'Where a provider sends the browser back: goes to the page that it came from, with a session cookie, or with the reason why not behind its #',
  action: 'service.use',
  params: ProviderParams,
  query: SignInReturn,
  status: 302,
});
