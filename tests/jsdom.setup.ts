import { TextEncoder } from 'node:util';

// jsdom brings a Uint8Array of its own realm, which the crypto of this very process does not know.
// SAFETY: Buffer extends the Uint8Array of Node's own realm.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
Object.assign(globalThis, { TextEncoder });
