/** How far a run was at a time. */
export interface ProgressMark {
  /** Milliseconds of a clock that never goes back. */
  readonly at: number;
  /** Records worked out. */
  readonly records: number;
  /** Bytes read. */
  readonly bytes: number;
}

/**
 * Says how many records a run has worked out, how many a second, and how long it will go on.
 *
 * @param mark - how far the run is
 * @param first - where its first records were done: what is left out at the beginning goes fast and says nothing of the rest
 * @param bytes - size of the inputs; `undefined` where it is not known, so that nothing is said of the time left
 * @returns one line of text
 */
export function progressText(mark: ProgressMark, first: ProgressMark, bytes: number | undefined): string {
  const seconds = (mark.at - first.at) / 1000;
  const rate = seconds > 0 ? (mark.records - first.records) / seconds : 0;
  const done = `${grouped(mark.records)} ${mark.records === 1 ? "record" : "records"}`;
  if (rate === 0) return done;
  const each = `${done}, ${rate >= 10 ? grouped(Math.round(rate)) : rate.toFixed(1)} a second`;
  const read = mark.bytes - first.bytes;
  if (bytes === undefined || read === 0) return each;
  return `${each}, ${duration(((bytes - mark.bytes) / read) * seconds)} left`;
}

function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
