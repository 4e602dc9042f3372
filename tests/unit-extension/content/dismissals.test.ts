import { expect, it } from 'vitest';
import { Dismissals } from '../../../extension/content/dismissals';
import { findingOf } from './support';

it('knows a dismissed finding again wherever it stands', () => {
  const dismissals = new Dismissals();
  dismissals.add(findingOf('what the hell', 'hell'));
  expect(dismissals.has(findingOf('so, what the hell', 'hell'))).toBe(true);
});

it('tells other words, rules and clauses apart', () => {
  const dismissals = new Dismissals();
  dismissals.add(findingOf('hell', 'hell'));
  expect(dismissals.has(findingOf('darn', 'darn'))).toBe(false);
  expect(dismissals.has(findingOf('hell', 'hell', { rule: 'other' }))).toBe(false);
  expect(dismissals.has(findingOf('hell', 'hell', { clause: 'professional.4' }))).toBe(false);
});

it('forgets with the draft', () => {
  const dismissals = new Dismissals();
  dismissals.add(findingOf('hell', 'hell'));
  dismissals.clear();
  expect(dismissals.has(findingOf('hell', 'hell'))).toBe(false);
});
