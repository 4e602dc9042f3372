import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  ContentMessage,
  MAX_BUNDLE_UNITS,
  MAX_TEXT_UNITS,
  PageMessage,
} from '../../../extension/shared/protocol';

const context = { mode: 'personal', place: 'post', attachments: [] };
const check = {
  kind: 'check',
  box: 'b1',
  revision: 0,
  change: { type: 'text', text: 'Hello' },
  context,
};
const edit = { type: 'edit', base: 0, begin: 0, end: 1, insert: 'J' };

describe('messages of a content script', () => {
  it.each([
    ['hello', { kind: 'hello' }],
    ['a whole text', check],
    ['a text with a lone surrogate', { ...check, change: { type: 'text', text: '\ud83d' } }],
    [
      'a text of the largest size',
      { ...check, change: { type: 'text', text: 'a'.repeat(MAX_TEXT_UNITS) } },
    ],
    ['an edit', { ...check, change: edit }],
    ['close', { kind: 'close', box: 'b1' }],
    ['open-options', { kind: 'open-options' }],
  ])('%s parses', (_name, message) => {
    expect(v.is(ContentMessage, message)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'hello'],
    ['an unknown kind', { kind: 'exfiltrate' }],
    ['a site of its own choosing', { ...check, context: { ...context, site: 'x' } }],
    ['a role of its own choosing', { ...check, context: { ...context, role: 'administration' } }],
    [
      'a text over the limit',
      { ...check, change: { type: 'text', text: 'a'.repeat(MAX_TEXT_UNITS + 1) } },
    ],
    ['a negative offset', { ...check, change: { ...edit, begin: -1 } }],
    ['half an offset', { ...check, change: { ...edit, begin: 0.5 } }],
    ['an offset that is no number', { ...check, change: { ...edit, end: NaN } }],
    ['both kinds of change', { ...check, change: { ...edit, text: 'x' } }],
    ['a box without a name', { ...check, box: '' }],
    ['a very long box name', { ...check, box: 'b'.repeat(65) }],
    ['an unknown attachment', { ...check, context: { ...context, attachments: ['exe'] } }],
    [
      'too many attachments',
      { ...check, context: { ...context, attachments: Array(33).fill('image') } },
    ],
    ['a change of the settings', { kind: 'set-policy', bundle: null }],
  ])('%s does not', (_name, message) => {
    expect(v.is(ContentMessage, message)).toBe(false);
  });
});

describe('messages of the settings page', () => {
  const settings = {
    enabled: true,
    role: 'employee',
    officialAccounts: { facebook: [], instagram: [], x: ['pact'], tiktok: [] },
  };

  it.each([
    { kind: 'get-status' },
    { kind: 'keep-policy' },
    { kind: 'set-settings', settings },
    { kind: 'set-policy', bundle: null },
    { kind: 'set-policy', bundle: '{}' },
  ])('$kind parses', (message) => {
    expect(v.is(PageMessage, message)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an unknown role', { kind: 'set-settings', settings: { ...settings, role: 'root' } }],
    ['a missing site', { kind: 'set-settings', settings: { ...settings, officialAccounts: {} } }],
    ['a setting too many', { kind: 'set-settings', settings: { ...settings, debug: true } }],
    ['a bundle over the limit', { kind: 'set-policy', bundle: 'a'.repeat(MAX_BUNDLE_UNITS + 1) }],
  ])('%s does not', (_name, message) => {
    expect(v.is(PageMessage, message)).toBe(false);
  });
});
