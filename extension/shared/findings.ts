/**
 * What the engine says about a draft: the TypeScript view of the JSON that
 * `core/src/report/finding_json.cc` writes. Nothing here has behaviour.
 *
 * All offsets are UTF-16 code units of the text that was checked, half-open:
 * `text.slice(span[0], span[1]) === finding.quote`.
 */

/** `[begin, end)` in UTF-16 code units. */
export type Utf16Span = readonly [begin: number, end: number];

export type Severity = 'note' | 'warning' | 'error';
export type Mode = 'professional' | 'personal';
export type Site = 'facebook' | 'instagram' | 'x' | 'tiktok';
export type Place = 'post' | 'comment' | 'reply' | 'caption' | 'bio' | 'message';
export type Role = 'employee' | 'stakeholder' | 'administration';
export type Attachment = 'image' | 'video';

/** A wording that the person may take; never applied without their click. */
export interface Suggestion {
  readonly span: Utf16Span;
  readonly text: string;
  readonly label: string;
}

export interface Finding {
  /** Leaf clause, e.g. `professional.7.3`. */
  readonly clause: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 0 to 1, rounded to 4 decimals. */
  readonly score: number;
  readonly span: Utf16Span;
  readonly quote: string;
  readonly message: string;
  readonly advice: string;
  readonly suggestion: Suggestion | null;
  readonly why: readonly string[];
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * `complete`: everything was checked. `truncated`: the text was longer than the
 * limit and only its beginning was. `degraded`: a rule or the learned model could
 * not run; `problems` says which.
 */
export type CheckStatus = 'complete' | 'truncated' | 'degraded';

export interface CheckResult {
  readonly status: CheckStatus;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** A clause as a person sees it, for the card. */
export interface ClauseView {
  readonly id: string;
  /** "Policy 453 · Professional Use 7(3)" */
  readonly label: string;
  /** A few words of ours that say what the clause is about. */
  readonly title: string;
  /** The words of the parent clause that lead up to this one, verbatim; may be empty. */
  readonly lead: string;
  /** The policy's own words. */
  readonly text: string;
}

export interface PolicyView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly organisation: string;
  /** "last approved June 2, 2022" */
  readonly approved: string;
  readonly contact: string;
  readonly clauses: readonly ClauseView[];
}

/** What went wrong in a policy pack or a school file, and what to do. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'warning' | 'error';
  readonly file: string;
  /** JSON Pointer (RFC 6901) into that file. */
  readonly pointer: string;
  /** 1-based; 0 where there is no place. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}
