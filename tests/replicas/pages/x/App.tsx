import { useRef, useState } from 'react';

import { account } from '../shared/account';
import { createPostClient } from '../shared/post-client';
import { Link, navigate, usePlace } from '../shared/router';
import { ChatDrawer } from './ChatDrawer';
import { ComposeDialog } from './ComposeDialog';
import { Composer } from './Composer';
import type { WrittenPart } from './Composer';
import { InlineReply } from './InlineReply';
import { Messages } from './Messages';
import { SideNav } from './SideNav';
import { TweetCard } from './TweetCard';
import { INITIAL_TWEETS, statusUrl } from './data';
import type { Tweet } from './data';

const sendPost = createPostClient('x');

const isComposeRoute = (path: string) => path === '/compose/post' || path === '/intent/post';

const idIn = (path: string | null) => /\/status\/(\d+)/.exec(path ?? '')?.[1];

export function App() {
  const { path, query } = usePlace();
  const [tweets, setTweets] = useState<Tweet[]>(INITIAL_TWEETS);
  const [toast, setToast] = useState<Tweet | null>(null);
  const nextId = useRef(2001);
  const [drawer] = useState(query.has('drawer'));
  // The dialog route is drawn over the page the person came from.
  const behind = useRef('/home');
  const composing = isComposeRoute(path);
  if (!composing) behind.current = path;

  const find = (id: string | null | undefined) => tweets.find((tweet) => tweet.id === id);

  const submit = async (
    place: string,
    parts: WrittenPart[],
    link: Pick<Tweet, 'replyTo' | 'quoteOf'> = {},
  ) => {
    for (const { text, media } of parts) {
      await sendPost({ place, text, attachments: media.length });
      const id = String(nextId.current);
      nextId.current += 1;
      const tweet = { id, handle: account.handle, name: account.name, text, media, ...link };
      setTweets((all) => [tweet, ...all]);
      setToast(tweet);
    }
  };

  const show = (tweet: Tweet) => (
    <div key={tweet.id} data-testid="cellInnerDiv">
      <TweetCard tweet={tweet} quoted={find(tweet.quoteOf)} />
    </div>
  );

  const page = () => {
    const status = find(idIn(behind.current));
    if (behind.current === '/messages') {
      return <Messages onSend={(text) => void sendPost({ place: 'dm', text })} />;
    }
    if (status) {
      return (
        <>
          <div className="column-head">
            <h2>Post</h2>
          </div>
          {show(status)}
          <InlineReply
            key={status.id}
            onSubmit={(parts) => void submit('inline-reply', parts, { replyTo: status.id })}
          />
          {tweets.filter((tweet) => tweet.replyTo === status.id).map(show)}
        </>
      );
    }
    if (behind.current === '/' || behind.current === '/home') {
      return (
        <>
          <div className="column-head">
            <h2>Home</h2>
          </div>
          <Composer
            variant="inline"
            placeholder="What’s happening?"
            submitLabel="Post"
            onSubmit={(parts) => void submit('home', parts)}
          />
          {tweets.map(show)}
        </>
      );
    }
    const handle = behind.current.slice(1);
    return (
      <>
        <div className="column-head">
          <h2>{handle === account.handle ? account.name : handle}</h2>
        </div>
        {tweets.filter((tweet) => tweet.handle === handle).map(show)}
      </>
    );
  };

  const replyTo = find(query.get('in_reply_to'));
  const quote = find(idIn(query.get('url')));
  const submitDialog = (parts: WrittenPart[]) => {
    navigate(behind.current);
    if (replyTo) void submit('reply', parts, { replyTo: replyTo.id });
    else if (quote) void submit('quote', parts, { quoteOf: quote.id });
    else void submit(parts.length > 1 ? 'thread' : 'modal', parts);
  };

  return (
    <div className="layout">
      <SideNav />
      <main className="primary" role="main">
        <div data-testid="primaryColumn">{page()}</div>
      </main>
      <aside className="aside" aria-label="Trending">
        <h2>Topics</h2>
        <p>School gardens</p>
        <p>Reading week</p>
        <p>City science fair</p>
      </aside>
      <div id="layers">
        {drawer && <ChatDrawer onSend={(text) => void sendPost({ place: 'dm', text })} />}
        {composing && (
          <ComposeDialog
            key={`${query}`}
            replyTo={replyTo}
            quote={quote}
            initialText={query.get('text') ?? ''}
            onClose={() => navigate(behind.current)}
            onSubmit={submitDialog}
          />
        )}
        {toast && (
          <div className="toast" role="alert" data-testid="toast">
            Your post was sent. <Link href={statusUrl(toast)}>View</Link>
          </div>
        )}
      </div>
    </div>
  );
}
