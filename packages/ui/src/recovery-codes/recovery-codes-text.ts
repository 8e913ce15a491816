import type { Copy } from '@kairos-mfa/copy';
import { formatDay } from '@kairos-mfa/copy/internal/format-facts';
import type { PendingRecoveryCodes } from '@kairos-mfa/protocol';
import '../words/enrollment.words.ts';

/** What a downloaded or printed sheet says about its codes. */
export interface CodesSheet extends Pick<PendingRecoveryCodes, 'codes' | 'issuer' | 'account'> {
  made: Date;
}

/** The heading of a sheet: what it is, and for which product; the host of the page, where the server did not name it. */
export function codesHeading(copy: Copy, { issuer = location.hostname }: Pick<CodesSheet, 'issuer'>): string {
  return issuer ? `${copy('codes.file.heading')} · ${issuer}` : copy('codes.file.heading');
}

/** The text of a sheet: product, account and date, what the codes are for and where to keep them, then one per line. */
export function codesText(copy: Copy, { issuer, account, codes, made }: CodesSheet): string {
  const width = String(codes.length).length;
  return [
    codesHeading(copy, { issuer }),
    ...(account ? [copy('codes.file.account', { account })] : []),
    copy('codes.file.made', { date: formatDay(copy.locale, made) }),
    '',
    copy('codes.body'),
    copy('codes.file.body'),
    '',
    ...codes.map((code, index) => `${String(index + 1).padStart(width)}  ${code}`),
    '',
  ].join('\n');
}
