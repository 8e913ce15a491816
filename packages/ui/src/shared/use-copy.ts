'use client';

import type { Copy } from '@kairos-mfa/copy';
import { useKairosUi } from '../provider/use-kairos-ui.ts';

/** The wording of the nearest provider. */
export function useCopy(): Copy {
  return useKairosUi().copy;
}
