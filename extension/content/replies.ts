/**
 * Reads the background's answers. They come from our own code, but a message is
 * only typed where it is looked at: after an update the two sides can be of
 * different versions. What does not parse counts as a failed request.
 */
import type { CheckResult, ClauseView, Finding, Suggestion, Utf16Span } from '../shared/findings';
import type {
  CheckedReply,
  EngineState,
  FailedReply,
  HelloReply,
  NeedTextReply,
} from '../shared/protocol';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function hasStrings(value: Fields, ...names: string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isSpan(value: unknown): value is Utf16Span {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [begin, end] = value as unknown[];
  return (
    Number.isInteger(begin) &&
    Number.isInteger(end) &&
    Number(begin) >= 0 &&
    Number(begin) <= Number(end)
  );
}

function isSuggestion(value: unknown): value is Suggestion | null {
  return (
    value === null || (isFields(value) && isSpan(value.span) && hasStrings(value, 'text', 'label'))
  );
}

function isFinding(value: unknown): value is Finding {
  return (
    isFields(value) &&
    hasStrings(value, 'clause', 'rule', 'quote', 'message', 'advice') &&
    ['note', 'warning', 'error'].includes(String(value.severity)) &&
    typeof value.score === 'number' &&
    isSpan(value.span) &&
    isSuggestion(value.suggestion) &&
    isStrings(value.why)
  );
}

function isResult(value: unknown): value is CheckResult {
  return (
    isFields(value) &&
    ['complete', 'truncated', 'degraded'].includes(String(value.status)) &&
    Array.isArray(value.findings) &&
    value.findings.every(isFinding) &&
    Array.isArray(value.problems) &&
    value.problems.every((problem) => isFields(problem) && hasStrings(problem, 'code', 'message'))
  );
}

function isClauses(value: unknown): value is Readonly<Record<string, ClauseView>> {
  return (
    isFields(value) &&
    Object.values(value).every(
      (clause) => isFields(clause) && hasStrings(clause, 'id', 'label', 'title', 'lead', 'text'),
    )
  );
}

function isEngineState(value: unknown): value is EngineState {
  if (!isFields(value)) return false;
  if (value.state === 'ready') return true;
  return ['policy-problem', 'off'].includes(String(value.state)) && hasStrings(value, 'reason');
}

export type CheckAnswer = CheckedReply | NeedTextReply | FailedReply;

/** The answer to a `check`, or null. */
export function parseCheckAnswer(value: unknown): CheckAnswer | null {
  if (!isFields(value)) return null;
  if (value.kind === 'checked') return isChecked(value) ? value : null;
  if (value.kind === 'need-text') return isNeedText(value) ? value : null;
  return isFailed(value) ? value : null;
}

function isChecked(value: unknown): value is CheckedReply {
  return (
    isFields(value) &&
    typeof value.revision === 'number' &&
    isResult(value.result) &&
    isClauses(value.clauses) &&
    isEngineState(value.engine)
  );
}

function isNeedText(value: unknown): value is NeedTextReply {
  return isFields(value) && typeof value.revision === 'number';
}

function isFailed(value: unknown): value is FailedReply {
  return (
    isFields(value) &&
    value.kind === 'failed' &&
    ['refused', 'engine-off'].includes(String(value.code)) &&
    hasStrings(value, 'message')
  );
}

/** The answer to a `hello`, or null. */
export function parseHelloAnswer(value: unknown): HelloReply | null {
  return isHello(value) ? value : null;
}

function isHello(value: unknown): value is HelloReply {
  return (
    isFields(value) &&
    value.kind === 'hello' &&
    typeof value.enabled === 'boolean' &&
    isStrings(value.officialAccounts) &&
    isFields(value.policy) &&
    hasStrings(value.policy, 'title', 'approved', 'contact') &&
    isEngineState(value.engine)
  );
}
