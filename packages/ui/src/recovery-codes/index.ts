import * as screenParts from '../primitives/screen/screen.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './recovery-codes.parts.tsx';
import * as screen from './recovery-codes.tsx';
import * as view from './recovery-codes.view.tsx';

/** The recovery codes, with their parts for a layout of your own. */
export const RecoveryCodes = /* @__PURE__ */ withParts(screen.RecoveryCodes, {
  Header: screenParts.ScreenHeader,
  Title: parts.RecoveryCodesTitle,
  Body: parts.RecoveryCodesBody,
  Sheet: parts.RecoveryCodesSheet,
  List: parts.RecoveryCodesList,
  Tools: parts.RecoveryCodesTools,
  Copy: parts.CopyCodes,
  Download: parts.DownloadCodes,
  Print: parts.PrintCodes,
  TypeBack: parts.TypeBackCodes,
  Saved: parts.RecoveryCodesSaved,
  Problem: parts.RecoveryCodesProblem,
  Actions: screenParts.ScreenActions,
  Confirm: parts.ConfirmCodes,
  AddAnother: parts.AddAnotherWay,
  Leave: parts.LeaveCodes,
});

/** The recovery codes, rendered from their state alone. */
export const RecoveryCodesView = /* @__PURE__ */ withLanguageBoundary(view.RecoveryCodesView);
