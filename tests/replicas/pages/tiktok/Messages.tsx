import { useRef, useState } from 'react';

import { DraftBox } from '../shared/DraftBox';
import type { DraftBoxHandle } from '../shared/DraftBox';

/** Private conversation. The send control is an svg that exists only while there is text. */
export function Messages({ onSend }: { onSend(text: string): void }) {
  const box = useRef<DraftBoxHandle>(null);
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
    <div className="messages">
      <h2>mina_alvarez</h2>
      <div className="message-list">
        <p className="message">Are we still on for Thursday?</p>
        {sent.map((message, index) => (
          <p key={index} className="message message-own">
            {message}
          </p>
        ))}
      </div>
      <div className="message-bar">
        <div className="message-input" data-e2e="message-input-area">
          <DraftBox
            ref={box}
            role="textbox"
            ariaLabel="Send a message..."
            placeholder="Send a message..."
            postOn="enter"
            onTextChange={setText}
            onPost={send}
          />
        </div>
        {text.trim() !== '' && (
          <svg
            role="button"
            tabIndex={0}
            data-e2e="message-send"
            aria-label="Send"
            viewBox="0 0 24 24"
            width="26"
            height="26"
            onClick={send}
          >
            <path d="M3 12 21 4l-6 16-4-6z" fill="#c2455c" />
          </svg>
        )}
      </div>
    </div>
  );
}
