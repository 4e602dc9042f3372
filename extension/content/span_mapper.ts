/**
 * Keeps findings in place while the person types on, until the next check
 * answers. A finding that an edit touched goes at once: a missing underline is
 * repaired by the next check, one under the wrong words is not.
 *
 * Example: with "darn" found in `the darn bus`, typing `so ` in front moves its
 * span by three; typing an `s` right behind it drops it.
 */
import type { Finding, Suggestion, Utf16Span } from '../shared/findings';
import { singleEdit } from './text_edit';
import type { TextEdit } from './text_edit';

const WORD = /[\p{L}\p{N}\p{M}_'’]/u;

/** Whether an edit that ends where the span begins leaves the span's first word as it was. */
function leavesStart(edit: TextEdit): boolean {
  return edit.begin === edit.end && !WORD.test(edit.insert.slice(-1));
}

/** Whether an edit that begins where the span ends leaves the span's last word as it was. */
function leavesEnd(edit: TextEdit): boolean {
  return edit.begin === edit.end && !WORD.test(edit.insert.slice(0, 1));
}

/** Where the span is after the edit; null when the edit touched it. */
export function moveSpan([begin, end]: Utf16Span, edit: TextEdit): Utf16Span | null {
  if (edit.begin > end || (edit.begin === end && leavesEnd(edit))) return [begin, end];
  if (edit.end < begin || (edit.end === begin && leavesStart(edit))) {
    const shift = edit.insert.length - (edit.end - edit.begin);
    return [begin + shift, end + shift];
  }
  return null;
}

function moveSuggestion(suggestion: Suggestion | null, edit: TextEdit): Suggestion | null {
  const span = suggestion === null ? null : moveSpan(suggestion.span, edit);
  return suggestion === null || span === null ? null : { ...suggestion, span };
}

/** The findings whose span still holds exactly the words they quote. */
export function verified(findings: readonly Finding[], text: string): Finding[] {
  return findings.filter(
    ({ span: [begin, end], quote }) => begin < end && text.slice(begin, end) === quote,
  );
}

/** Moves findings of `before` to where they are in `after`; fails closed. */
export function moveFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): Finding[] {
  const edit = singleEdit(before, after);
  if (edit === null) return verified(findings, after);
  const moved = findings.flatMap((finding) => {
    const span = moveSpan(finding.span, edit);
    if (span === null) return [];
    return [{ ...finding, span, suggestion: moveSuggestion(finding.suggestion, edit) }];
  });
  return verified(moved, after);
}
