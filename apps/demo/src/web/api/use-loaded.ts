import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session-provider.tsx';
import { callApi, type Refusal } from './call-api.ts';

/** What a page waits for: one of three, never two. */
export type Loaded<Value> =
  | { step: 'loading' }
  | { step: 'failed'; refusal: Refusal; retry: () => void }
  | { step: 'ready'; value: Value; replace: (value: Value) => void };

/** Loads what a page shows, and again on `retry`. A session that ended meanwhile leads back to the sign-in. */
export function useLoaded<Value>(path: string): Loaded<Value> {
  const { refresh } = useSession();
  const [answer, setAnswer] = useState<{ path: string; result: Answer<Value> }>();
  const replace = useCallback((value: Value) => setAnswer({ path, result: { ok: true, value } }), [path]);

  const settle = useCallback(
    (result: Answer<Value>) => {
      if (!result.ok && result.problem.status === 401) refresh();
      else setAnswer({ path, result });
    },
    [path, refresh],
  );
  useEffect(() => {
    const leaving = new AbortController();
    void callApi<Value>(path, { signal: leaving.signal }).then((result) => {
      if (!leaving.signal.aborted) settle(result);
    });
    return () => leaving.abort();
  }, [path, settle]);

  if (!answer || answer.path !== path) return { step: 'loading' };
  if (answer.result.ok) return { step: 'ready', value: answer.result.value, replace };
  return {
    step: 'failed',
    refusal: answer.result.problem,
    retry: () => {
      setAnswer(undefined);
      void callApi<Value>(path).then(settle);
    },
  };
}

type Answer<Value> = Awaited<ReturnType<typeof callApi<Value>>>;
