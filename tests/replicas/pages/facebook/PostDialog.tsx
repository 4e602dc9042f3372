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
import type { Story } from './data';

export interface PostDialogProps {
  title: string;
  placeholder: string;
  /** The share dialog's editor has no aria-label, only a placeholder (site-dom.md 2). */
  ariaLabel?: string;
  submitLabel: 'Post' | 'Share now';
  shared?: Story;
  /** `Next` first, then `Post` in a second dialog that no longer holds the editor. */
  twoSteps: boolean;
  onClose(): void;
  onSubmit(text: string, media: Attachment[]): void;
}

export function PostDialog(props: PostDialogProps) {
  const box = useRef<LexicalBoxHandle>(null);
  const [text, setText] = useState('');
  const [settled, setSettled] = useState<string | null>(null);
  const attachments = useAttachments();
  const sharing = props.shared !== undefined;
  const disabled = !sharing && text.trim() === '' && attachments.items.length === 0;

  const confirm = () => {
    const written = box.current?.text() ?? '';
    if (props.twoSteps) setSettled(written);
    else props.onSubmit(written, attachments.items);
  };

  if (settled !== null) {
    return (
      <div className={cx('backdrop')}>
        <div
          className={cx('dialog')}
          role="dialog"
          aria-modal="true"
          aria-labelledby="dialog-title"
        >
          <div className={cx('dialog-head')}>
            <h2 id="dialog-title">Post settings</h2>
          </div>
          <div className={cx('dialog-body')}>
            <p>Your post will be public and will appear at once.</p>
            <div
              className={cx('primary')}
              aria-label={props.submitLabel}
              {...press(() => props.onSubmit(settled, attachments.items))}
            >
              {props.submitLabel}
            </div>
          </div>
        </div>
      </div>
    );
  }

  const primaryLabel = props.twoSteps ? 'Next' : props.submitLabel;
  return (
    <div className={cx('backdrop')}>
      <div className={cx('dialog')} role="dialog" aria-modal="true" aria-labelledby="dialog-title">
        <div className={cx('dialog-head')}>
          <h2 id="dialog-title">{props.title}</h2>
          <div className={cx('close')} aria-label="Close" {...press(props.onClose)}>
            ✕
          </div>
        </div>
        {/* Order as in site-dom.md 2: name, privacy, editor, primary button, hidden submit. */}
        <form
          className={cx('dialog-body')}
          method="POST"
          onSubmit={(event) => event.preventDefault()}
        >
          <div className={cx('author')}>
            <Avatar name={account.name} />
            <div>
              <span className={cx('author-name')} dir="auto">
                {account.name}
              </span>
              <div
                className={cx('privacy')}
                aria-label="Edit privacy. Sharing with Public."
                {...press(() => undefined)}
              >
                Public
              </div>
            </div>
          </div>
          <div className={cx('dialog-editor')}>
            <LexicalBox
              ref={box}
              placeholder={props.placeholder}
              {...(props.ariaLabel ? { ariaLabel: props.ariaLabel } : {})}
              autoFocus
              onTextChange={setText}
            />
          </div>
          {props.shared && (
            <div className={cx('shared')}>
              <strong>{props.shared.author}</strong>
              <p className="post-text">{props.shared.text}</p>
            </div>
          )}
          {attachments.items.map((item) => (
            <div key={item.url} className={cx('preview')}>
              <Media item={item} />
              <div
                className={cx('preview-remove')}
                aria-label="Remove post attachment"
                {...press(() => attachments.remove(item.url))}
              >
                ✕
              </div>
            </div>
          ))}
          {!sharing && (
            <div className={cx('add-to-post')}>
              <span>Add to your post</span>
              <AttachmentInput label="Photo/video" onFiles={attachments.add} />
            </div>
          )}
          <div className={cx('primary')} aria-label={primaryLabel} {...press(confirm, disabled)}>
            {primaryLabel}
          </div>
          <input type="submit" style={{ display: 'none' }} />
        </form>
      </div>
    </div>
  );
}
