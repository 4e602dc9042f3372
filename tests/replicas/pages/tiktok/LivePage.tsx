import { useEffect, useRef, useState } from 'react';

import { account } from '../shared/account';

/**
 * LIVE chat: not an editor library but a `plaintext-only` editable element. The page's model is
 * what its own input listener saw, and the send control is a div shown and hidden by CSS.
 */
export function LivePage({ onSend }: { onSend(text: string): void }) {
  const field = useRef<HTMLDivElement>(null);
  const model = useRef('');
  const [filled, setFilled] = useState(false);
  const [lines, setLines] = useState([{ author: 'mina_alvarez', text: 'Hello everyone' }]);

  useEffect(() => {
    // Set here because React's types do not know the value.
    field.current?.setAttribute('contenteditable', 'plaintext-only');
  }, []);

  const remember = (text: string) => {
    model.current = text;
    setFilled(text.trim() !== '');
  };

  const send = () => {
    const text = model.current;
    if (text.trim() === '') return;
    if (field.current) field.current.textContent = '';
    remember('');
    setLines((all) => [...all, { author: account.handle, text }]);
    onSend(text);
  };

  return (
    <div className="video-page">
      <div className="video-frame">
        <img src="/__assets/court.svg" alt="" />
        <div className="live-badge">LIVE</div>
      </div>
      <div className="panel">
        <h2>LIVE chat</h2>
        <div className="comment-list" data-e2e="chat-room">
          {lines.map((line, index) => (
            <p key={index} className="post-text" data-e2e="chat-message">
              <strong>{line.author}</strong> <span>{line.text}</span>
            </p>
          ))}
        </div>
        <div className="chat-bar">
          <div
            ref={field}
            className="chat-field"
            data-e2e="room-chat-input-field"
            data-placeholder="Type..."
            onInput={(event) => remember(event.currentTarget.textContent ?? '')}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              send();
            }}
          />
          <div
            className={filled ? 'chat-send chat-send-shown' : 'chat-send'}
            data-e2e="room-chat-send-btn"
            onClick={send}
          >
            Send
          </div>
        </div>
      </div>
    </div>
  );
}
