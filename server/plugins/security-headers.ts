import helmet from '@fastify/helmet';
import fp from 'fastify-plugin';

/** Sensors that none of our pages use; the entry line listens if its user allows it. */
const PERMISSIONS =
  'microphone=(self), camera=(), geolocation=(), payment=(), usb=(), bluetooth=(), serial=(), midi=(), display-capture=()';

/** Sets the security headers: the limits that browsers apply to our pages. */
export const securityHeaders = fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          connectSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"],
        },
      },
      // Whether a name is served over https for ever is for the proxy that holds its certificate to say.
      strictTransportSecurity: false,
      // `no-referrer` would make the browser send `Origin: null` with a form of our own.
      referrerPolicy: { policy: 'same-origin' },
    });
    app.addHook('onRequest', async (_, reply) => {
      reply.header('permissions-policy', PERMISSIONS);
    });
  },
  { name: 'security-headers' },
);
