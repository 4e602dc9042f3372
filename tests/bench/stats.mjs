// Statistics that stand noise: a shared machine makes single runs meaningless.

/**
 * @param {number[]} samples
 * @param {number} p from 0 to 1
 */
export function quantile(samples, p) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}

/** @param {number[]} samples */
export const median = (samples) => quantile(samples, 0.5);

/**
 * The median over the rounds of each round's p50 and p95: one round that was disturbed does not
 * show.
 * @param {number[][]} rounds
 */
export function summary(rounds) {
  const over = (/** @type {number} */ p) => median(rounds.map((round) => quantile(round, p)));
  return { p50: over(0.5), p95: over(0.95), samples: rounds.flat().length };
}
