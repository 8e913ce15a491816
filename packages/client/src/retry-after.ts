/** The server's own countdown, where it gave one. */
export function retryAfter(problem: { retryAfter?: number }): { retryAfter?: number } {
  return problem.retryAfter === undefined ? {} : { retryAfter: problem.retryAfter };
}
