/** `StorageArea` over a Map, with the failures that a browser can have. */
import type { StorageArea } from '../../../extension/background/storage_area';

export class FakeStorage implements StorageArea {
  readonly values: Map<string, unknown>;
  /** Reads reject: a damaged profile. */
  broken = false;
  /** Writes reject: over the quota. */
  full = false;

  constructor(values: Record<string, unknown> = {}) {
    this.values = new Map(Object.entries(values));
  }

  async get(keys: readonly string[]): Promise<Record<string, unknown>> {
    if (this.broken) throw new Error('IO error');
    return Object.fromEntries([...this.values].filter(([key]) => keys.includes(key)));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.full) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of Object.entries(items)) this.values.set(key, structuredClone(value));
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.values.delete(key);
  }
}
