import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

/** Networks inside which the operator lets webhooks go although they are private, like `10.20.0.0/16`. */
export type AllowedNetworks = readonly [IPv4 | IPv6, number][];

/** Throws for what is no network in CIDR notation. */
export const networks = (texts: readonly string[]): AllowedNetworks =>
  texts.map((text) => ipaddr.parseCIDR(text));

/**
 * Whether a webhook may go to this address: one of the public internet, or one the operator allows. Everything else is
 * refused, private, loopback, link-local, shared (CGNAT) and unique local networks among it, however they are written.
 */
export function mayReach(address: string, allowed: AllowedNetworks): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return isPublic(plain) || allowed.some((network) => isWithin(plain, network));
}

/** Of IPv6, only what is given to anybody at all (2000::/3): the rest holds old ways to write an IPv4 address. */
const isPublic = (address: IPv4 | IPv6): boolean =>
  address.range() === 'unicast' &&
  (address.kind() === 'ipv4' || ((address as IPv6).parts[0] ?? 0) >> 13 === 1);

const isWithin = (address: IPv4 | IPv6, network: [IPv4 | IPv6, number]): boolean =>
  address.kind() === network[0].kind() && address.match(network as [IPv4, number]);

/** What is refused, as the error of a connection that was never made. */
export class PrivateAddress extends Error {
  readonly code = 'private_address';
}

/** The host of an address, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Throws PrivateAddress for a host that is an address itself, of which nobody is asked. */
export function checkLiteral(url: URL, allowed: AllowedNetworks): void {
  const host = hostOf(url);
  if (isIP(host) && !mayReach(host, allowed)) throw new PrivateAddress(host);
}

/**
 * Asks for the addresses of a host and hands on those that may be reached: the connection is made to these and to no
 * other, so a name that means something else the next moment gains nothing.
 */
export const guardedLookup =
  (allowed: AllowedNetworks): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const reached = found.filter(({ address }) => mayReach(address, allowed));
      const [first] = reached;
      if (!first) return done(new PrivateAddress(host), []);
      if (options.all) done(null, reached);
      else done(null, first.address, first.family);
    });
  };
