import { useLayoutEffect, useRef, useState } from 'react';

import { cx } from '../shared/cx';
import { press } from '../shared/press';

/**
 * The comment box. Instagram replaces the textarea node on the first input (site-dom.md 0.2);
 * a changing key makes React do the same, and the caret is carried over to the new node.
 */
export function CommentForm({ onSubmit }: { onSubmit(text: string): void }) {
  const [text, setText] = useState('');
  const [generation, setGeneration] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const empty = text.trim() === '';

  useLayoutEffect(() => {
    if (generation === 0) return;
    const area = box.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [generation]);

  const change = (value: string) => {
    if (text === '' && value !== '') setGeneration(generation + 1);
    setText(value);
  };

  const post = () => {
    if (empty) return;
    setText('');
    onSubmit(text);
  };

  return (
    <form
      className={cx('comment-form')}
      method="POST"
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      <textarea
        key={generation}
        ref={box}
        className={cx('comment-box')}
        aria-label="Add a comment…"
        placeholder="Add a comment…"
        autoComplete="off"
        autoCorrect="off"
        rows={1}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          post();
        }}
      />
      <div className={cx('text-button')} {...press(post, empty)}>
        Post
      </div>
    </form>
  );
}
