import { useRef, useState } from 'react';

import { LexicalBox } from '../shared/LexicalBox';
import type { LexicalBoxHandle } from '../shared/LexicalBox';
import { cx } from '../shared/cx';

interface ChatBoxProps {
  docked: boolean;
  onSend(text: string): void;
}

/** Private chat: the same editor, in neither of the two form shapes (site-dom.md 2). */
export function ChatBox({ docked, onSend }: ChatBoxProps) {
  const box = useRef<LexicalBoxHandle>(null);
  const [sent, setSent] = useState<string[]>([]);
  const send = () => {
    const text = box.current?.text() ?? '';
    if (text.trim() === '') return;
    box.current?.clear();
    setSent([...sent, text]);
    onSend(text);
  };
  return (
    <div className={cx(docked ? 'chat chat-docked' : 'chat')} role="region" aria-label="Chat">
      <div className={cx('chat-head')}>Mina Alvarez</div>
      <div className={cx('chat-list')}>
        <p className={cx('message')}>Are we still on for Thursday?</p>
        {sent.map((text, index) => (
          <p key={index} className={cx('message message-own')}>
            {text}
          </p>
        ))}
      </div>
      <div className={cx('chat-editor')}>
        <LexicalBox
          ref={box}
          mode="plain"
          ariaLabel="Message"
          placeholder="Aa"
          enterPosts
          onPost={send}
        />
      </div>
    </div>
  );
}
