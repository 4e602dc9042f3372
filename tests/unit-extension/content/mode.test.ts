// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ModeChoices, modeOf } from '../../../extension/content/mode';

describe('modeOf', () => {
  const official = ['pactcharter', 'PACT Charter School'];

  it.each([
    ['an official handle', '@PACTCharter', 'professional'],
    ['an official Page name', 'PACT Charter  School', 'professional'],
    ['another account', 'jordan_teaches', 'personal'],
    ['part of an official name', 'pactcharterfans', 'personal'],
    ['an account that is not shown', null, 'personal'],
  ] as const)('%s', (_name, account, mode) => expect(modeOf(null, account, official)).toBe(mode));

  it('is personal when no account is configured', () => {
    expect(modeOf(null, 'pactcharter', [])).toBe('personal');
  });

  it('follows what the person chose', () => {
    expect(modeOf('personal', 'pactcharter', official)).toBe('personal');
    expect(modeOf('professional', 'jordan_teaches', official)).toBe('professional');
  });
});

describe('ModeChoices', () => {
  it('goes along when the composer is replaced, and ends with the draft', () => {
    const choices = new ModeChoices();
    const [old, next] = [document.createElement('form'), document.createElement('form')];
    choices.choose(old, 'professional');
    choices.move(old, next);
    expect(choices.of(old)).toBeNull();
    expect(choices.of(next)).toBe('professional');
    choices.move(next, next);
    expect(choices.of(next)).toBe('professional');
    choices.forget(next);
    expect(choices.of(next)).toBeNull();
  });
});
