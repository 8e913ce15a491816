import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as row from './factor-row.parts.tsx';
import * as factors from './factors.parts.tsx';
import * as codes from './recovery-codes.parts.tsx';
import * as score from './score.parts.tsx';
import * as section from './section.tsx';
import * as parts from './security-center.parts.tsx';
import * as screen from './security-center.tsx';
import * as view from './security-center.view.tsx';
import * as sections from './security-sections.tsx';

/** The security page, with its parts for a layout of your own. */
export const SecurityCenter = /* @__PURE__ */ withParts(screen.SecurityCenter, {
  Sections: sections.SecuritySections,
  Header: score.SecurityHeader,
  Score: score.SecurityScore,
  Title: score.SecurityTitle,
  Body: score.SecurityBody,
  Checklist: score.SecurityChecklist,
  Changed: parts.SecurityChanged,
  Problem: parts.SecurityProblem,
  Advice: parts.SecurityAdvice,
  SectionHeader: section.SectionHeader,
  SectionTitle: section.SectionTitle,
  Factors: factors.SecurityFactors,
  Add: factors.AddFactor,
  FactorList: factors.FactorList,
  Factor: row.SecurityFactor,
  FactorIcon: row.RowIcon,
  FactorName: row.RowName,
  FactorFacts: row.RowFacts,
  Rename: row.RenameFactor,
  Remove: row.RemoveFactor,
  Codes: codes.SecurityRecoveryCodes,
  CodesRow: codes.RecoveryCodesRow,
  CodesRemaining: codes.RecoveryCodesRemaining,
  RegenerateCodes: codes.RegenerateCodesButton,
  Devices: parts.SecurityDevices,
  Preferences: parts.SecurityPreferences,
  History: parts.SecurityHistory,
});

/** The security page, rendered from its state alone. */
export const SecurityCenterView = /* @__PURE__ */ withLanguageBoundary(view.SecurityCenterView);
