/** What the in-page interface shows, as plain data, and what a person can do in it. */
import type { ClauseView, Finding, Mode, Severity } from '../../shared/findings';

export type Tone = 'off' | 'checking' | 'ready' | 'clear' | Severity;

export interface ChipView {
  /** The field that the chip belongs to. */
  readonly field: HTMLElement;
  /** What belongs to the field: its attachments and submit control. */
  readonly composer: HTMLElement;
  /** The control that sends the draft; looked up when a place is chosen. */
  readonly submit: () => Element | null;
  readonly tone: Tone;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Why checks are off or limited; empty otherwise. */
  readonly reason: string;
  readonly mode: Mode;
  /** The account as it is written on the site; null where the page does not show it. */
  readonly account: string | null;
}

export interface PanelView {
  readonly policyTitle: string;
  readonly policyApproved: string;
  /** Whom the policy names for questions; may be empty. */
  readonly policyContact: string;
  /** Remarks such as "only the first 100,000 characters are checked". */
  readonly remarks: readonly string[];
}

export interface CardView {
  readonly finding: Finding;
  readonly clause: ClauseView;
  /** 0-based, of `total`. */
  readonly index: number;
  readonly total: number;
  readonly mode: Mode;
  /** Where the words are, one rectangle per line, in viewport pixels. */
  readonly rects: () => readonly DOMRect[];
  readonly field: HTMLElement;
}

export interface UiView {
  readonly chip: ChipView | null;
  readonly panel: PanelView | null;
  readonly card: CardView | null;
}

/** Runs what the browser called; an error in it goes no further. */
export type Guard = (run: () => void) => void;

export interface UiActions {
  /** The chip was pressed: the first card, or the panel where there is nothing to show. */
  readonly openFromChip: () => void;
  readonly togglePanel: () => void;
  readonly setMode: (mode: Mode) => void;
  readonly showNext: (step: 1 | -1) => void;
  readonly dismiss: () => void;
  /** Closes card and panel. */
  readonly close: () => void;
  readonly openOptions: () => void;
}

export const NO_VIEW: UiView = { chip: null, panel: null, card: null };

/** Whether nothing of the chip would look different. */
export function sameChip(a: ChipView, b: ChipView): boolean {
  return (
    a.field === b.field &&
    a.composer === b.composer &&
    a.tone === b.tone &&
    a.reason === b.reason &&
    a.mode === b.mode &&
    a.account === b.account &&
    SEVERITIES.every((severity) => a.counts[severity] === b.counts[severity])
  );
}

/** The order in which severities are shown and counted. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
