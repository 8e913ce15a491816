import type { ASTNode } from '@marcbachmann/cel-js';

/** Walk a list once. Inside one another they multiply. */
const walks: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one']);

/** Each costs no more than its arguments are long. */
const functions: readonly string[] = [
  ...walks,
  'has size startsWith endsWith contains lowerAscii upperAscii trim',
  'bool double duration dyn int string timestamp type',
  'getFullYear getMonth getDate getDayOfMonth getDayOfWeek getDayOfYear',
  'getHours getMinutes getSeconds getMilliseconds',
].flatMap((names) => names.split(' '));

/**
 * Why a condition could take long, or nothing where it cannot. One tenant's condition is asked on the server of all of
 * them: a regular expression that backtracks, or walks inside walks, would be everybody's wait (R60).
 */
export function unboundedIn(node: ASTNode, isInWalk = false): string | undefined {
  const called = node.op === 'call' || node.op === 'rcall' ? node.args[0] : undefined;
  if (called !== undefined && !functions.includes(called))
    return `\`${called}\` is not among what conditions may use: ${functions.join(', ')}.`;
  const isWalk = called !== undefined && walks.has(called);
  if (isWalk && isInWalk)
    return `\`${called}\` stands inside another walk over a list. Walk one list at a time.`;
  for (const inner of nodesIn(node.args)) {
    const reason = unboundedIn(inner, isInWalk || isWalk);
    if (reason) return reason;
  }
  return undefined;
}

function nodesIn(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  // SAFETY: beside nodes there are only names and literals, and no literal has an operator.
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}
