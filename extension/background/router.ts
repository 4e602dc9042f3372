/**
 * Decides who may ask the background worker for what, and answers.
 *
 * Two kinds of sender exist. A *content script* runs beside a page that we do not
 * trust: it may ask for checks and to open the settings. A *page of the
 * extension* may read and change the settings and the policy. Which of the two a
 * sender is comes from the browser (`sender.id`, `origin`, `tab`), never from the
 * message; so do the site and the frame, and the role comes from the settings.
 * Everything else is refused and noted in the log without a word of its content.
 *
 * Example: a message `{kind:'set-policy', …}` that claims to come from the
 * settings page but was sent from https://x.com is refused with `tier`.
 */
import * as v from 'valibot';
import type { Site } from '../shared/findings';
import {
  ContentMessage,
  MAX_MESSAGE_UNITS,
  PageMessage,
  type ContentReply,
  type FailedReply,
  type PageReply,
} from '../shared/protocol';
import { siteOfOrigin } from '../shared/sites';
import type { EngineHost } from './engine_host';
import type { SettingsStore } from './settings_store';

export type Sender = Pick<
  chrome.runtime.MessageSender,
  'id' | 'origin' | 'url' | 'tab' | 'frameId' | 'documentId'
>;

/** Who we are, as the browser says. */
export interface Self {
  /** `chrome.runtime.id` */
  readonly id: string;
  /** `chrome.runtime.getURL('')`, with its final slash. */
  readonly baseUrl: string;
}

export type Tier =
  | { readonly tier: 'content'; readonly site: Site; readonly document: string }
  | { readonly tier: 'page' }
  | { readonly tier: 'none'; readonly why: 'other-extension' | 'unknown-origin' };

/** Why a message was refused, in the words of the log. */
export type RefusalReason = 'other-extension' | 'unknown-origin' | 'too-large' | 'tier' | 'shape';

/** One line of the log. It has no field that could carry what a person wrote. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly tier: Tier['tier'];
  /** One of our own message kinds, else "unknown". */
  readonly kind: string;
}

export interface RouterDeps {
  readonly self: Self;
  /** Version of the extension, for the settings page. */
  readonly version: string;
  readonly host: EngineHost;
  readonly settings: SettingsStore;
  readonly openOptions: () => Promise<void>;
  readonly logRefusal: (refusal: Refusal) => void;
}

type ContentMessageOf = v.InferOutput<typeof ContentMessage>;
type PageMessageOf = v.InferOutput<typeof PageMessage>;

const CONTENT_KINDS: ReadonlySet<string> = new Set(
  ContentMessage.options.map((option) => option.entries.kind.literal),
);
const PAGE_KINDS: ReadonlySet<string> = new Set(
  PageMessage.options.map((option) => option.entries.kind.literal),
);

/** What the browser's `sender` allows. The order matters: our own id first. */
export function tierOf(sender: Sender, self: Self): Tier {
  if (sender.id !== self.id) return { tier: 'none', why: 'other-extension' };
  const ownOrigin = self.baseUrl.replace(/\/$/, '');
  if (sender.origin === ownOrigin && sender.url?.startsWith(self.baseUrl) === true)
    return { tier: 'page' };
  const site = siteOfOrigin(sender.origin);
  const tab = sender.tab?.id;
  if (site === null || tab === undefined || sender.frameId === undefined)
    return { tier: 'none', why: 'unknown-origin' };
  // The document's id keeps a page that was loaded anew apart from the one before.
  const parts = [tab, sender.frameId, sender.documentId ?? ''];
  return { tier: 'content', site, document: parts.join(':') };
}

/** Size of a message in UTF-16 code units of its JSON; infinite when it has none. */
function sizeOf(message: unknown): number {
  try {
    // Typed as a string, yet undefined for a function or undefined.
    return (JSON.stringify(message) as string | undefined)?.length ?? Infinity;
  } catch {
    return Infinity;
  }
}

function kindOf(message: unknown): string {
  const kind = v.is(v.looseObject({ kind: v.string() }), message) ? message.kind : '';
  return CONTENT_KINDS.has(kind) || PAGE_KINDS.has(kind) ? kind : 'unknown';
}

function failed(code: FailedReply['code'], message: string): FailedReply {
  return { kind: 'failed', code, message };
}

