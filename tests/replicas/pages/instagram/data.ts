import type { Attachment } from '../shared/attachments';

export interface Picture {
  id: string;
  author: string;
  caption: string;
  media: Attachment;
  comments: { author: string; text: string }[];
}

export const INITIAL_PICTURES: Picture[] = [
  {
    id: 'garden1',
    author: 'parkside_garden',
    caption: 'The first tomatoes of the season are in.',
    media: { url: '/__assets/garden.svg', kind: 'image', name: 'garden.svg' },
    comments: [{ author: 'mina_alvarez', text: 'They look wonderful' }],
  },
  {
    id: 'books1',
    author: 'harborlibrary',
    caption: 'New arrivals on the second shelf.',
    media: { url: '/__assets/library.svg', kind: 'image', name: 'library.svg' },
    comments: [],
  },
];
