import { useState } from 'react';

interface MessagesProps {
  onSend(text: string): void;
}

/** Private conversation: a plain textarea that Enter sends. */
export function Messages({ onSend }: MessagesProps) {
  const [text, setText] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const send = () => {
    if (text.trim() === '') return;
    setSent([...sent, text]);
    setText('');
    onSend(text);
  };
  return (
    <div className="messages" data-testid="dm-container">
      <div className="column-head" data-testid="dm-conversation-header">
        <h2>Mina Alvarez</h2>
      </div>
      <div className="message-list" data-testid="dm-message-list">
        <p className="message">Are we still on for Thursday?</p>
        {sent.map((message, index) => (
          <p key={index} className="message message-own">
            {message}
          </p>
        ))}
      </div>
      <div className="message-bar">
        <textarea
          data-testid="dm-composer-textarea"
          placeholder="Start a message"
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="button"
          className="submit"
          data-testid="dm-composer-send-button"
          disabled={text.trim() === ''}
          onClick={send}
        >
          Send
        </button>
      </div>
    </div>
  );
}
