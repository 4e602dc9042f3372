export function hashClass(name: string): string;
