import type { Answer, RouteName } from '@kairos-mfa/protocol';
import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useConsole } from '../session/console-session.ts';
import { type AdminCall, CallFailed } from './call-admin.ts';

/** Creates the cache of answers. A refusal is final; only what may pass by itself is tried once more. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 && error instanceof CallFailed && error.code === 'unavailable',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Reads a route of administration; the page before stays on the screen while the next one loads. */
export function useAdmin<R extends RouteName>(
  route: R,
  call: Omit<AdminCall<R>, 'body' | 'signal'> = {},
  options: { readonly enabled?: boolean; readonly refetchInterval?: number | false } = {},
): UseQueryResult<Answer<R>, CallFailed> {
  const { callAdmin } = useConsole();
  return useQuery<Answer<R>, CallFailed>({
    queryKey: [route, call.params ?? {}, call.query ?? {}],
    queryFn: ({ signal }) => callAdmin(route, { ...call, signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** Changes something with a route of administration, and reads again what is on the screen. */
export function useAdminChange<R extends RouteName>(
  route: R,
): UseMutationResult<Answer<R>, CallFailed, AdminCall<R>> {
  const { callAdmin } = useConsole();
  const queries = useQueryClient();
  return useMutation<Answer<R>, CallFailed, AdminCall<R>>({
    mutationFn: (call) => callAdmin(route, call),
    onSuccess: () => queries.invalidateQueries(),
  });
}
