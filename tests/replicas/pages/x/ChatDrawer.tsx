import { useRef } from 'react';

import { DraftBox } from '../shared/DraftBox';
import type { DraftBoxHandle } from '../shared/DraftBox';

/**
 * The drawer of messages over the page, after a release that renamed its test ids: the same editor
 * as for posts, and nothing that tells it apart but what is missing.
 */
export function ChatDrawer({ onSend }: { onSend(text: string): void }) {
  const box = useRef<DraftBoxHandle>(null);
  return (
    <div className="chat-drawer" data-testid="RenamedDrawer">
      <strong>Mina Alvarez</strong>
      <DraftBox
        ref={box}
        role="textbox"
        ariaLabel="Start a message"
        placeholder="Start a message"
        postOn="enter"
        onPost={() => {
          onSend(box.current?.text() ?? '');
          box.current?.clear();
        }}
      />
    </div>
  );
}
