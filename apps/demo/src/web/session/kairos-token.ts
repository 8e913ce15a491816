import { createTokenCache, type TokenCache } from '@kairos-mfa/react';
import { callApi } from '../api/call-api.ts';

/** Creates the cache of session assertions of one page. */
export function kairosTokens(): TokenCache {
  return createTokenCache(async () => {
    const answer = await callApi<{ token: string }>('/kairos-token', { method: 'POST' });
    return answer.ok ? answer.value.token : undefined;
  });
}
