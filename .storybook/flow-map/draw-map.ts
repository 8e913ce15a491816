import { Graph, layout } from '@dagrejs/dagre';
import type { StepChange } from './explore-flow.ts';

export interface DrawnMap {
  /** Where the drawing begins. */
  left: number;
  width: number;
  height: number;
  nodes: readonly { step: string; x: number; y: number; width: number }[];
  edges: readonly (StepChange & { path: string })[];
}

export const nodeHeight = 40;
const margin = 12;

/** Places the steps of a flow in layers, from its start downwards. */
export function drawMap(steps: readonly string[], changes: readonly StepChange[]): DrawnMap {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of steps) graph.setNode(step, { width: step.length * 8 + 32, height: nodeHeight });
  for (const { from, to } of changes) graph.setEdge(from, to);
  layout(graph);
  const edges = changes.map((change) => ({
    ...change,
    points: graph.edge(change.from, change.to).points as readonly { x: number; y: number }[],
  }));
  const nodes = steps.map((step) => {
    const { x, y, width } = graph.node(step);
    return { step, x, y, width };
  });
  // An edge may bend around the outermost node.
  const xs = [
    ...edges.flatMap(({ points }) => points.map(({ x }) => x)),
    ...nodes.flatMap(({ x, width }) => [x - width / 2, x + width / 2]),
  ];
  const left = Math.min(...xs) - margin;
  return {
    left,
    width: Math.max(...xs) + margin - left,
    height: graph.graph().height ?? 0,
    nodes,
    edges: edges.map(({ points, ...change }) => ({
      ...change,
      path: points
        .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
        .join(''),
    })),
  };
}
