/**
 * The messages between the parts of the extension, and the only place where
 * their shape is known. Every message that arrives is parsed with these schemas
 * before anything looks at it; what does not parse is refused.
 *
 * Trust: a content script runs beside a hostile page. It may ask for checks and
 * nothing else. `site` and the frame come from the browser's `sender`, never
 * from the message (background/router.ts).
 *
 * Example:
 *   const reply = await chrome.runtime.sendMessage({
 *     kind: 'check', box: 'b1', revision: 7, change: { type: 'text', text },
 *     context: { mode: 'personal', place: 'post', attachments: [] } });
 */
import * as v from 'valibot';
import type { CheckResult, ClauseView, Diagnostic, PolicyView } from './findings';
import { MAX_BUNDLE_UNITS, MAX_MESSAGE_UNITS, MAX_TEXT_UNITS } from './limits';

export { MAX_BUNDLE_UNITS, MAX_MESSAGE_UNITS, MAX_TEXT_UNITS };

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT_UNITS));
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const boxId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_UNITS));

/** Whole text, or one edit to the text of `base`: [begin, end) is replaced by `insert`. */
export const TextChange = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text }),
  v.strictObject({
    type: v.literal('edit'),
    base: revision,
    begin: offset,
    end: offset,
    insert: text,
  }),
]);

export const DraftContext = v.strictObject({
  mode: v.picklist(['professional', 'personal']),
  place: v.picklist(['post', 'comment', 'reply', 'caption', 'bio', 'message']),
  attachments: v.pipe(v.array(v.picklist(['image', 'video'])), v.maxLength(32)),
});

/** Content script: "I am on a site; what holds here?" */
export const Hello = v.strictObject({ kind: v.literal('hello') });
export const Check = v.strictObject({
  kind: v.literal('check'),
  box: boxId,
  revision,
  change: TextChange,
  context: DraftContext,
});
/** The box is gone: the engine may forget its text. */
export const Close = v.strictObject({ kind: v.literal('close'), box: boxId });
/** A person clicked "settings" in the page. */
export const OpenOptions = v.strictObject({ kind: v.literal('open-options') });

export const ContentMessage = v.variant('kind', [Hello, Check, Close, OpenOptions]);

const handle = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const handles = v.pipe(v.array(handle), v.maxLength(200));

/** What the person sets on the options page. */
export const Settings = v.strictObject({
  enabled: v.boolean(),
  role: v.picklist(['employee', 'stakeholder', 'administration']),
  /** Handles or page names whose posts are professional use, per site, without "@". */
  officialAccounts: v.strictObject({
    facebook: handles,
    instagram: handles,
    x: handles,
    tiktok: handles,
  }),
});

/** Only from the extension's own pages. */
export const GetStatus = v.strictObject({ kind: v.literal('get-status') });
export const SetSettings = v.strictObject({ kind: v.literal('set-settings'), settings: Settings });
/** `bundle` is the text of a policy bundle; null goes back to the built-in policy. */
export const SetPolicy = v.strictObject({
  kind: v.literal('set-policy'),
  bundle: v.nullable(v.pipe(v.string(), v.maxLength(MAX_BUNDLE_UNITS))),
});

/** "Keep the policy that is in use": forgets the bundle that was refused. */
export const KeepPolicy = v.strictObject({ kind: v.literal('keep-policy') });

export const PageMessage = v.variant('kind', [GetStatus, SetSettings, SetPolicy, KeepPolicy]);

export type TextChange = v.InferOutput<typeof TextChange>;
export type DraftContext = v.InferOutput<typeof DraftContext>;
export type ContentMessage = v.InferOutput<typeof ContentMessage>;
export type PageMessage = v.InferOutput<typeof PageMessage>;
export type Settings = v.InferOutput<typeof Settings>;

/**
 * `ready`: checks run. `policy-problem`: checks run with the last good policy,
 * and a newer one was refused. `off`: nothing is checked, `reason` says why.
 */
export type EngineState =
  | { readonly state: 'ready' }
  | { readonly state: 'policy-problem'; readonly reason: string }
  | { readonly state: 'off'; readonly reason: string };

export interface HelloReply {
  readonly kind: 'hello';
  readonly enabled: boolean;
  readonly officialAccounts: readonly string[];
  readonly policy: { readonly title: string; readonly approved: string; readonly contact: string };
  readonly engine: EngineState;
}

export interface CheckedReply {
  readonly kind: 'checked';
  readonly revision: number;
  readonly result: CheckResult;
  /** The clauses that `result` cites. */
  readonly clauses: Readonly<Record<string, ClauseView>>;
  readonly engine: EngineState;
}

/** The engine does not hold the text that an edit speaks of (it was restarted): send it whole. */
export interface NeedTextReply {
  readonly kind: 'need-text';
  readonly revision: number;
}

/** The message was refused or the engine failed. The draft is never touched. */
export interface FailedReply {
  readonly kind: 'failed';
  readonly code: 'refused' | 'engine-off';
  readonly message: string;
}

export interface StatusReply {
  readonly kind: 'status';
  readonly version: string;
  readonly settings: Settings;
  readonly engine: EngineState;
  readonly policy: PolicyView | null;
  /** Where the policy in use comes from; null when there is none. */
  readonly policySource: 'built-in' | 'chosen' | null;
  /** The learned model in use; null when checks run by the rules alone, or not at all. */
  readonly modelVersion: string | null;
  /** Why the newest bundle was refused, or what was odd about the one in use. */
  readonly diagnostics: readonly Diagnostic[];
}

export type ContentReply = HelloReply | CheckedReply | NeedTextReply | FailedReply | { kind: 'ok' };
export type PageReply = StatusReply | FailedReply;
