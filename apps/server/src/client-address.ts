import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that a request comes from. Reads `X-Forwarded-For` from the right, past exactly the trusted number of
 * proxies, because entries further left can be forged by the client (R20). An IPv6 client counts by its /64 network.
 */
export function clientAddress(
  forwardedFor: string | null,
  remoteAddress: string | undefined,
  trustedProxies: number,
): string | undefined {
  const forwarded = (forwardedFor ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const hops = [...forwarded, remoteAddress ?? ''];
  const claimed = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? '';
  return networkOf(claimed) ?? networkOf(remoteAddress ?? '');
}

function networkOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return undefined;
  const [left = '', right] = plain.toLowerCase().replace(/%.*$/, '').split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const gap = right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const groups = [...head, ...gap, ...tail].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
