import type { InsightAlarms } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { useLanguage } from '../../words/index.ts';

/** What needs attention, each with what may help. */
export function Alarms({ alarms }: { alarms: InsightAlarms }): ReactElement {
  const { words, locale } = useLanguage();
  const { overview, factors } = words;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const found = [
    ...alarms.fewPass.map(({ factor, passed, challenged, suggestion }) => ({
      text: overview.fewPass(factors[factor] ?? factor, passed, challenged),
      suggestion,
    })),
    ...alarms.mostlyDismissed.map(({ moment, variant, share, suggestion }) => ({
      text: overview.mostlyDismissed(moment, variant, percent.format(share)),
      suggestion,
    })),
  ];
  if (found.length === 0) return <p className="quiet">{overview.noAlarms}</p>;
  return (
    <ul className="list">
      {found.map(({ text, suggestion }) => (
        <li key={text}>
          <span className="alarm">{text}</span>
          <span className="quiet">{overview.suggestions[suggestion]}</span>
        </li>
      ))}
    </ul>
  );
}
