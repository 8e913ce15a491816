import * as screen from '../recovery-codes/recovery-codes.tsx';
import * as bones from '../parts/screen.tsx';
import * as parts from '../recovery-codes/recovery-codes.parts.tsx';
import { compound } from './held.tsx';

/** The recovery codes, ready-made; and their parts, for an arrangement of your own inside it. */
export const RecoveryCodes = /* @__PURE__ */ compound(screen.RecoveryCodes, {
  Header: bones.ScreenHeader,
  Title: parts.CodesTitle,
  Body: parts.CodesBody,
  Sheet: parts.CodesSheet,
  List: parts.CodesList,
  Tools: parts.CodesTools,
  Copy: parts.CopyCodes,
  Download: parts.DownloadCodes,
  Print: parts.PrintCodes,
  TypeBack: parts.TypeBackCodes,
  Saved: parts.CodesSaved,
  Problem: parts.CodesProblem,
  Actions: bones.ScreenActions,
  Confirm: parts.ConfirmCodes,
  Leave: parts.LeaveCodes,
});
