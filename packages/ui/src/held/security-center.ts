import * as codes from '../security-center/codes.parts.tsx';
import * as row from '../security-center/factor-row.parts.tsx';
import * as factors from '../security-center/factors.parts.tsx';
import * as score from '../security-center/score.parts.tsx';
import * as section from '../security-center/section.tsx';
import * as screen from '../security-center/security-center.tsx';
import * as parts from '../security-center/security-center.parts.tsx';
import * as whole from '../security-center/security-sections.tsx';
import { withParts } from './held.tsx';

/** The security page, ready-made; and its parts, for an arrangement of your own inside it. */
export const SecurityCenter = /* @__PURE__ */ withParts(screen.SecurityCenter, {
  Sections: whole.SecuritySections,
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
  CodesLeft: codes.RecoveryCodesRemaining,
  Renew: codes.RegenerateCodesButton,
  Devices: parts.SecurityDevices,
  Preferences: parts.SecurityPreferences,
});
