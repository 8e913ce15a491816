import { Button } from '@kairos-mfa/ui';
import type { ReactElement, ReactNode } from 'react';
import type { CallFailed } from '../api/call-admin.ts';
import { useWords } from '../words/index.ts';

/** Lines of the shape of what is loading. */
export function Skeleton({ lines = 3 }: { lines?: number }): ReactElement {
  const { loading } = useWords();
  return (
    <output className="skeleton" aria-label={loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </output>
  );
}

/** A page that is loading. */
export function PageSkeleton(): ReactElement {
  return (
    <div className="page">
      <Skeleton lines={6} />
    </div>
  );
}

/** Says what failed and what to do. */
export function Failed({ error, onRetry }: { error: CallFailed; onRetry?: () => void }): ReactElement {
  const { failures, retry } = useWords();
  const mayPass = !['not_found', 'not_own_session'].includes(error.code);
  return (
    <div className="notice" role="alert" data-kind="failure">
      <p>{failures[error.code] ?? failures['other']}</p>
      {onRetry && mayPass && <Button onClick={onRetry}>{retry}</Button>}
    </div>
  );
}

/** Says what will be here, and shows an example of it. */
export function Empty({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && (
        <div className="empty-example" inert>
          {children}
        </div>
      )}
    </div>
  );
}

/** What a read needs of a query to show it in one of its states. */
interface Query<Value> {
  readonly data: Value | undefined;
  readonly error: CallFailed | null;
  readonly refetch: () => unknown;
}

/** Shows what was read, or that it is loading, or why it failed. */
export function Loaded<Value>({
  query,
  lines,
  children,
}: {
  query: Query<Value>;
  lines?: number;
  children: (value: Value) => ReactNode;
}): ReactNode {
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return query.data === undefined ? <Skeleton {...(lines && { lines })} /> : children(query.data);
}
