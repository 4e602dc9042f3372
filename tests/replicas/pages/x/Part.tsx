import { forwardRef } from 'react';
import type { Ref } from 'react';

import { Avatar } from '../shared/Avatar';
import { DraftBox } from '../shared/DraftBox';
import type { DraftBoxHandle } from '../shared/DraftBox';
import { Media } from '../shared/Media';
import { account } from '../shared/account';
import type { Attachment } from '../shared/attachments';

interface PartProps {
  index: number;
  placeholder: string;
  initialText?: string;
  autoFocus: boolean;
  media: Attachment[];
  onRemoveMedia(url: string): void;
  onFocus(): void;
  onTextChange(text: string): void;
  onPost(): void;
}

const ATTRIBUTES = { 'no-focuscontainer-refocus': 'true' };

/**
 * One editor row of a composer. `tweetTextarea_N_label` and `tweetTextarea_NRichTextInputContainer`
 * share the editor's prefix without being editors (site-dom.md 1).
 */
export const Part = forwardRef(function Part(props: PartProps, ref: Ref<DraftBoxHandle>) {
  const testId = `tweetTextarea_${props.index}`;
  return (
    <div className="part" onFocus={props.onFocus}>
      <Avatar name={account.name} testId={`UserAvatar-Container-${account.handle}`} />
      <div className="part-body">
        <label className="part-label" data-testid={`${testId}_label`}>
          <div className="part-input" data-testid={`${testId}RichTextInputContainer`}>
            <DraftBox
              ref={ref}
              testId={testId}
              ariaLabel="Post text"
              role="textbox"
              placeholder={props.placeholder}
              ariaControls={`typeaheadDropdownWrapped-${props.index}`}
              attributes={ATTRIBUTES}
              postOn="mod+enter"
              autoFocus={props.autoFocus}
              {...(props.initialText ? { initialText: props.initialText } : {})}
              onTextChange={props.onTextChange}
              onPost={props.onPost}
            />
          </div>
        </label>
        {props.media.length > 0 && (
          <div className="attachments" data-testid="attachments">
            {props.media.map((item) => (
              <div key={item.url} className="attachment" role="group" aria-label="Media">
                <button
                  type="button"
                  className="attachment-remove"
                  aria-label="Remove media"
                  onClick={() => props.onRemoveMedia(item.url)}
                >
                  ✕
                </button>
                <div data-testid="tweetPhoto">
                  <Media item={item} />
                </div>
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
});
