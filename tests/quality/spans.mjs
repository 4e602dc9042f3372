/**
 * Whether findings stand where the violation is: of the true ones (their clause is
 * expected), how many overlap a piece of text that the row names as evidence.
 */
const overlaps = ([a, b], [c, d]) => a < d && c < b;

/** Where the evidence stands in the text, wherever it stands. */
export function evidenceSpans(row) {
  const spans = [];
  for (const piece of row.evidence ?? []) {
    if (!piece) continue;
    for (let at = row.text.indexOf(piece); at >= 0; at = row.text.indexOf(piece, at + 1))
      spans.push([at, at + piece.length]);
  }
  return spans;
}

/** Counts of the findings for which `wanted(finding)` holds. */
export function scoreSpans(rows, results, wanted) {
  const score = { findings: 0, right: 0, covered: 0, evidence: 0 };
  rows.forEach((row, i) => {
    const evidence = evidenceSpans(row);
    if (evidence.length === 0) return;
    const told = new Set(
      evidence.flatMap(([a, b]) => Array.from({ length: b - a }, (_, k) => a + k)),
    );
    for (const finding of results[i].findings) {
      if (!row.expect.includes(finding.clause) || !wanted(finding)) continue;
      score.findings += 1;
      score.right += evidence.some((span) => overlaps(span, finding.span)) ? 1 : 0;
      // A span as long as the post hits every evidence: both shares are told.
      score.covered += (finding.span[1] - finding.span[0]) / row.text.length;
      score.evidence += told.size / row.text.length;
    }
  });
  return score;
}
