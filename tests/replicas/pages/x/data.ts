import type { Attachment } from '../shared/attachments';

export interface Tweet {
  id: string;
  handle: string;
  name: string;
  text: string;
  media: Attachment[];
  replyTo?: string;
  quoteOf?: string;
}

export const INITIAL_TWEETS: Tweet[] = [
  {
    id: '1001',
    handle: 'harborlibrary',
    name: 'Harbor Library',
    text: 'Story hour is back on Saturday at 10. This week: books about the sea.',
    media: [],
  },
  {
    id: '1002',
    handle: 'mina_alvarez',
    name: 'Mina Alvarez',
    text: 'What is one small routine that made your classroom calmer this year?',
    media: [],
  },
  {
    id: '1003',
    handle: 'parkside_garden',
    name: 'Parkside Garden',
    text: 'The first tomatoes of the season are in. Volunteers are welcome on Sunday.',
    media: [{ url: '/__assets/garden.svg', kind: 'image', name: 'garden.svg' }],
  },
];

export const statusUrl = (tweet: Tweet): string => `/${tweet.handle}/status/${tweet.id}`;
