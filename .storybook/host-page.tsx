import type { ReactElement } from 'react';
import './host-page.css';

/** The quiet page of some app: a dialog stands over something, and not over nothing. No words, and nothing to reach. */
export function HostPage(): ReactElement {
  return (
    <div className="host-page" aria-hidden="true">
      <div className="host-bar">
        <i />
        <i />
        <i />
      </div>
      {['first', 'second'].map((card) => (
        <div key={card} className="host-card">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
