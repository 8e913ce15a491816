import { formatDay, type Copy } from '@kairos-mfa/copy';
import type { PendingRecoveryCodes } from '@kairos-mfa/protocol';

/** The text of the downloaded or printed codes: heading, product, account, date, purpose, one code per line. */
export function codesText(
  copy: Copy,
  { codes, issuer, account }: Omit<PendingRecoveryCodes, 'setId'>,
  made: Date,
): string {
  return [
    copy('codes.file.heading'),
    ...[issuer, account].filter(Boolean),
    copy('codes.file.made', { date: formatDay(copy.locale, made) }),
    '',
    copy('codes.file.body'),
    '',
    ...codes,
    '',
  ].join('\n');
}
