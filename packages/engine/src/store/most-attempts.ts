/** Failures after which a reminder is given up. An index in the migrations has the same number. */
export const mostAttempts = 10;
