import type { RememberedDevice } from '@kairos-mfa/protocol';

/** The order matters: most browsers also name others. */
const browsers: readonly [RegExp, NonNullable<RememberedDevice['browser']>][] = [
  [/\bEdgA?(?:iOS)?\//, 'edge'],
  [/\bOPR\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
const systems: readonly [RegExp, NonNullable<RememberedDevice['system']>][] = [
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bMacintosh\b/, 'macos'],
  [/\bWindows\b/, 'windows'],
  [/\bLinux\b/, 'linux'],
];

/** The likely browser and system, so that the owner recognises the device. Values of a closed list, never of the header itself. */
export function readUserAgent(header = ''): Pick<RememberedDevice, 'browser' | 'system'> {
  const userAgent = header.slice(0, 512);
  return { browser: firstOf(browsers, userAgent), system: firstOf(systems, userAgent) };
}

function firstOf<Name>(patterns: readonly [RegExp, Name][], userAgent: string): Name | null {
  return patterns.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
