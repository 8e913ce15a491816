import { Button } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import { useWords } from '../words/index.ts';
import type { NoSession } from './open-session.ts';

/** The command that prints a one-time link. */
const command = 'npx -y pnpm@12.21.0 console-link --role product';

/** What is shown while there is no session: how to get one. */
export function SignInView({
  state,
  tokenUrl,
  onOpen,
  onRetry,
}: {
  state: NoSession | 'opening' | 'link';
  tokenUrl: string | null;
  onOpen: () => void;
  onRetry: () => void;
}): ReactElement {
  const { signIn } = useWords();
  if (state === 'opening')
    return (
      <div data-kairos className="console sign-in">
        <output className="quiet">{signIn.opening}</output>
      </div>
    );
  const { title, text, action } = signIn[state];
  const product =
    state === 'signed_out' && tokenUrl !== null ? new URL(tokenUrl, location.href).origin : undefined;
  return (
    <div data-kairos className="console sign-in">
      <div className="sign-in-card">
        <p className="brand">Kairos</p>
        <h1>{title}</h1>
        <p className="quiet">{text}</p>
        {(state === 'no_link' || state === 'link_refused') && <code className="command-line">{command}</code>}
        {product !== undefined && (
          <p>
            <a href={product}>{product}</a>
          </p>
        )}
        <Button variant="primary" onClick={state === 'link' ? onOpen : onRetry}>
          {action}
        </Button>
      </div>
    </div>
  );
}
