import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network a request comes from: past exactly as many proxies as are trusted, for whatever a client writes into
 * `X-Forwarded-For` stands further left (R20). An IPv6 client owns a /64 and counts as one.
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
