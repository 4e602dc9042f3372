/** Round badge with the initials of a made-up person; the colour follows from the name. */
export function Avatar({
  name,
  className = '',
  testId,
}: {
  name: string;
  className?: string;
  testId?: string;
}) {
  const initials = name
    .split(/[\s_.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const tone = [...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 6;
  return (
    <div className={`avatar avatar-${tone} ${className}`} data-testid={testId} aria-hidden="true">
      {initials}
    </div>
  );
}
