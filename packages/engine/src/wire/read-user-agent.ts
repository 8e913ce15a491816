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
  const said = header.slice(0, 512);
  return { browser: firstOf(browsers, said), system: firstOf(systems, said) };
}

function firstOf<Name>(known: readonly [RegExp, Name][], said: string): Name | null {
  return known.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
