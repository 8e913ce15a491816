import { useState, type ReactElement } from 'react';
import { drawMap, nodeHeight } from './draw-map.ts';
import type { StepChange } from './explore-flow.ts';
import './flow-map.css';

interface FlowMapProps {
  name: string;
  steps: readonly string[];
  changes: readonly StepChange[];
  /** The id of the story that shows a step. */
  stories: ReadonlyMap<string, string>;
}

/** The screens of one flow, each a link to its story, and what leads from one to the next. */
export function FlowMap({ name, steps, changes, stories }: FlowMapProps): ReactElement {
  const [current, setCurrent] = useState<string>();
  const { left, width, height, nodes, edges } = drawMap(steps, changes);
  const arrow = `arrow-${name.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section aria-label={name} className="flow-map">
      <h2>{name}</h2>
      <div className="flow-map-drawing">
        <svg width={width} height={height} viewBox={`${left} 0 ${width} ${height}`}>
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {edges.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              className="flow-map-edge"
              data-lit={current === from || undefined}
              d={path}
              markerEnd={`url(#${arrow})`}
            />
          ))}
          {nodes.map((node) => {
            const story = stories.get(node.step);
            const box = (
              <>
                <rect
                  x={node.x - node.width / 2}
                  y={node.y - nodeHeight / 2}
                  width={node.width}
                  height={nodeHeight}
                  rx="10"
                />
                <text x={node.x} y={node.y + 5}>
                  {node.step}
                </text>
              </>
            );
            return story === undefined ? (
              <g key={node.step}>{box}</g>
            ) : (
              <a
                key={node.step}
                href={`./?path=/story/${story}`}
                target="_top"
                onFocus={() => setCurrent(node.step)}
                onPointerEnter={() => setCurrent(node.step)}
              >
                {box}
              </a>
            );
          })}
        </svg>
      </div>
      <details>
        <summary>What leads where</summary>
        <ul>
          {changes.map(({ from, to, events }) => (
            <li key={`${from} ${to}`}>
              <strong>{`${from} → ${to}`}</strong>
              <code>{events.join(', ')}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
