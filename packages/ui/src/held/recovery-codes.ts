import * as screen from '../recovery-codes/recovery-codes.tsx';
import * as bones from '../parts/screen.tsx';
import * as parts from '../recovery-codes/recovery-codes.parts.tsx';
import { withParts } from './held.tsx';

/** The recovery codes, ready-made; and their parts, for an arrangement of your own inside it. */
export const RecoveryCodes = /* @__PURE__ */ withParts(screen.RecoveryCodes, {
  Header: bones.ScreenHeader,
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
  Actions: bones.ScreenActions,
  Confirm: parts.ConfirmCodes,
  Leave: parts.LeaveCodes,
});
