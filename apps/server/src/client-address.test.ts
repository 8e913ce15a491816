import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  ['without a proxy, what a client claims is worth nothing', '1.1.1.1', '9.9.9.9', 0, '9.9.9.9'],
  ['behind one proxy, the address it saw', '6.6.6.6, 1.1.1.1', '10.0.0.1', 1, '1.1.1.1'],
  ['behind two, the one before both', '6.6.6.6, 1.1.1.1, 10.0.0.2', '10.0.0.1', 2, '1.1.1.1'],
  ['fewer entries than proxies', '1.1.1.1', '10.0.0.1', 3, '1.1.1.1'],
  ['an entry that is no address', 'unknown', '10.0.0.1', 1, '10.0.0.1'],
  ['no header behind a proxy', null, '10.0.0.1', 1, '10.0.0.1'],
  ['an IPv4 address mapped into IPv6', null, '::ffff:9.9.9.9', 0, '9.9.9.9'],
  ['an IPv6 client is its /64', null, '2001:db8::1', 0, '2001:db8:0:0::/64'],
  ['a mapped IPv4 address written in hexadecimal', null, '::ffff:909:909', 0, '9.9.9.9'],
  ['an IPv6 address with a zone', null, 'fe80::1%eth0', 0, 'fe80:0:0:0::/64'],
  ['an IPv4 address in a form that no proxy writes', '0x7f.1', '10.0.0.1', 1, '10.0.0.1'],
  ['however it is written', null, '2001:0DB8:0:0:1:2:3:4', 0, '2001:db8:0:0::/64'],
  ['an IPv4 address with a port', '6.6.6.6:1, 1.1.1.1:5678', '10.0.0.1', 1, '1.1.1.1'],
  ['an IPv6 address in brackets with a port', '[2001:db8::1]:443', '10.0.0.1', 1, '2001:db8:0:0::/64'],
  ['an IPv6 address in brackets', '[2001:db8::1]', '10.0.0.1', 1, '2001:db8:0:0::/64'],
  ['a mapped IPv4 address with a port', '[::ffff:1.2.3.4]:80', '10.0.0.1', 1, '1.2.3.4'],
  ['a mapped IPv4 address in hexadecimal with a port', '[::ffff:102:304]:80', '10.0.0.1', 1, '1.2.3.4'],
  ['a port that is none', '1.1.1.1:port', '10.0.0.1', 1, '10.0.0.1'],
  ['a socket without an address', null, undefined, 0, undefined],
])('%s', (_name, forwarded, remote, proxies, expected) => {
  expect(clientAddress(forwarded, remote, proxies)).toBe(expected);
});
