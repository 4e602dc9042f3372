/** Interface texts, from _locales. Keys of this folder begin with `content_`. */

/** The text for `key`, with `$1`, `$2`… replaced by `values`. */
export function t(key: string, ...values: string[]): string {
  try {
    return chrome.i18n.getMessage(key, values) || key;
  } catch {
    // The extension is gone; this is the last picture of the interface.
    return '';
  }
}

/** The text for a number of things: `key_one` or `key_other`. */
export function plural(key: string, count: number): string {
  return t(count === 1 ? `${key}_one` : `${key}_other`, String(count));
}
