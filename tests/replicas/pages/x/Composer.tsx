import { useRef, useState } from 'react';

import type { DraftBoxHandle } from '../shared/DraftBox';
import { toAttachments } from '../shared/attachments';
import type { Attachment } from '../shared/attachments';
import { Part } from './Part';

export interface WrittenPart {
  text: string;
  media: Attachment[];
}

interface ComposerProps {
  /** Inline and modal composers use different test ids for the same submit button. */
  variant: 'inline' | 'modal';
  placeholder: string;
  submitLabel: string;
  canThread?: boolean;
  initialText?: string;
  autoFocus?: boolean;
  onSubmit(parts: WrittenPart[]): void;
}

interface PartState {
  key: number;
  text: string;
  media: Attachment[];
}

const emptyPart = (key: number, text = ''): PartState => ({ key, text, media: [] });

/** Editor rows, then the tool bar as a sibling subtree (site-dom.md 1). */
export function Composer(props: ComposerProps) {
  const [parts, setParts] = useState<PartState[]>([emptyPart(0, props.initialText)]);
  const [active, setActive] = useState(0);
  const boxes = useRef(new Map<number, DraftBoxHandle>());
  const nextKey = useRef(1);

  const update = (key: number, change: Partial<PartState>) =>
    setParts((all) => all.map((part) => (part.key === key ? { ...part, ...change } : part)));

  const filled = ({ text, media }: WrittenPart) => text.trim() !== '' || media.length > 0;
  const canPost = parts.every(filled);
  const canAdd = props.canThread === true && (parts[parts.length - 1]?.text ?? '').trim() !== '';

  const post = () => {
    const written = parts.map(({ key, media }) => ({
      text: boxes.current.get(key)?.text() ?? '',
      media,
    }));
    if (!written.every(filled)) return;
    // Cleared before the answer arrives, so nothing typed afterwards is lost.
    const [first] = parts;
    if (first) {
      boxes.current.get(first.key)?.clear();
      setParts([emptyPart(first.key)]);
    }
    setActive(0);
    props.onSubmit(written);
  };

  const addPart = () => {
    setParts([...parts, emptyPart(nextKey.current)]);
    setActive(nextKey.current);
    nextKey.current += 1;
  };

  const addFiles = (files: FileList | null) => {
    const part = parts.find(({ key }) => key === active) ?? parts[0];
    if (part) update(part.key, { media: [...part.media, ...toAttachments(files)] });
  };

  return (
    <div className={`composer composer-${props.variant}`}>
      <div>
        {parts.map((part, index) => (
          <Part
            key={part.key}
            ref={(box) => {
              if (box) boxes.current.set(part.key, box);
              else boxes.current.delete(part.key);
            }}
            index={index}
            placeholder={index === 0 ? props.placeholder : 'Add another post'}
            {...(index === 0 && props.initialText ? { initialText: props.initialText } : {})}
            autoFocus={props.autoFocus === true || index > 0}
            media={part.media}
            onRemoveMedia={(url) =>
              update(part.key, { media: part.media.filter((item) => item.url !== url) })
            }
            onFocus={() => setActive(part.key)}
            onTextChange={(text) => update(part.key, { text })}
            onPost={post}
          />
        ))}
      </div>
      <div className="tool-bar" data-testid="toolBar">
        <div className="tools">
          <label className="tool" aria-label="Add photos or video">
            <span aria-hidden="true">Photo</span>
            <input
              className="hidden-input"
              type="file"
              data-testid="fileInput"
              accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime"
              multiple
              tabIndex={-1}
              onChange={(event) => {
                addFiles(event.target.files);
                event.target.value = '';
              }}
            />
          </label>
          <button type="button" className="tool" data-testid="gifSearchButton">
            GIF
          </button>
          <button type="button" className="tool" data-testid="createPollButton">
            Poll
          </button>
          <button type="button" className="tool" data-testid="scheduleOption">
            Schedule
          </button>
        </div>
        {canAdd && (
          <button
            type="button"
            className="add-part"
            data-testid="addButton"
            aria-label="Add post"
            onClick={addPart}
          >
            +
          </button>
        )}
        <button
          type="button"
          role="button"
          className="submit"
          data-testid={props.variant === 'modal' ? 'tweetButton' : 'tweetButtonInline'}
          disabled={!canPost}
          {...(canPost ? {} : { 'aria-disabled': 'true' as const, tabIndex: -1 })}
          onClick={post}
        >
          {props.submitLabel}
        </button>
      </div>
    </div>
  );
}
