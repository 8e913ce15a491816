import ipaddr from 'ipaddr.js';

/** Bits of an address that one IPv6 client has to itself. */
const ipv6NetworkBits = 64;

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

/** Some proxies write a port behind the address: `192.0.2.1:5678`, `[2001:db8::1]:5678`. */
const withPort = /^(?:\[(?<v6>[^\]]+)\]|(?<v4>[\d.]+))(?::\d{1,5})?$/;

function networkOf(written: string): string | undefined {
  const { v4, v6 } = withPort.exec(written)?.groups ?? {};
  const text = v4 ?? v6 ?? written;
  // `ipaddr.js` also reads `0x7f.1` and `127.1`, which no proxy writes.
  if (!ipaddr.IPv6.isValid(text) && !ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  // An IPv4 address that is mapped into IPv6 is the same client.
  const address = ipaddr.process(text);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const network = address.parts.slice(0, ipv6NetworkBits / 16).map((group) => group.toString(16));
  return `${network.join(':')}::/${ipv6NetworkBits}`;
}
