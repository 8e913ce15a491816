import type { RouteName } from '@kairos-mfa/protocol';
import { expectTypeOf, test } from 'vitest';
import type { ChallengeEffect, ChallengeEvent } from './challenge.flow.ts';
import type { DevicesEffect, DevicesEvent } from './devices.flow.ts';
import type { EnrollmentEffect, EnrollmentEvent } from './enrollment.flow.ts';
import type { PreferencesEffect, PreferencesEvent } from './preferences.flow.ts';
import type { PromptEffect, PromptEvent } from './prompt.flow.ts';
import type { RecoveryCodesEffect, RecoveryCodesEvent } from './recovery-codes.flow.ts';
import type { SecurityEffect, SecurityEvent } from './security.flow.ts';
import type { StepUpEffect, StepUpEvent } from './step-up.flow.ts';

type Effect =
  | ChallengeEffect
  | DevicesEffect
  | EnrollmentEffect
  | PreferencesEffect
  | PromptEffect
  | RecoveryCodesEffect
  | SecurityEffect
  | StepUpEffect;
/** What runs in the browser or at the host, and calls no route. */
type LocalEffect = 'runCeremony' | 'abortCeremony' | 'addPhone' | 'reauthenticate';

type Event =
  | ChallengeEvent
  | DevicesEvent
  | EnrollmentEvent
  | PreferencesEvent
  | PromptEvent
  | RecoveryCodesEvent
  | SecurityEvent
  | StepUpEvent;
type Request = `${string}-requested`;
type Participle = `${string}${'ed' | 'en'}` | 'enrollment-left' | 'resent';
/** `challenge` wraps the events of a challenge inside step-up. */
type Exception = 'challenge' | 'changed-elsewhere';

test('the name of an effect is the route that it calls, or what it runs', () => {
  expectTypeOf<Exclude<Effect['type'], RouteName | LocalEffect>>().toBeNever();
});

test('the name of an event is a request or a participle', () => {
  expectTypeOf<Exclude<Event['type'], Request | Participle | Exception>>().toBeNever();
});
