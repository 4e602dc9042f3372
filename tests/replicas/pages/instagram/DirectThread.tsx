import { useRef, useState } from 'react';

import { LexicalBox } from '../shared/LexicalBox';
import type { LexicalBoxHandle } from '../shared/LexicalBox';
import { cx } from '../shared/cx';
import { press } from '../shared/press';

/** Private conversation. `Send` exists only while there is text (site-dom.md 3). */
export function DirectThread({ onSend }: { onSend(text: string): void }) {
  const box = useRef<LexicalBoxHandle>(null);
  const [text, setText] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const send = () => {
    const written = box.current?.text() ?? '';
    if (written.trim() === '') return;
    box.current?.clear();
    setSent([...sent, written]);
    onSend(written);
  };
  return (
    <div className={cx('direct')}>
      <div className={cx('direct-head')}>mina_alvarez</div>
      <div className={cx('direct-list')}>
        <p className={cx('message')}>Are we still on for Thursday?</p>
        {sent.map((message, index) => (
          <p key={index} className={cx('message message-own')}>
            {message}
          </p>
        ))}
      </div>
      <div className={cx('direct-bar')}>
        <LexicalBox
          ref={box}
          mode="plain"
          ariaLabel="Message"
          placeholder="Message..."
          enterPosts
          onTextChange={setText}
          onPost={send}
        />
        {text.trim() !== '' && (
          <div className={cx('text-button')} {...press(send)}>
            Send
          </div>
        )}
      </div>
    </div>
  );
}
