import { useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { Media } from '../shared/Media';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { press } from '../shared/press';
import { CommentComposer } from './CommentComposer';
import type { Comment } from './data';

interface CommentThreadProps {
  comment: Comment;
  onReply?(text: string, media: Attachment[]): void;
}

export function CommentThread({ comment, onReply }: CommentThreadProps) {
  const [replying, setReplying] = useState(false);
  return (
    <div className={cx('thread')}>
      <div
        className={cx('comment-row')}
        role="article"
        aria-label={`Comment by ${comment.author} now`}
      >
        <Avatar name={comment.author} className={cx('small')} />
        <div>
          <div className={cx('bubble')}>
            <strong>{comment.author}</strong>
            <p className="post-text" dir="auto">
              {comment.text}
            </p>
            {comment.media.map((item) => (
              <Media key={item.url} item={item} />
            ))}
          </div>
          {onReply && (
            <div className={cx('reply-link')} {...press(() => setReplying(true))}>
              Reply
            </div>
          )}
        </div>
      </div>
      <div className={cx('replies')}>
        {comment.replies.map((reply) => (
          <CommentThread key={reply.id} comment={reply} />
        ))}
        {replying && onReply && <CommentComposer replyTo={comment.author} onSubmit={onReply} />}
      </div>
    </div>
  );
}
