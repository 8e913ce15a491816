import { Subheading } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';
import { usages } from './usage.ts';
import './usage.css';

/** When the component is used, what to do, and what not. */
export function UsageSection({ title }: { title: string }): ReactElement | null {
  const usage = usages[title];
  if (!usage) return null;
  return (
    <>
      <Subheading>Usage</Subheading>
      <p>{usage.when}</p>
      <div className="usage">
        <Rules heading="Do" rules={usage.dos} />
        <Rules heading="Don’t" rules={usage.donts} />
      </div>
    </>
  );
}

function Rules({ heading, rules }: { heading: string; rules: readonly string[] }): ReactElement {
  return (
    <section data-rules={heading === 'Do' ? 'do' : 'dont'}>
      <h3>{heading}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
