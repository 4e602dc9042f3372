import { useEffect, useRef, useState } from 'react';

import { Avatar } from '../shared/Avatar';
import { LexicalBox } from '../shared/LexicalBox';
import type { LexicalBoxHandle } from '../shared/LexicalBox';
import { Media } from '../shared/Media';
import { account } from '../shared/account';
import { toAttachments } from '../shared/attachments';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { press } from '../shared/press';

interface CreateDialogProps {
  /** Opens on the caption step with a sample picture, for a direct load of that step. */
  startAtCaption: boolean;
  onMediaChosen(): void;
  onClose(): void;
  onShare(text: string, media: Attachment): void;
}

async function samplePicture(): Promise<Attachment> {
  const response = await fetch('/__assets/library.svg');
  const url = URL.createObjectURL(await response.blob());
  return { url, kind: 'image', name: 'library.svg' };
}

/** Steps of a new post: choose a file, then write the caption. Share exists only on the last. */
export function CreateDialog(props: CreateDialogProps) {
  const [media, setMedia] = useState<Attachment | null>(null);
  const box = useRef<LexicalBoxHandle>(null);
  const { startAtCaption } = props;

  useEffect(() => {
    if (startAtCaption) void samplePicture().then(setMedia);
  }, [startAtCaption]);

  const choose = (files: FileList | null) => {
    const [first] = toAttachments(files);
    if (!first) return;
    setMedia(first);
    props.onMediaChosen();
  };

  return (
    <div className={cx('backdrop')}>
      <div
        className={cx(media ? 'dialog dialog-wide' : 'dialog')}
        role="dialog"
        aria-modal="true"
        aria-label="Create new post"
      >
        <div className={cx('dialog-head')}>
          <div className={cx('text-button back')} aria-label="Close" {...press(props.onClose)}>
            ✕
          </div>
          <div role="heading" aria-level={1}>
            Create new post
          </div>
          {media && (
            <div
              className={cx('text-button share')}
              {...press(() => props.onShare(box.current?.text() ?? '', media))}
            >
              Share
            </div>
          )}
        </div>
        {media ? (
          <div className={cx('caption-step')}>
            <div className={cx('caption-media')}>
              <Media item={media} />
            </div>
            <div className={cx('caption-side')}>
              <div className={cx('picture-head')}>
                <Avatar name={account.name} className={cx('small')} />
                <strong>{account.handle}</strong>
              </div>
              <div className={cx('caption-editor')}>
                <LexicalBox
                  ref={box}
                  mode="plain"
                  ariaLabel="Write a caption..."
                  placeholder="Write a caption..."
                  autoFocus
                />
              </div>
              <input
                className={cx('field')}
                name="creation-location-input"
                placeholder="Add location"
                autoComplete="off"
              />
              <input
                className={cx('field')}
                name="creation-collaborator-input"
                placeholder="Add collaborators"
                autoComplete="off"
              />
            </div>
          </div>
        ) : (
          <div className={cx('select-step')}>
            <p>Choose a photo or a video</p>
            <label className={cx('select-button')}>
              Select from computer
              <input
                className="hidden-input"
                type="file"
                accept="image/jpeg,image/png,image/heic,image/heif,video/mp4,video/quicktime"
                onChange={(event) => choose(event.target.files)}
              />
            </label>
          </div>
        )}
      </div>
    </div>
  );
}
