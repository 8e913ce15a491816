import type { ReactElement } from 'react';
import './host-page.css';

/** A placeholder page behind dialogs, without text and without focusable elements. */
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
