import type { ExperimentVerdict, InsightAlarms } from '@kairos-mfa/protocol';
import { explainVerdict } from '../experiment-verdicts/index.ts';
import { pickLocale } from '../pick-locale.ts';
import { digestSentences } from './sentences.ts';

export { digestSentences } from './sentences.ts';
export type { DigestSentences } from './sentences.ts';

/** The figures of one week. */
export interface DigestFigures {
  /** The first day, e.g. `2026-11-23`. */
  readonly from: string;
  /** Of the tenant, at the end of the week. */
  readonly people: number;
  readonly enrolled: number;
  /** Factors that were set up in the week. */
  readonly setUps: number;
  /** Prompts that were seen, and those after which a factor was set up. */
  readonly shown: number;
  readonly verified: number;
  /** Of the prompts that were seen; null below twenty. */
  readonly rate: { readonly share: number; readonly interval: readonly [number, number] } | null;
  /** Decisions to show no prompt, with the most frequent causes first. */
  readonly held: number;
  readonly causes: readonly { readonly cause: string; readonly decisions: number }[];
  readonly experiments: readonly { readonly name: string; readonly verdict: ExperimentVerdict }[];
  readonly alarms: InsightAlarms;
}

/** The digest as lines of text; an empty line is between its parts. */
export interface DigestText {
  /** BCP 47. */
  readonly locale: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly note: string;
}

/** The digest of a week in the language of this tag (BCP 47). */
export function digestText(figures: DigestFigures, service: string, locale: string): DigestText {
  const picked = pickLocale(locale);
  const sentences = digestSentences[picked.shipped];
  const number = new Intl.NumberFormat(picked.locale);
  const percent = new Intl.NumberFormat(picked.locale, { style: 'percent', maximumFractionDigits: 1 });
  const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
    text.replaceAll(/\{(\w+)\}/g, (placeholder, key: string) => {
      const value = values[key] ?? placeholder;
      return typeof value === 'number' ? number.format(value) : value;
    });
  const from = new Intl.DateTimeFormat(picked.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${figures.from}T00:00:00Z`),
  );
  const { people, enrolled, setUps, shown, verified, rate, held } = figures;
  const causes = figures.causes.map(({ cause, decisions }) => `${cause} ${number.format(decisions)}`);
  const share = percent.format(people === 0 ? 0 : enrolled / people);
  const rates = rate && {
    rate: percent.format(rate.share),
    low: percent.format(rate.interval[0]),
    high: percent.format(rate.interval[1]),
  };
  const experiments = figures.experiments.map(({ name, verdict }) => {
    const { word, reason } = explainVerdict(verdict, locale);
    return `– ${name}: ${word}. ${reason}`;
  });
  const alarms = [
    ...figures.alarms.fewPass.map((alarm) => fill(sentences.fewPass, { ...alarm })),
    ...figures.alarms.mostlyDismissed.map(({ moment, variant, dismissed, shown: seen }) =>
      fill(sentences.mostlyDismissed, { moment, variant, dismissed, shown: seen }),
    ),
  ].map((line) => `– ${line}`);
  return {
    locale: picked.locale,
    subject: fill(sentences.subject, { service, from }),
    lines: [
      fill(sentences.adoption, { enrolled, people, share }),
      fill(sentences.setUps, { setUps }),
      rates ? fill(sentences.shown, { shown, verified, ...rates }) : fill(sentences.shownFew, { shown }),
      fill(sentences.held, { held, causes: causes.join(', ') || '–' }),
      '',
      ...(experiments.length > 0 ? [`${sentences.experiments}:`, ...experiments] : [sentences.noExperiments]),
      '',
      ...(alarms.length > 0 ? [`${sentences.alarms}:`, ...alarms] : [sentences.noAlarms]),
    ],
    note: sentences.note,
  };
}
