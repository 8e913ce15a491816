import { describe, expect, test } from 'vitest';
import { challengeObserver } from './analytics/challenge.analytics.ts';
import { promptObserver } from './analytics/prompt.analytics.ts';
import { recoveryCodesObserver } from './analytics/recovery-codes.analytics.ts';
import { stepUpObserver } from './analytics/step-up.analytics.ts';
import { challengeFlow, challengeStart, type ChallengeState } from './challenge.flow.ts';
import {
  challengeEvents,
  codeSet,
  firstCode,
  promptEvents,
  recoveryCodesEvents,
  request,
  secret,
  stepUpEvents,
} from './example-events.fixtures.ts';
import { grant } from './flow.fixtures.ts';
import { promptStart } from './prompt-decision.flow.ts';
import { promptFlow, type PromptEvent, type PromptState } from './prompt.flow.ts';
import { randomWalk, type EveryStep } from './random-walk.fixtures.ts';
import {
  recoveryCodesFlow,
  recoveryCodesStart,
  type RecoveryCodesEvent,
  type RecoveryCodesState,
} from './recovery-codes.flow.ts';
import {
  stepUpFlow,
  stepUpStart,
  type StepUpEffect,
  type StepUpEvent,
  type StepUpState,
} from './step-up.flow.ts';

const challengeSteps: EveryStep<ChallengeState> = {
  opening: true,
  choosing: true,
  starting: true,
  proving: true,
  checking: true,
  resending: true,
  passed: true,
  'enrollment-required': true,
  problem: true,
};

describe('a challenge', () => {
  test('reaches every step it has, and no other', () => {
    const seen = randomWalk(challengeFlow, challengeStart, challengeEvents, () => undefined);
    expect([...seen].toSorted()).toEqual(Object.keys(challengeSteps).toSorted());
  });

  test('sends one code for one click, and remembers a device only where the challenge offers it', () => {
    randomWalk(challengeFlow, challengeStart, challengeEvents, ({ before, event, after, effects }) => {
      for (const effect of effects) {
        if (effect.type === 'startChallenge')
          expect(['challenge-opened', 'choose-requested', 'resend-requested']).toContain(event.type);
        if (effect.type === 'verifyChallenge' && effect.rememberDevice)
          expect('challenge' in before && before.challenge.rememberDays).toBe(30);
      }
      if (before.step === 'resending' && event.type === 'resend-requested') expect(after).toBe(before);
    });
  });

  test('never starts a second ceremony, and passes only with a result of the server', () => {
    randomWalk(challengeFlow, challengeStart, challengeEvents, ({ before, event, after, effects }) => {
      if (effects.some(({ type }) => type === 'runCeremony')) {
        expect(before.step).toBe('proving');
        expect(after.step).toBe('checking');
      }
      if (before.step !== 'passed' && after.step === 'passed')
        expect(['verified', 'already-granted']).toContain(event.type);
    });
  });

  test('a late start of another factor never replaces the factor that was chosen', () => {
    randomWalk(challengeFlow, challengeStart, challengeEvents, ({ before, event, after }) => {
      if (event.type === 'challenge-started' && before.step === 'starting' && after.step === 'proving')
        expect(after.factor.id).toBe(before.factor.id);
    });
  });

  test('sends no code to the analytics', () => {
    randomWalk(challengeFlow, challengeStart, challengeEvents, ({ before, event, after }) =>
      expect(JSON.stringify(challengeObserver.onTransition(before, event, after))).not.toContain(secret),
    );
  });
});

describe('a step-up', () => {
  test('is granted only by a grant of the server, for the action that was requested', () => {
    const seen = randomWalk<StepUpState, StepUpEvent, StepUpEffect>(
      stepUpFlow,
      stepUpStart,
      stepUpEvents,
      ({ before, event, after, effects }) => {
        if (effects.some(({ type }) => type === 'runCeremony'))
          expect(before).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } });
        if (before.step === 'granted' || after.step !== 'granted') return;
        expect(after.grant).toEqual(grant);
        expect(after.request).toEqual(request);
        expect(event.type).toBe('challenge');
      },
    );
    const steps: EveryStep<StepUpState> = {
      idle: true,
      challenging: true,
      enrolling: true,
      ready: true,
      granted: true,
      cancelled: true,
    };
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  test('sends the action to the analytics, and neither its resource, its context nor a code', () => {
    randomWalk<StepUpState, StepUpEvent, unknown>(
      stepUpFlow,
      stepUpStart,
      stepUpEvents,
      ({ before, event, after }) => {
        const sent = JSON.stringify(stepUpObserver.onTransition(before, event, after));
        for (const own of [secret, 'DE89', 'payee-1']) expect(sent).not.toContain(own);
      },
    );
  });
});

describe('recovery codes', () => {
  test('stay on the screen until they are acknowledged, replaced by a newer set, or left after a warning', () => {
    const seen = randomWalk<RecoveryCodesState, RecoveryCodesEvent, { type: string; evidence: string }>(
      recoveryCodesFlow,
      recoveryCodesStart(codeSet),
      recoveryCodesEvents,
      ({ before, event, after, effects }) => {
        if ('codes' in after) expect(after.codes).toBe(codeSet);
        if (before.step !== 'acknowledged' && after.step === 'acknowledged')
          expect([before.step, event.type]).toEqual(['acknowledging', 'acknowledged']);
        if (before.step !== 'skipped' && after.step === 'skipped')
          expect([
            ['leave-warning', undefined, 'leave-requested'],
            ['showing', 'not_found', 'leave-requested'],
          ]).toContainEqual([before.step, 'problem' in before ? before.problem : undefined, event.type]);
        // Acknowledged only after the codes were saved or typed back.
        if (effects.length > 0)
          expect(event.type === 'typed' || (before.step === 'showing' && Boolean(before.saved))).toBe(true);
        expect(JSON.stringify(recoveryCodesObserver.onTransition(before, event, after))).not.toContain(
          firstCode,
        );
      },
    );
    const steps: EveryStep<RecoveryCodesState> = {
      showing: true,
      'typing-back': true,
      'leave-warning': true,
      acknowledging: true,
      acknowledged: true,
      skipped: true,
    };
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  });
});

describe('a prompt', () => {
  test('is answered at most once, with one amendment of "not now", and recorded as seen at most once for each decision to show', () => {
    const reached = randomWalk<PromptState, PromptEvent, { type: string }>(
      promptFlow,
      promptStart,
      promptEvents,
      ({ before, after }) => {
        if (before.step === 'silent' && after.step !== 'silent') expect(after.step).toBe('offered');
      },
      (transitions) => {
        const count = (type: string): number =>
          transitions.filter(({ effects }) => effects.some((effect) => effect.type === type)).length;
        const sent = transitions.flatMap(({ before, event, after }) =>
          promptObserver.onTransition(before, event, after),
        );
        const offered = sent.filter(({ type }) => type === 'prompt.offered').length;
        const amendable = transitions.filter(
          ({ before, after }) => before.step === 'offered' && after.step === 'putting-off',
        ).length;
        expect(count('answerPrompt')).toBeLessThanOrEqual(offered + amendable);
        expect(count('recordPromptExposed')).toBeLessThanOrEqual(offered);
        expect(sent.filter(({ type }) => type === 'prompt.shown')).toHaveLength(count('recordPromptExposed'));
      },
    );
    const steps: EveryStep<PromptState> = {
      silent: true,
      offered: true,
      'putting-off': true,
      enrolling: true,
      done: true,
    };
    expect([...reached].toSorted()).toEqual(Object.keys(steps).toSorted());
  });
});
