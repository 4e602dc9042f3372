import { useRef, useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { LexicalBox } from '../shared/LexicalBox';
import type { LexicalBoxHandle } from '../shared/LexicalBox';
import { Media } from '../shared/Media';
import { account } from '../shared/account';
import { useAttachments } from '../shared/attachments';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { press } from '../shared/press';
import { AttachmentInput } from './AttachmentInput';

interface CommentComposerProps {
  /** Name of the person replied to; absent for a comment on the post itself. */
  replyTo?: string;
  onSubmit(text: string, media: Attachment[]): void;
}

/** Placeholder first; the editor exists only after a click on it (site-dom.md 0.2). */
export function CommentComposer({ replyTo, onSubmit }: CommentComposerProps) {
  const [open, setOpen] = useState(replyTo !== undefined);
  const [text, setText] = useState('');
  const box = useRef<LexicalBoxHandle>(null);
  const attachments = useAttachments();
  const disabled = text.trim() === '' && attachments.items.length === 0;
  const placeholder = replyTo ? `Reply to ${replyTo}…` : 'Write a comment…';

  const post = () => {
    const written = box.current?.text() ?? '';
    if (written.trim() === '' && attachments.items.length === 0) return;
    box.current?.clear();
    attachments.clear();
    onSubmit(written, attachments.items);
  };

  if (!open) {
    return (
      <div className={cx('comment-row')}>
        <Avatar name={account.name} className={cx('small')} />
        <div
          className={cx('comment-placeholder')}
          aria-label="Write a comment"
          {...press(() => setOpen(true))}
        >
          {placeholder}
        </div>
      </div>
    );
  }

  return (
    <div className={cx('comment-row')}>
      <Avatar name={account.name} className={cx('small')} />
      <form
        className={cx('comment-form')}
        role="presentation"
        onSubmit={(event) => event.preventDefault()}
      >
        <LexicalBox
          ref={box}
          ariaLabel={replyTo ? `Reply to ${replyTo}` : `Comment as ${account.name}`}
          placeholder={placeholder}
          autoFocus
          enterPosts
          onTextChange={setText}
          onPost={post}
        />
        {attachments.items.map((item) => (
          <div key={item.url} className={cx('comment-preview')}>
            <Media item={item} />
          </div>
        ))}
        <div className={cx('comment-tools')}>
          <AttachmentInput label="Attach a photo or video" onFiles={attachments.add} />
          <div id="focused-state-composer-submit">
            <div
              className={cx('comment-submit')}
              aria-label={replyTo ? 'Reply' : 'Comment'}
              {...press(post, disabled)}
            >
              ➤
            </div>
          </div>
        </div>
      </form>
    </div>
  );
}
