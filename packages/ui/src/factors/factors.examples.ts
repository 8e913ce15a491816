import type { Factor, FactorOption, PendingRecoveryCodes } from '@kairos-mfa/protocol';

/** The options, factors and codes of a server, for stories and tests. */
export const options: FactorOption[] = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true },
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false },
];

export const totpFactor: Factor = {
  id: 'factor-1',
  type: 'totp',
  name: 'Authenticator app',
  createdAt: '2026-11-20T09:00:00Z',
  lastUsedAt: null,
};

export const codes: PendingRecoveryCodes = {
  setId: 'set-1',
  codes: [
    '4K7QWM-9T2XHD-R6NBC1-PVJ80E',
    'B3F5YZ-0S8GKA-M7XTQ4-2WHDN9',
    'J6PRC8-V1E3MT-5YKZ0B-QXGF72',
    'T9HN4D-XW6S2J-8CPQ1V-K3RMB5',
    '0ZGE7Y-5BFKT3-W2DJ9N-H8M4XQ',
    'C1VX6R-PQ4N8S-3TGYE7-0AKZ2J',
    'M8D2KH-7JW0RF-ZB5C9X-Y6TQ1P',
    'X5QT3G-E9VMB6-1HNS4K-D7CZ8R',
    'R2JY0W-6K8PXA-F4Q7TM-5NGBV3',
    'H7SBZ1-M3CT5E-9RXD6V-W0KQ4Y',
  ],
};
