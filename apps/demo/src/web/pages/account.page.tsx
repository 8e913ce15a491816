import { SecurityCenter } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import type { Member } from '../../shared-types.ts';
import { Button } from '../components/button.tsx';
import { dateText } from '../components/money.tsx';
import { Page } from '../layout/page.tsx';
import { PromptExplanation } from '../security/prompt-explanation.tsx';
import { useSession } from '../session/session-provider.tsx';
import { ChangeEmail, ChangePassword, DataAndClosing } from './account-actions.tsx';

/** The account and its security. */
export function AccountPage({ member }: { member: Member }): ReactElement {
  const { signOut } = useSession();
  return (
    <Page title="Account" lead={member.email}>
      <section className="card" aria-labelledby="you-title">
        <div className="section-head">
          <h2 id="you-title">You</h2>
          <Button look="plain" data-kairos-leaving onClick={() => void signOut()}>
            Sign out
          </Button>
        </div>
        <dl className="facts">
          <div>
            <dt>Name</dt>
            <dd>{member.name}</dd>
          </div>
          <div>
            <dt>Studio</dt>
            <dd>{member.studio}</dd>
          </div>
          <div>
            <dt>Here since</dt>
            <dd>{dateText(member.joinedAt)}</dd>
          </div>
        </dl>
      </section>
      <SecurityCenter className="security" />
      <ChangeEmail member={member} />
      <ChangePassword />
      <DataAndClosing />
      <PromptExplanation />
    </Page>
  );
}
