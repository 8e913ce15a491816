import { randomInt, randomUUID } from 'node:crypto';
import { createSoftPasskey, type SoftPasskey, totpCode } from '@kairos-mfa/testkit';
import type { KairosClient, Person } from '../contenders/kairos-client.ts';
import { inBatches } from '../measure/in-batches.ts';
import { createRotation, type Rotation } from './rotation.ts';
import type { AuthenticatorApp } from './totp-clock.ts';

/** A person with an authenticator app and recovery codes. */
export interface TotpPerson extends Person, AuthenticatorApp {
  readonly factorId: string;
  readonly codes: string[];
}

/** A person with a passkey. */
export interface PasskeyPerson extends Person {
  readonly factorId: string;
  readonly passkey: SoftPasskey;
}

/** The relying party of the server under test. */
export const relyingParty = { rpId: 'localhost', origin: 'http://localhost:4600' };

// Replicas create people of their own; with the same addresses they would wait for each other's limits.
let lastAddress = randomInt(2 ** 24);

/** A new person with an address of their own, who has just signed in. */
export function createPerson(identityId: string = `person-${randomUUID()}`): Person {
  lastAddress += 1;
  return {
    identityId,
    sessionId: randomUUID(),
    address: addressOf(lastAddress),
    authTime: Math.floor(Date.now() / 1000),
  };
}

/** One of the addresses of `10.0.0.0/8`. */
export function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

interface StartedEnrollment<Options> {
  readonly enrollmentId: string;
  readonly options: Options;
}

interface FinishedEnrollment {
  readonly factor: { readonly id: string };
  readonly recoveryCodes: { readonly setId: string; readonly codes: string[] };
}

/** Enrolls an authenticator app for each of so many people. */
export async function enrollTotpPeople(client: KairosClient, count: number): Promise<Rotation<TotpPerson>> {
  const people = await inBatches(Array.from({ length: count }), async (): Promise<TotpPerson> => {
    const person = createPerson();
    const started = await client.call<StartedEnrollment<{ secret: string }>>(person, '/enrollments', {
      type: 'totp',
    });
    const { secret } = started.options;
    const proof = { code: totpCode(secret, new Date()) };
    const lastStep = Math.floor(Date.now() / 30_000);
    const finished = await finishEnrollment(client, person, started.enrollmentId, proof);
    return { ...person, secret, lastStep, factorId: finished.factor.id, codes: finished.recoveryCodes.codes };
  });
  return createRotation(people);
}

/** Enrolls a passkey for each of so many people. */
export async function enrollPasskeyPeople(
  client: KairosClient,
  count: number,
): Promise<Rotation<PasskeyPerson>> {
  const people = await inBatches(Array.from({ length: count }), async (): Promise<PasskeyPerson> => {
    const person = createPerson();
    const passkey = createSoftPasskey(relyingParty);
    const started = await client.call<StartedEnrollment<{ challenge: string }>>(person, '/enrollments', {
      type: 'passkey',
    });
    const proof = passkey.create(started.options);
    const finished = await finishEnrollment(client, person, started.enrollmentId, proof);
    return { ...person, passkey, factorId: finished.factor.id };
  });
  return createRotation(people);
}

async function finishEnrollment(
  client: KairosClient,
  person: Person,
  enrollmentId: string,
  proof: object,
): Promise<FinishedEnrollment> {
  const finished = await client.call<FinishedEnrollment>(person, `/enrollments/${enrollmentId}/verify`, {
    proof,
  });
  const { setId } = finished.recoveryCodes;
  const path = `/recovery-codes/${setId}/acknowledge`;
  await client.send(await client.request(person, 'POST', path, { evidence: 'copied' }));
  return finished;
}
