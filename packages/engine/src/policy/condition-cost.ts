import type { ASTNode } from '@marcbachmann/cel-js';

/** Functions that iterate over a list. Nested, their costs multiply. */
const walks: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one']);

/** Functions whose cost is linear in the length of their arguments. */
const functions: readonly string[] = [
  ...walks,
  'has size startsWith endsWith contains lowerAscii upperAscii trim',
  'bool double duration dyn int string timestamp type',
  'getFullYear getMonth getDate getDayOfMonth getDayOfWeek getDayOfYear',
  'getHours getMinutes getSeconds getMilliseconds',
].flatMap((names) => names.split(' '));

/**
 * The reason why a condition could take long, else undefined. One tenant's condition is evaluated on the server of all
 * tenants: a backtracking regular expression, or nested iterations, would delay everybody (R60).
 */
export function unboundedIn(node: ASTNode, isInWalk = false): string | undefined {
  const called = node.op === 'call' || node.op === 'rcall' ? node.args[0] : undefined;
  if (called !== undefined && !functions.includes(called))
    return `\`${called}\` is not among what conditions may use: ${functions.join(', ')}.`;
  const isWalk = called !== undefined && walks.has(called);
  if (isWalk && isInWalk)
    return `\`${called}\` is nested in another iteration over a list. Iterate over one list at a time.`;
  for (const inner of nodesIn(node.args)) {
    const reason = unboundedIn(inner, isInWalk || isWalk);
    if (reason) return reason;
  }
  return undefined;
}

function nodesIn(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  // SAFETY: besides nodes there are only names and literals, and no literal has an operator.
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}
