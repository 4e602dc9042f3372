/**
 * The words of the settings page, from `_locales`. Keys are checked by the
 * compiler against the English file.
 *
 * Example: `t('options_diagnostic_line', '12')` is "line 12".
 */
import type messages from '../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** The message of `key` with its placeholders filled in, in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions);
}
