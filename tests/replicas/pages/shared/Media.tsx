import type { Attachment } from './attachments';

export function Media({ item, className }: { item: Attachment; className?: string }) {
  return item.kind === 'video' ? (
    <video className={className} src={item.url} muted />
  ) : (
    <img className={className} src={item.url} alt="" />
  );
}
