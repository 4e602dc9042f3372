import { useRef, useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { account } from '../shared/account';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { createPostClient } from '../shared/post-client';
import { press } from '../shared/press';
import { usePlace } from '../shared/router';
import { Banner } from './Banner';
import { ChatBox } from './ChatBox';
import { PostDialog } from './PostDialog';
import { StoryCard } from './StoryCard';
import { GROUP_NAME, INITIAL_STORIES } from './data';
import type { Comment, Story } from './data';

const sendPost = createPostClient('facebook');

interface Wall {
  place: 'feed' | 'group' | 'page';
  title: string | null;
  prompt: string;
}

function wallAt(path: string): Wall {
  const firstName = account.name.split(' ')[0] ?? account.name;
  if (path.startsWith('/groups/')) {
    return { place: 'group', title: GROUP_NAME, prompt: 'Create a public post…' };
  }
  const prompt = `What's on your mind, ${firstName}?`;
  if (path === '/') return { place: 'feed', title: null, prompt };
  const page = decodeURIComponent(path.slice(1).split('/')[0] ?? '');
  const title = page === 'PACTCharter' ? 'PACT Charter School' : page;
  return { place: 'page', title, prompt };
}

export function App() {
  const { path, query } = usePlace();
  const [stories, setStories] = useState<Story[]>(INITIAL_STORIES);
  const [dialog, setDialog] = useState<'closed' | 'post' | Story>('closed');
  const [chat, setChat] = useState(false);
  // Chosen at load: later navigation drops the query.
  const [twoSteps] = useState(query.get('flow') === 'next');
  const nextId = useRef(100);
  const wall = wallAt(path);

  const newId = () => {
    nextId.current += 1;
    return nextId.current;
  };
  const makeComment = (text: string, media: Attachment[]): Comment => ({
    id: newId(),
    author: account.name,
    text,
    media,
    replies: [],
  });
  const changeComments = (storyId: number, change: (comments: Comment[]) => Comment[]) =>
    setStories((all) =>
      all.map((story) =>
        story.id === storyId ? { ...story, comments: change(story.comments) } : story,
      ),
    );

  const publish = async (text: string, media: Attachment[], shared?: Story) => {
    setDialog('closed');
    await sendPost({
      place: shared ? 'share' : wall.place,
      text,
      attachments: media.length,
    });
    const story: Story = {
      id: newId(),
      author: account.name,
      wall: wall.place,
      text,
      media,
      comments: [],
      ...(shared ? { shared } : {}),
    };
    setStories((all) => [story, ...all]);
  };

  const comment = async (story: Story, text: string, media: Attachment[]) => {
    await sendPost({ place: 'comment', text, attachments: media.length });
    const added = makeComment(text, media);
    changeComments(story.id, (comments) => [...comments, added]);
  };

  const reply = async (story: Story, commentId: number, text: string, media: Attachment[]) => {
    await sendPost({ place: 'reply', text, attachments: media.length });
    const added = makeComment(text, media);
    changeComments(story.id, (comments) =>
      comments.map((one) =>
        one.id === commentId ? { ...one, replies: [...one.replies, added] } : one,
      ),
    );
  };

  const sendMessage = (text: string) => void sendPost({ place: 'dm', text });

  if (path.startsWith('/messages')) {
    return (
      <>
        <Banner onChat={() => undefined} />
        <main className={cx('column')} role="main">
          <ChatBox docked={false} onSend={sendMessage} />
        </main>
      </>
    );
  }

  return (
    <>
      <Banner onChat={() => setChat(!chat)} />
      <main className={cx('column')} role="main">
        {wall.title && (
          <div className={cx('card wall-head')}>
            <h1>{wall.title}</h1>
            <div className={cx('muted')}>{wall.place === 'group' ? 'Public group' : 'Page'}</div>
          </div>
        )}
        <div className={cx('card prompt')}>
          <Avatar name={account.name} />
          <div className={cx('prompt-button')} {...press(() => setDialog('post'))}>
            {wall.prompt}
          </div>
        </div>
        {stories
          .filter((story) => story.wall === wall.place)
          .map((story) => (
            <StoryCard
              key={story.id}
              story={story}
              onComment={(text, media) => void comment(story, text, media)}
              onReply={(id, text, media) => void reply(story, id, text, media)}
              onShare={() => setDialog(story)}
            />
          ))}
      </main>
      {chat && <ChatBox docked onSend={sendMessage} />}
      {dialog === 'post' && (
        <PostDialog
          title="Create post"
          placeholder={wall.prompt}
          ariaLabel={wall.prompt}
          submitLabel="Post"
          twoSteps={twoSteps}
          onClose={() => setDialog('closed')}
          onSubmit={(text, media) => void publish(text, media)}
        />
      )}
      {typeof dialog === 'object' && (
        <PostDialog
          title="Share"
          placeholder="Say something about this (optional)"
          submitLabel="Share now"
          shared={dialog}
          twoSteps={false}
          onClose={() => setDialog('closed')}
          onSubmit={(text, media) => void publish(text, media, dialog)}
        />
      )}
    </>
  );
}
