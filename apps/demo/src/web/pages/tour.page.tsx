import { useState, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { Member } from '../../shared-types.ts';
import { Page } from '../layout/page.tsx';
import { readTour, saveTour } from './tour-progress.ts';
import { tourSteps } from './tour-steps.ts';

/** What to try in this product, in order; each step can be ticked off. */
export function TourPage({ member }: { member: Member }): ReactElement {
  const [done, setDone] = useState(readTour);
  const steps = tourSteps.filter(({ href }) => href !== '/administration' || member.role === 'owner');

  function toggle(id: string): void {
    const next = done.includes(id) ? done.filter((other) => other !== id) : [...done, id];
    setDone(next);
    saveTour(next);
  }

  const count = steps.filter(({ id }) => done.includes(id)).length;
  return (
    <Page title="Two-minute tour" lead="What Kairos does in this product, and where to see it.">
      <output className="form-note">
        {count === steps.length ? 'That was all of it.' : `${count} of ${steps.length} done`}
      </output>
      <ol className="tour">
        {steps.map(({ id, href, place, what, see }) => (
          <li key={id} className="card tour-step" data-done={done.includes(id) || undefined}>
            <input
              id={`tour-${id}`}
              type="checkbox"
              checked={done.includes(id)}
              onChange={() => toggle(id)}
              aria-describedby={`tour-${id}-see`}
            />
            <div>
              <label htmlFor={`tour-${id}`}>{what}</label>
              <p className="quiet" id={`tour-${id}-see`}>
                {see}
              </p>
              <Link href={href} aria-label={`${place}: ${what}`}>
                {place}
              </Link>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
}
