'use client';

import type { ScreenRequest } from '@kairos-mfa/react';
import { useScreen } from '@kairos-mfa/react/internal/use-screen';
import { lazy, Suspense, type ReactElement, type Ref } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { Loading } from '../shared/loading.tsx';

const RegenerateCodes = lazy(() =>
  import('../security-center/regenerate-codes.tsx').then((module) => ({ default: module.RegenerateCodes })),
);
const RecoveryCodeUsed = lazy(() =>
  import('./recovery-code-used.tsx').then((module) => ({ default: module.RecoveryCodeUsed })),
);
const FactorCheck = lazy(() =>
  import('../security-center/factor-check.tsx').then((module) => ({ default: module.FactorCheck })),
);
const SetupOffer = lazy(() =>
  import('../setup-offer/setup-offer.tsx').then((module) => ({ default: module.SetupOffer })),
);
const RequiredEnrollment = lazy(() =>
  import('../required-enrollment/required-enrollment.tsx').then((module) => ({
    default: module.RequiredEnrollment,
  })),
);
const FactorPickerScreen = lazy(() =>
  import('./factor-picker.screen.tsx').then((module) => ({ default: module.FactorPickerScreen })),
);
const CelebrationScreen = lazy(() =>
  import('./celebration.screen.tsx').then((module) => ({ default: module.CelebrationScreen })),
);
const SecurityPage = lazy(() =>
  import('../security-center/security-center.tsx').then((module) => ({ default: module.SecurityPage })),
);

/** Shows the screens that `kairos.show(…)` opens. Mount it once beside `<StepUpDialog>`. */
export function KairosScreens({
  className,
  ref,
}: {
  className?: string;
  ref?: Ref<HTMLElement>;
}): ReactElement {
  const { request, close } = useScreen();
  return (
    // Around the dialog only: requests are recorded while the language is loading.
    <Suspense>
      <ThemedDialog
        open={request !== undefined}
        onOpenChange={() => close()}
        ref={ref}
        className={className}
        size={request?.screen === 'security' ? 'wide' : undefined}
      >
        {request ? (
          <Suspense fallback={<Loading />}>
            <RequestedScreen key={request.screen} request={request} close={close} />
          </Suspense>
        ) : null}
      </ThemedDialog>
    </Suspense>
  );
}

function RequestedScreen({
  request,
  close,
}: {
  request: ScreenRequest;
  close: (end: 'done' | 'closed') => void;
}): ReactElement {
  switch (request.screen) {
    case 'enrollment':
      return (
        <LazyEnrollment
          {...(request.factorType ? { type: request.factorType } : {})}
          onDone={() => close('done')}
        />
      );
    case 'factor-picker':
      return (
        <FactorPickerScreen
          onChoose={(factorType) => {
            // Closed first: the host may open the next screen in its callback.
            close('done');
            request.onChoose?.(factorType);
          }}
        />
      );
    case 'challenge':
      return <FactorCheck onPassed={() => close('done')} />;
    case 'setup-offer':
      return <SetupOffer onEnd={() => close('done')} />;
    case 'required-enrollment':
      return <RequiredEnrollment onComplete={() => close('done')} onLeave={() => close('closed')} />;
    case 'celebration':
      return <CelebrationScreen onDone={() => close('done')} />;
    case 'recovery-codes':
      return <RegenerateCodes onEnd={close} />;
    case 'recovery-code-used':
      return <RecoveryCodeUsed remaining={request.remaining} onEnd={close} />;
    case 'security':
      return <SecurityPage />;
  }
}
