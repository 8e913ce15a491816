import { CopyLab, createServerPort } from '@kairos-mfa/copy-lab';
import '@kairos-mfa/copy-lab/styles.css';
import { useMemo, type ReactElement } from 'react';
import { PageFrame } from '../../layout/page.tsx';
import { useConsole } from '../../session/console-session.ts';

/** The words of every prompt: edit, check, publish. */
export function Page(): ReactElement {
  const { basePath, fetch: send, client } = useConsole();
  const port = useMemo(
    () =>
      createServerPort({
        baseUrl: basePath,
        fetch: (url, init) => send(new URL(url, location.origin), init),
        proveAction: async ({ action, resource, context }) =>
          (await client.stepUp({ action, resource, context })).ok,
      }),
    [basePath, send, client],
  );
  return (
    <PageFrame id="wording">
      <CopyLab port={port} />
    </PageFrame>
  );
}
