import { useRef, useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { account } from '../shared/account';
import type { SendPost } from '../shared/post-client';
import { press } from '../shared/press';
import { CommentInput } from './CommentInput';
import { INITIAL_COMMENTS } from './data';
import type { Comment, Video } from './data';

interface VideoPageProps {
  video: Video;
  sendPost: SendPost;
}

/** One video with its comment panel; a reply composer can stand beside the comment composer. */
export function VideoPage({ video, sendPost }: VideoPageProps) {
  const [comments, setComments] = useState<Comment[]>(INITIAL_COMMENTS);
  const [replyingTo, setReplyingTo] = useState<number | null>(null);
  const nextId = useRef(100);

  const submit = async (text: string, parent: number | null) => {
    setReplyingTo(null);
    await sendPost({ place: parent === null ? 'comment' : 'reply', text });
    nextId.current += 1;
    const added: Comment = { id: nextId.current, author: account.handle, text, replies: [] };
    setComments((all) =>
      parent === null
        ? [added, ...all]
        : all.map((one) =>
            one.id === parent ? { ...one, replies: [...one.replies, added] } : one,
          ),
    );
  };

  const line = (comment: Comment) => (
    <div className="comment">
      <Avatar name={comment.author} className="avatar-small" />
      <div>
        <strong>{comment.author}</strong>
        <p className="post-text" data-e2e="comment-level-1">
          {comment.text}
        </p>
      </div>
    </div>
  );

  return (
    <div className="video-page">
      <div className="video-frame">
        <img src="/__assets/court.svg" alt="" />
        <div className="video-caption">
          <strong>{video.author}</strong>
          <p className="post-text" data-e2e="browse-video-desc">
            {video.caption}
          </p>
        </div>
      </div>
      <div className="panel">
        <h2>Comments</h2>
        <div className="comment-list">
          {comments.map((comment) => (
            <div key={comment.id}>
              {line(comment)}
              <div
                className="reply-link"
                data-e2e="comment-reply-1"
                {...press(() => setReplyingTo(comment.id))}
              >
                Reply
              </div>
              <div className="replies">
                {comment.replies.map((reply) => (
                  <div key={reply.id}>{line(reply)}</div>
                ))}
                {replyingTo === comment.id && (
                  <CommentInput kind="reply" onSubmit={(text) => void submit(text, comment.id)} />
                )}
              </div>
            </div>
          ))}
        </div>
        <CommentInput kind="comment" onSubmit={(text) => void submit(text, null)} />
      </div>
    </div>
  );
}
