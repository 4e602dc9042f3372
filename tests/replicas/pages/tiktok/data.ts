export interface Comment {
  id: number;
  author: string;
  text: string;
  replies: Comment[];
}

export interface Video {
  id: string;
  author: string;
  caption: string;
}

export const INITIAL_VIDEOS: Video[] = [
  { id: '1', author: 'parkside_sports', caption: 'Free throw practice, day 12' },
  { id: '2', author: 'harborlibrary', caption: 'A quiet minute between the shelves' },
];

export const INITIAL_COMMENTS: Comment[] = [
  { id: 1, author: 'mina_alvarez', text: 'That follow-through!', replies: [] },
];
