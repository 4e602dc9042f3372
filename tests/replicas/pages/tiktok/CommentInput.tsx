import { useRef, useState } from 'react';

import { DraftBox } from '../shared/DraftBox';
import type { DraftBoxHandle } from '../shared/DraftBox';
import { Avatar } from '../shared/Avatar';
import { account } from '../shared/account';
import { press } from '../shared/press';
import { Link } from '../shared/router';

interface CommentInputProps {
  kind: 'comment' | 'reply';
  onSubmit(text: string): void;
}

/** comment-input > comment-text > Draft.js root, beside the writer's avatar (site-dom.md 4). */
export function CommentInput({ kind, onSubmit }: CommentInputProps) {
  const box = useRef<DraftBoxHandle>(null);
  const [text, setText] = useState('');
  const label = kind === 'reply' ? 'Add a reply...' : 'Add comment...';

  const post = () => {
    const written = box.current?.text() ?? '';
    if (written.trim() === '') return;
    box.current?.clear();
    onSubmit(written);
  };

  return (
    <div className="css-1bar4k-7937d88b--DivCommentBarContainer comment-bar">
      <Link href={`/@${account.handle}`} aria-label={account.name}>
        <Avatar name={account.name} className="avatar-small" />
      </Link>
      <div className="comment-input" data-e2e="comment-input">
        <div className="comment-text" data-e2e="comment-text">
          <DraftBox
            ref={box}
            role="textbox"
            ariaLabel={label}
            placeholder={label}
            postOn="enter"
            autoFocus={kind === 'reply'}
            onTextChange={setText}
            onPost={post}
          />
        </div>
      </div>
      <div
        className="comment-post"
        data-e2e="comment-post"
        aria-label="Post"
        {...press(post, text.trim() === '')}
      >
        Post
      </div>
    </div>
  );
}
