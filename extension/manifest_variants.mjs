/**
 * The manifests that are shipped, made from the one source `manifest.json`. The
 * version number is the one of package.json.
 *
 * Example: `firefoxManifest(source, '0.1.0').background` is
 * `{ scripts: ['background/service_worker.js'], type: 'module' }`.
 */

/**
 * Firefox identifies an add-on by this. `.example` is reserved (RFC 2606): it is a
 * name that can never become somebody's mailbox or site.
 */
export const GECKO_ID = 'clausewise@clausewise.example';

/** First Firefox that shows the data-collection statement and has Custom Highlights. */
export const GECKO_MIN_VERSION = '140.0';

/**
 * The manifest of Chromium and Edge. Throws when `version` is not one to four
 * whole numbers, each at most 65535, which is all that the browsers take.
 * @param {Record<string, unknown>} source
 * @param {string} version
 * @returns {Record<string, unknown>}
 */
export function chromiumManifest(source, version) {
  const wellFormed = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){0,3}$/.test(version);
  if (!wellFormed || version.split('.').some((part) => Number(part) > 65535)) {
    throw new Error(`package.json: version "${version}" is not of the form 1.2.3`);
  }
  const { manifest_version, name, ...rest } = source;
  return { manifest_version, name, version, ...rest };
}

/**
 * The manifest of Firefox: an event page instead of a service worker, and the
 * statements that Mozilla asks for. Keys that Firefox does not know are left out.
 * @param {Record<string, unknown>} source
 * @param {string} version
 * @returns {Record<string, unknown>}
 */
export function firefoxManifest(source, version) {
  const { minimum_chrome_version, externally_connectable, background, ...rest } = chromiumManifest(
    source,
    version,
  );
  void minimum_chrome_version;
  // In Firefox no other extension can connect unless a listener is registered.
  void externally_connectable;
  const worker = /** @type {{ service_worker: string }} */ (background).service_worker;
  return {
    ...rest,
    background: { scripts: [worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: GECKO_MIN_VERSION,
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/**
 * Every file that a manifest names, sorted.
 * @param {unknown} manifest
 * @returns {string[]}
 */
export function filesOf(manifest) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {unknown} value */
  const visit = (value) => {
    if (typeof value === 'string') {
      if (/^[\w-]+(?:\/[\w.-]+)+\.(?:js|css|html|png|json)$/.test(value)) files.add(value);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(manifest);
  return [...files].sort();
}
