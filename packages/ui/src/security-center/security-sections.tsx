'use client';

import type { ReactElement } from 'react';
import { AddFactor, FactorList, SecurityFactors } from './factors.parts.tsx';
import {
  RecoveryCodesRemaining,
  RecoveryCodesRow,
  RegenerateCodesButton,
  SecurityRecoveryCodes,
} from './recovery-codes.parts.tsx';
import {
  SecurityBody,
  SecurityChecklist,
  SecurityHeader,
  SecurityScore,
  SecurityTitle,
} from './score.parts.tsx';
import { SectionHeader, SectionTitle } from './section.tsx';
import { useSecurityPart } from './security-center.context.ts';
import {
  SecurityAdvice,
  SecurityChanged,
  SecurityDevices,
  SecurityHistory,
  SecurityPreferences,
  SecurityProblem,
} from './security-center.parts.tsx';

/** The default layout of the page. Add sections of your own, e.g. the password, above or below it. */
export function SecuritySections(): ReactElement {
  const { state, advice } = useSecurityPart('Sections');
  // A button that the advice offers already is left out.
  const hasAddInAdvice = state.security.factors.length === 0 || advice?.kind === 'only-one-factor';
  const hasRegenerateInAdvice = advice?.kind.startsWith('codes-') ?? false;
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
          {hasAddInAdvice ? null : <AddFactor />}
        </SectionHeader>
        <FactorList />
      </SecurityFactors>
      <SecurityRecoveryCodes>
        <SectionHeader>
          <SectionTitle />
        </SectionHeader>
        <RecoveryCodesRow>
          <RecoveryCodesRemaining />
          {hasRegenerateInAdvice ? null : <RegenerateCodesButton />}
        </RecoveryCodesRow>
      </SecurityRecoveryCodes>
      <SecurityDevices />
      <SecurityPreferences />
      <SecurityHistory />
    </>
  );
}
