import { useState } from 'react';

export interface Attachment {
  url: string;
  kind: 'image' | 'video';
  name: string;
}

export interface Attachments {
  items: Attachment[];
  add(files: FileList | null): void;
  remove(url: string): void;
  clear(): void;
}

/** The sites preview chosen files through `blob:` URLs; the same URLs stay in use in the feed. */
export const toAttachments = (files: FileList | null): Attachment[] =>
  Array.from(files ?? [], (file) => ({
    url: URL.createObjectURL(file),
    kind: file.type.startsWith('video/') ? 'video' : 'image',
    name: file.name,
  }));

export function useAttachments(): Attachments {
  const [items, setItems] = useState<Attachment[]>([]);
  return {
    items,
    add: (files) => {
      const added = toAttachments(files);
      setItems((current) => [...current, ...added]);
    },
    remove: (url) => setItems((current) => current.filter((item) => item.url !== url)),
    clear: () => setItems([]),
  };
}
