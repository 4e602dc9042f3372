import type { Attachment } from '../shared/attachments';

export interface Comment {
  id: number;
  author: string;
  text: string;
  media: Attachment[];
  replies: Comment[];
}

export interface Story {
  id: number;
  author: string;
  /** Where it was posted: `feed`, `group` or `page`. */
  wall: string;
  text: string;
  media: Attachment[];
  comments: Comment[];
  /** The story this one shares. */
  shared?: Pick<Story, 'author' | 'text'>;
}

export const GROUP_NAME = 'Room 12 Families';

export const INITIAL_STORIES: Story[] = [
  {
    id: 1,
    author: 'Harbor Library',
    wall: 'feed',
    text: 'Story hour is back on Saturday at 10. This week: books about the sea.',
    media: [],
    comments: [
      { id: 11, author: 'Mina Alvarez', text: 'We will be there!', media: [], replies: [] },
    ],
  },
  {
    id: 2,
    author: 'Parkside Garden',
    wall: 'feed',
    text: 'The first tomatoes of the season are in. Volunteers are welcome on Sunday.',
    media: [{ url: '/__assets/garden.svg', kind: 'image', name: 'garden.svg' }],
    comments: [],
  },
  {
    id: 3,
    author: 'Mina Alvarez',
    wall: 'group',
    text: 'Who can help set up chairs before the spring concert?',
    media: [],
    comments: [],
  },
  {
    id: 4,
    author: 'Front Office',
    wall: 'page',
    text: 'The office closes at noon on Friday.',
    media: [],
    comments: [],
  },
];
