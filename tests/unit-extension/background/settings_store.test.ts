import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SettingsStore } from '../../../extension/background/settings_store';
import { FakeStorage } from '../support/fake_storage';

const NO_ACCOUNTS = { facebook: [], instagram: [], x: [], tiktok: [] };

describe('SettingsStore', () => {
  it('starts with checks on, as an employee, without official accounts', async () => {
    expect(await new SettingsStore(new FakeStorage()).get()).toEqual({
      enabled: true,
      role: 'employee',
      officialAccounts: NO_ACCOUNTS,
    });
  });

  it('gives back in a new worker what was saved in the one before', async () => {
    const area = new FakeStorage();
    const wanted = {
      enabled: false,
      role: 'administration' as const,
      officialAccounts: { ...NO_ACCOUNTS, x: ['pact'], facebook: ['PACT Charter School'] },
    };
    expect(await new SettingsStore(area).save(wanted)).toBe(true);
    expect(await new SettingsStore(area).get()).toEqual(wanted);
  });

  it('puts accounts into one form, each once', async () => {
    const store = new SettingsStore(new FakeStorage());
    await store.save({
      ...DEFAULT_SETTINGS,
      officialAccounts: { ...NO_ACCOUNTS, x: ['@Pact', 'https://x.com/pact', 'other'] },
    });
    expect((await store.get()).officialAccounts.x).toEqual(['pact', 'other']);
  });

  it('stores nothing when one line is no account', async () => {
    const area = new FakeStorage();
    const saved = await new SettingsStore(area).save({
      ...DEFAULT_SETTINGS,
      enabled: false,
      officialAccounts: { ...NO_ACCOUNTS, x: ['not an account'] },
    });
    expect(saved).toBe(false);
    expect(area.values.size).toBe(0);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the switch is a string', { 'settings.enabled': 'false' }],
    ['the role is unknown', { 'settings.role': 'root' }],
    ['the accounts are a list', { 'settings.officialAccounts': ['pact'] }],
    ['the accounts are null', { 'settings.officialAccounts': null }],
  ])('falls back to the default when %s', async (_name, stored) => {
    expect(await new SettingsStore(new FakeStorage(stored)).get()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps the good values beside a bad one', async () => {
    const store = new SettingsStore(
      new FakeStorage({
        'settings.enabled': 7,
        'settings.role': 'stakeholder',
        'settings.officialAccounts': { x: ['pact'], tiktok: [7], extra: [] },
      }),
    );
    expect(await store.get()).toEqual({
      enabled: true,
      role: 'stakeholder',
      officialAccounts: { ...NO_ACCOUNTS, x: ['pact'] },
    });
  });

  it('takes over a change that was made elsewhere', async () => {
    const area = new FakeStorage();
    const store = new SettingsStore(area);
    expect((await store.get()).enabled).toBe(true);
    area.values.set('settings.enabled', false);
    store.noteChanges(['policy.bundle']);
    expect((await store.get()).enabled).toBe(true);
    store.noteChanges(['settings.enabled']);
    expect((await store.get()).enabled).toBe(false);
  });

  it('reads again after the storage failed', async () => {
    const area = new FakeStorage({ 'settings.enabled': false });
    const store = new SettingsStore(area);
    area.broken = true;
    await expect(store.get()).rejects.toThrow('IO error');
    area.broken = false;
    expect((await store.get()).enabled).toBe(false);
  });
});
