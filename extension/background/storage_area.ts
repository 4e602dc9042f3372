/**
 * The few operations of `chrome.storage` that the stores need, so that a test can
 * hand them a Map, and the lock that keeps content scripts out of the storage.
 */

export interface StorageArea {
  /** The values of those `keys` that are stored. Rejects when the storage cannot be read. */
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Stores all of `items` or none. Rejects when the quota is used up. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** `chrome.storage.local`, the only area in use. */
export function localArea(): StorageArea {
  const area = chrome.storage.local;
  return {
    get: (keys) => area.get([...keys]),
    set: (items) => area.set(items),
    remove: (keys) => area.remove([...keys]),
  };
}

/**
 * Closes the storage to content scripts, which run beside pages that we do not
 * trust. Browsers without `setAccessLevel` for an area keep their default; nothing
 * secret is stored, so that is no reason to stop.
 */
export async function closeStorageToPages(): Promise<void> {
  const areas: readonly Partial<Pick<chrome.storage.StorageArea, 'setAccessLevel'>>[] = [
    chrome.storage.local,
    chrome.storage.session,
  ];
  await Promise.allSettled(
    areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
