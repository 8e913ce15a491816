import { TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';
import { waitLimit } from './wait-limit.ts';

// jsdom has a Uint8Array of its own realm, which the crypto of this process does not accept.
// SAFETY: Buffer extends the Uint8Array of Node's realm.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
Object.assign(globalThis, { TextEncoder });

configure({ asyncUtilTimeout: waitLimit.timeout });
