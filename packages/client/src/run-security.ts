import type { SecurityEffect, SecurityEvent, SecurityState } from '@kairos-mfa/flows';
import { securityObserver } from '@kairos-mfa/flows/internal/analytics/security.analytics';
import { securityFlow, securityStart } from '@kairos-mfa/flows/internal/security.flow';
import { callWithStepUp, refusal } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { withDeviceSupport } from './device-capabilities.ts';

/** Runs the security page against the server; a change that requires a step-up opens it and is then sent again. */
export function createSecurityRunner(client: KairosClient): Runner<SecurityState, SecurityEvent> {
  return createFlowRunner<SecurityState, SecurityEvent, SecurityEffect>({
    flow: securityFlow,
    observer: securityObserver,
    emit: client.emit,
    start: securityStart,
    openEvent: () => ({ type: 'open-requested' }),
    resumes: true,
    shownAgainEvent: () => ({ type: 'changed-elsewhere' }),
    run: (effect) => runEffect(client, effect),
  });
}

async function runEffect(client: KairosClient, effect: SecurityEffect): Promise<SecurityEvent> {
  switch (effect.type) {
    case 'getState': {
      const answer = await client.call('getState');
      if (!answer.ok) return refusal(answer.problem);
      const factorOptions = withDeviceSupport(client, answer.value.factorOptions);
      return { type: 'loaded', security: { ...answer.value, factorOptions } };
    }
    case 'renameFactor': {
      const options = { params: { factorId: effect.factorId }, body: { name: effect.name } };
      return callWithStepUp(client, 'renameFactor', options, (factor) => ({ type: 'renamed', factor }));
    }
    case 'removeFactor': {
      const options = { params: { factorId: effect.factorId } };
      return callWithStepUp(client, 'removeFactor', options, () => ({ type: 'removed' }));
    }
    case 'regenerateRecoveryCodes':
      return callWithStepUp(client, 'regenerateRecoveryCodes', { body: {} }, (codes) => ({
        type: 'regenerated',
        codes,
      }));
  }
}
