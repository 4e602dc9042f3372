/**
 * Keeps the chip from flickering while somebody types. "Checking" shows only
 * when a text has waited for its check for a while, and then stays until the
 * text has been clear for as long. Everything else shows at once: findings and
 * "checks are off" are never late.
 *
 * Example: at a quick check of each word the chip reads "No policy notes"
 * throughout; a text that no answer came for reads "Checking…" after 300 ms.
 */
import type { Tone } from './ui/view';

/** How long a tone must hold before a quiet one follows it, in milliseconds. */
export const STEADY_MS = 300;

function isSlow(from: Tone, to: Tone): boolean {
  if (to === 'checking') return from === 'clear' || from === 'ready';
  return from === 'checking' && to === 'clear';
}

export class SteadyTone {
  #shown: Tone = 'ready';
  /** What follows `#shown` when the timer ends. */
  #next: Tone | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `changed` is called when the tone to show is another one without a call of `of`. */
  constructor(private readonly changed: () => void) {}

  /** The tone to show, where `tone` is how things are. */
  of(tone: Tone): Tone {
    if (tone === this.#shown || !isSlow(this.#shown, tone)) {
      this.#stop();
      this.#shown = tone;
    } else if (tone !== this.#next) {
      this.#stop();
      this.#next = tone;
      this.#timer = setTimeout(() => this.#follow(tone), STEADY_MS);
    }
    return this.#shown;
  }

  /** Another box is in use. */
  reset(): void {
    this.#stop();
    this.#shown = 'ready';
  }

  #follow(tone: Tone): void {
    this.#stop();
    this.#shown = tone;
    this.changed();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = null;
  }
}