export class Router {
  readonly #deps: RouterDeps;

  constructor(deps: RouterDeps) {
    this.#deps = deps;
  }

  /** Answers one message. Never rejects; a refusal is an answer too. */
  async handle(message: unknown, sender: Sender): Promise<ContentReply | PageReply> {
    const tier = tierOf(sender, this.#deps.self);
    try {
      switch (tier.tier) {
        case 'none':
          return this.#refuse(tier.why, tier, message);
        case 'content':
          return await this.#fromContent(message, tier);
        case 'page':
          return await this.#fromPage(message, tier);
      }
    } catch {
      // What is left to fail is the browser's storage. Its message is not needed.
      return failed('engine-off', 'The settings could not be read.');
    }
  }

  #refuse(reason: RefusalReason, tier: Tier, message: unknown): FailedReply {
    this.#deps.logRefusal({ reason, tier: tier.tier, kind: kindOf(message) });
    return failed('refused', `The message was refused (${reason}).`);
  }

  async #fromContent(
    message: unknown,
    tier: Extract<Tier, { tier: 'content' }>,
  ): Promise<ContentReply> {
    if (sizeOf(message) > MAX_MESSAGE_UNITS) return this.#refuse('too-large', tier, message);
    if (PAGE_KINDS.has(kindOf(message))) return this.#refuse('tier', tier, message);
    const parsed = v.safeParse(ContentMessage, message);
    if (!parsed.success) return this.#refuse('shape', tier, message);
    return this.#answerContent(parsed.output, tier);
  }

  async #answerContent(
    message: ContentMessageOf,
    tier: Extract<Tier, { tier: 'content' }>,
  ): Promise<ContentReply> {
    const { host, settings, openOptions } = this.#deps;
    switch (message.kind) {
      case 'open-options':
        await openOptions();
        return { kind: 'ok' };
      case 'close':
        host.close(`${tier.document}:${message.box}`);
        return { kind: 'ok' };
      case 'hello': {
        const [current] = await Promise.all([settings.get(), host.ready()]);
        return {
          kind: 'hello',
          enabled: current.enabled,
          officialAccounts: current.officialAccounts[tier.site],
          policy: {
            title: host.policy?.title ?? '',
            approved: host.policy?.approved ?? '',
            contact: host.policy?.contact ?? '',
          },
          engine: host.state,
        };
      }
      case 'check': {
        const [{ enabled, role }] = await Promise.all([settings.get(), host.ready()]);
        if (!enabled) return failed('engine-off', 'Checks are switched off in the settings.');
        const context = { ...message.context, site: tier.site, role };
        const box = `${tier.document}:${message.box}`;
        return host.check(box, message.revision, message.change, context);
      }
    }
  }

  async #fromPage(message: unknown, tier: Tier): Promise<PageReply> {
    if (CONTENT_KINDS.has(kindOf(message))) return this.#refuse('tier', tier, message);
    const parsed = v.safeParse(PageMessage, message);
    if (!parsed.success) return this.#refuse('shape', tier, message);
    return this.#answerPage(parsed.output);
  }

  async #answerPage(message: PageMessageOf): Promise<PageReply> {
    const { host, settings } = this.#deps;
    await host.ready();
    let failure: FailedReply | null = null;
    switch (message.kind) {
      case 'get-status':
        break;
      case 'set-settings':
        failure = await this.#saveSettings(message.settings);
        break;
      case 'set-policy':
        failure = await host.setPolicy(message.bundle);
        break;
      case 'keep-policy':
        failure = await host.keepPolicy();
        break;
    }
    return failure ?? this.#status(await settings.get());
  }

  async #saveSettings(wanted: Parameters<SettingsStore['save']>[0]): Promise<FailedReply | null> {
    try {
      const saved = await this.#deps.settings.save(wanted);
      return saved ? null : failed('refused', 'One of the accounts is not an account.');
    } catch {
      return failed('refused', 'The browser could not store the settings.');
    }
  }

  #status(settings: Awaited<ReturnType<SettingsStore['get']>>): PageReply {
    const { host, version } = this.#deps;
    return {
      kind: 'status',
      version,
      settings,
      engine: host.state,
      policy: host.policy,
      policySource: host.policySource,
      modelVersion: host.modelVersion,
      diagnostics: host.diagnostics,
    };
  }
}
