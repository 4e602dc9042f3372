/**
 * How far probabilities are from what they say: the expected calibration error in ten
 * bins, and the bins themselves.
 *
 *   const { error, bins } = calibration([{ p: 0.93, yes: true }, …]);
 *   bins[9]   // { rows, p: mean probability, share: of those that are so }
 */
export const BINS = 10;

export function calibration(pairs) {
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, p: 0, share: 0 }));
  for (const { p, yes } of pairs) {
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))];
    bin.rows += 1;
    bin.p += p;
    bin.share += yes ? 1 : 0;
  }
  let error = 0;
  for (const bin of bins) {
    error += Math.abs(bin.p - bin.share) / Math.max(1, pairs.length);
    bin.p /= Math.max(1, bin.rows);
    bin.share /= Math.max(1, bin.rows);
  }
  return { rows: pairs.length, error, bins };
}

/**
 * The probabilities of the clauses of each row's mode, by clause. What a row accepts
 * but does not expect is neither right nor wrong and is left out.
 */
export function clausePairs(rows, opinions) {
  const clauses = new Map();
  rows.forEach((row, i) => {
    for (const [clause, p] of Object.entries(opinions[i].clauses)) {
      if (!clause.startsWith(`${row.mode}.`)) continue;
      const yes = row.expect.includes(clause);
      if (!yes && (row.accept ?? []).includes(clause)) continue;
      if (!clauses.has(clause)) clauses.set(clause, []);
      clauses.get(clause).push({ p, yes });
    }
  });
  return clauses;
}
