import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session-provider.tsx';
import { callApi, type Refusal } from './call-api.ts';

/** The state of data that a page loads. */
export type Loaded<Value> =
  | { step: 'loading' }
  | { step: 'failed'; refusal: Refusal; retry: () => void }
  | { step: 'ready'; value: Value; replace: (value: Value) => void };

/** Loads the data of a page, and again on `retry`. If the session has ended, the sign-in page is shown. */
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
