/**
 * The person's settings in `storage.local`: read once, kept in memory, checked on
 * the way in and on the way out. A stored value that is not valid (an older
 * version, a damaged profile) counts as its default, key by key; the others stay.
 *
 * Example:
 *   const store = new SettingsStore(localArea());
 *   (await store.get()).role        // 'employee'
 */
import * as v from 'valibot';
import type { Site } from '../shared/findings';
import { accountKey, parseAccount } from '../shared/handles';
import { Settings } from '../shared/protocol';
import { SITES } from '../shared/sites';
import type { StorageArea } from './storage_area';

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  role: 'employee',
  officialAccounts: { facebook: [], instagram: [], x: [], tiktok: [] },
};

const KEYS = {
  enabled: 'settings.enabled',
  role: 'settings.role',
  officialAccounts: 'settings.officialAccounts',
} as const;

/** What is stored under our keys, as trustworthy settings. */
export function settingsFromStorage(stored: Record<string, unknown>): Settings {
  const { enabled, role, officialAccounts } = Settings.entries;
  const defaults = DEFAULT_SETTINGS;
  const lists: unknown = stored[KEYS.officialAccounts];
  const accountsOf = (site: Site): string[] => {
    const list: unknown = v.is(v.looseObject({}), lists) ? lists[site] : undefined;
    return v.parse(v.fallback(officialAccounts.entries[site], []), list);
  };
  return {
    enabled: v.parse(v.fallback(enabled, defaults.enabled), stored[KEYS.enabled]),
    role: v.parse(v.fallback(role, defaults.role), stored[KEYS.role]),
    officialAccounts: {
      facebook: accountsOf('facebook'),
      instagram: accountsOf('instagram'),
      x: accountsOf('x'),
      tiktok: accountsOf('tiktok'),
    },
  };
}

/** `settings` with every account in its canonical form and once; null when one is no account. */
function canonical(settings: Settings): Settings | null {
  const officialAccounts: Settings['officialAccounts'] = {
    facebook: [],
    instagram: [],
    x: [],
    tiktok: [],
  };
  for (const site of SITES) {
    const seen = new Set<string>();
    for (const line of settings.officialAccounts[site]) {
      const parsed = parseAccount(site, line);
      if (!parsed.ok) return null;
      const key = accountKey(parsed.account);
      if (!seen.has(key)) officialAccounts[site].push(parsed.account);
      seen.add(key);
    }
  }
  return { ...settings, officialAccounts };
}

export class SettingsStore {
  readonly #area: StorageArea;
  #cached: Settings | null = null;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** The settings in force. Rejects only when the storage itself cannot be read. */
  async get(): Promise<Settings> {
    this.#cached ??= settingsFromStorage(await this.#area.get(Object.values(KEYS)));
    return this.#cached;
  }

  /** Stores `settings`. False, and nothing stored, when an account in them is no account. */
  async save(settings: Settings): Promise<boolean> {
    const checked = canonical(settings);
    if (checked === null) return false;
    await this.#area.set({
      [KEYS.enabled]: checked.enabled,
      [KEYS.role]: checked.role,
      [KEYS.officialAccounts]: checked.officialAccounts,
    });
    this.#cached = checked;
    return true;
  }

  /** For `storage.onChanged`: the next `get` reads again when one of our keys changed. */
  noteChanges(changedKeys: readonly string[]): void {
    const ours: readonly string[] = Object.values(KEYS);
    if (changedKeys.some((key) => ours.includes(key))) this.#cached = null;
  }
}
