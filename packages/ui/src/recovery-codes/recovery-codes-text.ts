import { formatDay, type Copy } from '@kairos-mfa/copy';

/** What a downloaded or printed sheet says about its codes. */
export interface CodesSheet {
  /** The product that they open, e.g. the host of its page. */
  site: string;
  /** The person's account there, if it is known. */
  account: string | undefined;
  codes: readonly string[];
  made: Date;
}

/** The heading of a sheet: what it is, and for which product. */
export function codesHeading(copy: Copy, site: string): string {
  return site ? `${copy('codes.file.heading')} · ${site}` : copy('codes.file.heading');
}

/** The text of a sheet: product, account and date, what the codes are for and where to keep them, then one per line. */
export function codesText(copy: Copy, { site, account, codes, made }: CodesSheet): string {
  const width = String(codes.length).length;
  return [
    codesHeading(copy, site),
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
