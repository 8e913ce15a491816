/** The `retryAfter` of a problem in seconds, where the server returned one. */
export function retryAfter(problem: { retryAfter?: number }): { retryAfter?: number } {
  return problem.retryAfter === undefined ? {} : { retryAfter: problem.retryAfter };
}
