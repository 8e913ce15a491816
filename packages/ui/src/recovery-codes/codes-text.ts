import { formatDay, type Copy } from '@kairos-mfa/copy';

/** The codes as a file or a page: heading, what they are for, the day, one code a line. */
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
