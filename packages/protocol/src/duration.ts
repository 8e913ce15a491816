const shape = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of days and time. Throws on months and years: they have no fixed length. */
export function milliseconds(duration: string): number {
  const match = shape.exec(duration);
  if (!match) throw new Error(`"${duration}" is not a duration such as P7D or PT10M.`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
