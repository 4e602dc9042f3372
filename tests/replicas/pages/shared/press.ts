import type { KeyboardEvent } from 'react';

interface PressProps {
  role: 'button';
  tabIndex: number;
  'aria-disabled'?: 'true';
  onClick(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Facebook, Instagram and TikTok use `div role="button"` where a form would have a button. */
export function press(action: () => void, disabled = false): PressProps {
  const run = () => {
    if (!disabled) action();
  };
  return {
    role: 'button',
    tabIndex: disabled ? -1 : 0,
    ...(disabled ? { 'aria-disabled': 'true' as const } : {}),
    onClick: run,
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      run();
    },
  };
}
