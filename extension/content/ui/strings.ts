/** Interface texts, from _locales. Keys of this folder begin with `content_`. */

/** The browser looks a text up anew at each call, and asks for its language each time. */
const plain = new Map<string, string>();

/** The text for `key`, with `$1`, `$2`… replaced by `values`. */
export function t(key: string, ...values: string[]): string {
  const known = values.length === 0 ? plain.get(key) : undefined;
  if (known !== undefined) return known;
  try {
    const text = chrome.i18n.getMessage(key, values) || key;
    if (values.length === 0) plain.set(key, text);
    return text;
  } catch {
    // The extension is gone; this is the last picture of the interface.
    return '';
  }
}

/** The text for a number of things: `key_one` or `key_other`. */
export function plural(key: string, count: number): string {
  return t(count === 1 ? `${key}_one` : `${key}_other`, String(count));
}
