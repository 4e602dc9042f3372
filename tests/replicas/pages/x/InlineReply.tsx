import { useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { account } from '../shared/account';
import { Composer } from './Composer';
import type { WrittenPart } from './Composer';

/** The reply box of a status page; its editor is mounted only once it is asked for. */
export function InlineReply({ onSubmit }: { onSubmit(parts: WrittenPart[]): void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="inline-reply" data-testid="inline_reply_offscreen">
      {open ? (
        <Composer
          variant="inline"
          placeholder="Post your reply"
          submitLabel="Reply"
          autoFocus
          onSubmit={onSubmit}
        />
      ) : (
        <button type="button" className="reply-placeholder" onClick={() => setOpen(true)}>
          <Avatar name={account.name} testId={`UserAvatar-Container-${account.handle}`} />
          <span>Post your reply</span>
        </button>
      )}
    </div>
  );
}
