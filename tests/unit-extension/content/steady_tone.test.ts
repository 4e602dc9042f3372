import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STEADY_MS, SteadyTone } from '../../../extension/content/steady_tone';

const changed = vi.fn();
let steady: SteadyTone;

beforeEach(() => {
  vi.useFakeTimers();
  steady = new SteadyTone(changed);
});

afterEach(() => {
  vi.useRealTimers();
});

it('says "checking" only for a check that takes long', () => {
  expect(steady.of('clear')).toBe('clear');
  expect(steady.of('checking')).toBe('clear');
  vi.advanceTimersByTime(STEADY_MS - 1);
  expect(steady.of('clear')).toBe('clear');
  expect(steady.of('checking')).toBe('clear');
  vi.advanceTimersByTime(STEADY_MS);
  expect(changed).toHaveBeenCalledOnce();
  expect(steady.of('checking')).toBe('checking');
});

it('counts from the first of several equal states', () => {
  for (let at = 0; at < STEADY_MS; at += 50) {
    steady.of('checking');
    vi.advanceTimersByTime(50);
  }
  expect(steady.of('checking')).toBe('checking');
});

it('does not change to and fro while somebody types fast', () => {
  steady.of('checking');
  vi.advanceTimersByTime(STEADY_MS);
  expect(steady.of('clear')).toBe('checking');
  vi.advanceTimersByTime(100);
  expect(steady.of('checking')).toBe('checking');
  expect(steady.of('clear')).toBe('checking');
  vi.advanceTimersByTime(STEADY_MS);
  expect(steady.of('clear')).toBe('clear');
});

it.each(['off', 'error', 'warning', 'note'] as const)('shows "%s" at once, and its end', (tone) => {
  steady.of('checking');
  expect(steady.of(tone)).toBe(tone);
  expect(steady.of('checking')).toBe('checking');
  expect(vi.getTimerCount()).toBe(0);
});

it('begins anew with another box', () => {
  steady.of('off');
  steady.reset();
  expect(steady.of('checking')).toBe('ready');
});
