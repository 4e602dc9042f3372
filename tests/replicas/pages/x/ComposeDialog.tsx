import { useRef } from 'react';

import { useFocusTrap } from '../shared/focus-trap';
import { Composer } from './Composer';
import type { WrittenPart } from './Composer';
import { QuotedTweet, TweetCard } from './TweetCard';
import type { Tweet } from './data';

interface ComposeDialogProps {
  replyTo: Tweet | undefined;
  quote: Tweet | undefined;
  initialText: string;
  onClose(): void;
  onSubmit(parts: WrittenPart[]): void;
}

/** The modal of /compose/post. The page behind it, with its own box, stays on screen. */
export function ComposeDialog(props: ComposeDialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  useFocusTrap(dialog);
  return (
    <div className="mask" data-testid="mask">
      <div
        ref={dialog}
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby="modal-header"
      >
        <div className="dialog-head">
          <button
            type="button"
            className="dialog-close"
            data-testid="app-bar-close"
            aria-label="Close"
            onClick={props.onClose}
          >
            ✕
          </button>
          <h2 id="modal-header">{props.replyTo ? 'Reply' : 'New post'}</h2>
          <button type="button" className="dialog-drafts" data-testid="unsentButton">
            Drafts
          </button>
        </div>
        {props.replyTo && <TweetCard tweet={props.replyTo} actions={false} />}
        <Composer
          variant="modal"
          placeholder={placeholderFor(props)}
          submitLabel={props.replyTo ? 'Reply' : 'Post'}
          canThread={!props.replyTo && !props.quote}
          initialText={props.initialText}
          autoFocus
          onSubmit={props.onSubmit}
        />
        {props.quote && <QuotedTweet tweet={props.quote} />}
      </div>
    </div>
  );
}

function placeholderFor({ replyTo, quote }: ComposeDialogProps): string {
  if (replyTo) return 'Post your reply';
  return quote ? 'Add a comment' : 'What’s happening?';
}
