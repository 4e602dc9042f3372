/**
 * As much of `chrome.*` as the background and the settings page use. Events are
 * delivered by `emit`; `chrome.i18n` reads the English messages.
 */
import messages from '../../../extension/_locales/en/messages.json';
import { FakeStorage } from './fake_storage';

type Listener = (...values: unknown[]) => unknown;

class FakeEvent {
  readonly listeners: Listener[] = [];

  addListener(listener: Listener): void {
    this.listeners.push(listener);
  }

  emit(...values: unknown[]): unknown[] {
    return this.listeners.map((listener) => listener(...values));
  }
}

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export const MESSAGES: Readonly<Record<string, Message>> = messages;

/** What Chromium answers for `key`: "" when there is no such message. */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  const entry = MESSAGES[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

export function fakeChrome(area = new FakeStorage()) {
  return {
    area,
    runtime: {
      id: 'abcdefgh',
      getURL: (path: string) => `chrome-extension://abcdefgh/${path}`,
      getManifest: () => ({ version: '0.1.0' }),
      openOptionsPage: async (): Promise<void> => {},
      onMessage: new FakeEvent(),
    },
    action: { onClicked: new FakeEvent() },
    storage: {
      // A browser whose local area has no setAccessLevel and whose session area refuses.
      local: area,
      session: {
        setAccessLevel: async (): Promise<void> => {
          throw new Error('not supported');
        },
      },
      onChanged: new FakeEvent(),
    },
    i18n: { getMessage },
  };
}
