import { useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { Media } from '../shared/Media';
import { Link, navigate } from '../shared/router';
import { statusUrl } from './data';
import type { Tweet } from './data';

/** The small framed copy shown below a quote. It is a link, not `data-testid="tweet"`. */
export function QuotedTweet({ tweet }: { tweet: Tweet }) {
  return (
    <div className="quoted" role="link" tabIndex={0}>
      <div className="tweet-head" data-testid="User-Name">
        <strong>{tweet.name}</strong> <span>@{tweet.handle}</span>
      </div>
      <p className="post-text" data-testid="tweetText">
        {tweet.text}
      </p>
    </div>
  );
}

interface TweetCardProps {
  tweet: Tweet;
  quoted?: Tweet | undefined;
  /** Inside the reply dialog the tweet stands without its buttons. */
  actions?: boolean;
}

export function TweetCard({ tweet, quoted, actions = true }: TweetCardProps) {
  const [menu, setMenu] = useState(false);
  return (
    <article className="tweet" role="article" data-testid="tweet" tabIndex={0}>
      <div data-testid="Tweet-User-Avatar">
        <Avatar name={tweet.name} testId={`UserAvatar-Container-${tweet.handle}`} />
      </div>
      <div className="tweet-body">
        <div className="tweet-head" data-testid="User-Name">
          <strong>{tweet.name}</strong> <span>@{tweet.handle}</span>{' '}
          <Link className="tweet-time" href={statusUrl(tweet)}>
            now
          </Link>
        </div>
        {tweet.text !== '' && (
          <p className="post-text" data-testid="tweetText">
            {tweet.text}
          </p>
        )}
        {tweet.media.map((item) => (
          <div key={item.url} className="tweet-photo" data-testid="tweetPhoto">
            <Media item={item} />
          </div>
        ))}
        {quoted && <QuotedTweet tweet={quoted} />}
        {actions && (
          <div className="tweet-actions" role="group">
            <button
              type="button"
              data-testid="reply"
              onClick={() => navigate(`/compose/post?in_reply_to=${tweet.id}`)}
            >
              Reply
            </button>
            <button type="button" data-testid="retweet" onClick={() => setMenu(!menu)}>
              Repost
            </button>
            <button type="button" data-testid="like">
              Like
            </button>
            {menu && (
              <div className="menu" role="menu">
                <div role="menuitem" tabIndex={0} data-testid="retweetConfirm">
                  Repost
                </div>
                <Link
                  role="menuitem"
                  href={`/compose/post?url=${encodeURIComponent(statusUrl(tweet))}`}
                >
                  Quote
                </Link>
              </div>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
