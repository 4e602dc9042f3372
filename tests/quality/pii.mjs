/**
 * Personal data in synthetic sentences with labelled spans (Presidio's data set):
 * recall by entity, precision by recognizer.
 *
 * A labelled span counts as found when a finding of professional.5 overlaps it; a
 * finding is right when it overlaps any labelled span, whatever its entity.
 */

/** The entities that the pack claims, and the recognizers that are to find them. */
export const ENTITIES = {
  EMAIL_ADDRESS: ['email_address'],
  US_SSN: ['us_ssn'],
  PHONE_NUMBER: ['us_phone', 'international_phone'],
  CREDIT_CARD: ['payment_card'],
  IP_ADDRESS: ['ip_address'],
  STREET_ADDRESS: ['street_address'],
};

/** Presidio counts code points, findings count UTF-16 units. */
function unitsOf(text, span) {
  const points = [...text];
  const begin = points.slice(0, span.start).join('').length;
  return [begin, begin + points.slice(span.start, span.end).join('').length];
}

const overlaps = ([a, b], [c, d]) => a < d && c < b;

/** `recognizerOf` gives the recognizer of a rule, or undefined. */
export function scorePii(rows, results, recognizerOf) {
  const entities = new Map(
    Object.keys(ENTITIES).map((name) => [name, { labelled: 0, found: 0, findings: 0, right: 0 }]),
  );
  const overall = { findings: 0, right: 0 };
  rows.forEach((row, i) => {
    const labelled = row.spans.map((span) => ({ type: span.type, units: unitsOf(row.text, span) }));
    const findings = results[i].findings.filter((f) => f.clause === 'professional.5');
    for (const span of labelled) {
      const entity = entities.get(span.type);
      if (!entity) continue;
      entity.labelled += 1;
      entity.found += findings.some((f) => overlaps(f.span, span.units)) ? 1 : 0;
    }
    for (const finding of findings) {
      const right = labelled.some((span) => overlaps(finding.span, span.units));
      overall.findings += 1;
      overall.right += right ? 1 : 0;
      const name = Object.keys(ENTITIES).find((key) =>
        ENTITIES[key].includes(recognizerOf(finding.rule)),
      );
      if (!name) continue;
      entities.get(name).findings += 1;
      entities.get(name).right += right ? 1 : 0;
    }
  });
  return { entities, overall };
}

export function f2(precision, recall) {
  return precision + recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
}
