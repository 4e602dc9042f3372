import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the focus inside an open dialog, as many dialog libraries do: whatever else gets it loses
 * it again at once.
 */
export function useFocusTrap(dialog: RefObject<HTMLElement>): void {
  useEffect(() => {
    const takeBack = (event: FocusEvent) => {
      const inside = dialog.current;
      if (inside === null || !(event.target instanceof Node) || inside.contains(event.target)) {
        return;
      }
      inside.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
    };
    for (const type of ['focus', 'focusin'] as const) {
      document.addEventListener(type, takeBack, true);
    }
    return () => {
      for (const type of ['focus', 'focusin'] as const) {
        document.removeEventListener(type, takeBack, true);
      }
    };
  }, [dialog]);
}
