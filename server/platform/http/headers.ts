import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What pages may do: everything from here, nothing from elsewhere, no script or style written into a page. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The same policy for a page whose only style elements carry this nonce: markup that found its way into the page
 * cannot bring styles of its own.
 */
export const policyWithNonce = (nonce: string): string =>
  Object.entries({ ...directives, 'style-src': ["'self'", `'nonce-${nonce}'`] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');

/** Nothing of ours needs them; a page that was taken over shall not have them either. */
const features = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
];
const permissionsPolicy = features.map((feature) => `${feature}=()`).join(', ');

/** The headers that make browsers careful, on every answer. */
export async function sendHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // Browsers remember it for a year: only who answers on https may say so.
    strictTransportSecurity: publicUrl.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
    // Links in messages lead elsewhere, and the numbers of requests are nobody's there.
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy);
  });
}
