'use client';

import { receiveWebOtp } from '@kairos-mfa/client/internal/web-otp';
import { useEffect, useState } from 'react';

/** The code of a text message that this phone has just received (WebOTP); `undefined` where the browser cannot read it. */
export function useReceivedCode(isWanted: boolean): string | undefined {
  const [code, setCode] = useState<string>();
  useEffect(() => (isWanted ? receiveWebOtp(setCode) : undefined), [isWanted]);
  return code;
}
