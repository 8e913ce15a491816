import { formatDay, type Copy } from '@kairos-mfa/copy';

/** The text of the downloaded or printed codes: heading, purpose, date, one code per line. */
export function codesText(copy: Copy, codes: readonly string[], made: Date): string {
  return [
    copy('codes.file.heading'),
    copy('codes.file.body'),
    copy('codes.file.made', { date: formatDay(copy.locale, made) }),
    '',
    ...codes,
    '',
  ].join('\n');
}
