'use client';

import type { ReactElement } from 'react';
import {
  RecoveryCodesRemaining,
  RecoveryCodesRow,
  RegenerateCodesButton,
  SecurityRecoveryCodes,
} from './recovery-codes.parts.tsx';
import { AddFactor, FactorList, SecurityFactors } from './factors.parts.tsx';
import {
  SecurityBody,
  SecurityChecklist,
  SecurityHeader,
  SecurityScore,
  SecurityTitle,
} from './score.parts.tsx';
import { SectionHeader, SectionTitle } from './section.tsx';
import {
  SecurityAdvice,
  SecurityChanged,
  SecurityDevices,
  SecurityPreferences,
  SecurityProblem,
} from './security-center.parts.tsx';
import { useSecurityPart } from './security-center.context.ts';

/** The whole page as we arrange it; put sections of your own, e.g. the password, above or below it. */
export function SecuritySections(): ReactElement {
  const { state, advice } = useSecurityPart('Sections');
  // No button stands twice: not where the advice offers the very same.
  const isAdded = state.security.factors.length === 0 || advice?.kind === 'only-one-factor';
  const isRenewed = advice?.kind.startsWith('codes-') ?? false;
  return (
    <>
      <SecurityHeader>
        <SecurityScore />
        <SecurityTitle />
        <SecurityBody />
      </SecurityHeader>
      <SecurityChecklist />
      <SecurityChanged />
      <SecurityProblem />
      <SecurityAdvice />
      <SecurityFactors>
        <SectionHeader>
          <SectionTitle />
          {isAdded ? null : <AddFactor />}
        </SectionHeader>
        <FactorList />
      </SecurityFactors>
      <SecurityRecoveryCodes>
        <SectionHeader>
          <SectionTitle />
        </SectionHeader>
        <RecoveryCodesRow>
          <RecoveryCodesRemaining />
          {isRenewed ? null : <RegenerateCodesButton />}
        </RecoveryCodesRow>
      </SecurityRecoveryCodes>
      <SecurityDevices />
      <SecurityPreferences />
    </>
  );
}
