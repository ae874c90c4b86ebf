import type { FastifyRequest } from 'fastify';

/** Where passkeys of this installation work. */
export interface PasskeySite {
  /** The host of the public URL: a passkey is bound to it for good. */
  rpId: string;
  /** The page that asked the device must have come from here. */
  origin: string;
}

/**
 * What a call's signatures must have been made for. Without a public URL we answer this machine alone, under whichever
 * port; the call's own origin was held to that before.
 */
export function passkeySite(
  { headers }: FastifyRequest,
  { publicUrl, privateToThisMachine }: { publicUrl: string; privateToThisMachine: boolean },
): PasskeySite {
  const { hostname, origin } = new URL(publicUrl);
  return {
    rpId: hostname,
    origin: (privateToThisMachine && headers.origin) || origin,
  };
}
