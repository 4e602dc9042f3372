/**
 * Talks to the background worker for the settings page. Never rejects: a worker
 * that cannot be reached is a `failed` answer like any other.
 */
import type { PageMessage, PageReply } from '../shared/protocol';
import { t } from './i18n';

export type Ask = (message: PageMessage) => Promise<PageReply>;

/** Sends `message` and gives back the worker's answer. */
export const askBackground: Ask = async (message) => {
  try {
    const reply: PageReply | undefined = await chrome.runtime.sendMessage(message);
    if (reply?.kind === 'status' || reply?.kind === 'failed') return reply;
  } catch {
    // The worker is gone or the extension was updated under this page.
  }
  return { kind: 'failed', code: 'engine-off', message: t('options_unreachable') };
};
