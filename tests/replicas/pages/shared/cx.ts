import { hashClass } from './hash-class.mjs';

/** Space-separated readable names in, meaningless class names out. */
export const cx = (names: string): string =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name) => hashClass(name))
    .join(' ');
