/**
 * The sections of English that browsers load, each with the screens that need it. The first section whose pattern a key
 * matches has it; a key that matches none is used on servers only.
 */
const patterns: readonly [section: string, keys: RegExp][] = [
  ['common', /^common\./],
  ['problem', /^(problem|ceremony)\./],
  ['prompt', /^(prompt|putOff|reason)\./],
  [
    'challenge',
    /^(challenge|code|sentCode)\.|^factor\.\w+\.(name|reason|code|sent|wrongCode|usedCode|challenge\..+|enroll\.waiting)$/,
  ],
  ['step-up', /^(stepUp|action|context)\.|^gate\.waiting$/],
  ['enrollment', /^(picker|option|strength|enroll|codes|celebration|phone|factor)\./],
  [
    'security',
    /^(security|settings|preferences|devices|history|browser|system|advice|badge|nextStep|codeUsed|offer|gate)\./,
  ],
];

/** The names of the sections. */
export const englishSections: readonly string[] = patterns.map(([section]) => section);

/** The section that has a key; undefined for messages that only servers send. */
export function sectionOf(key: string): string | undefined {
  return patterns.find(([, keys]) => keys.test(key))?.[0];
}
