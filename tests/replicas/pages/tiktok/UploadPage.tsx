import { useRef, useState } from 'react';

import { DraftBox } from '../shared/DraftBox';
import type { DraftBoxHandle } from '../shared/DraftBox';

interface UploadPageProps {
  /** A file name taken from `?file=`, to reach the caption without choosing a file. */
  initialFile: string | null;
  /** Ask once more in a `Post now` dialog, which the real site does at times. */
  confirmFirst: boolean;
  onPost(text: string): void;
}

const LIMIT = 4000;

const baseName = (file: string): string => file.replace(/\.[^.]+$/, '');

export function UploadPage({ initialFile, confirmFirst, onPost }: UploadPageProps) {
  const [file, setFile] = useState(initialFile);
  const [text, setText] = useState(initialFile ? baseName(initialFile) : '');
  const [confirming, setConfirming] = useState(false);
  const box = useRef<DraftBoxHandle>(null);

  if (file === null) {
    return (
      <div className="drop">
        <h1>Select a video to upload</h1>
        <label className="red-button">
          Select video
          <input
            className="hidden-input"
            type="file"
            accept="video/*"
            onChange={(event) => {
              const name = event.target.files?.[0]?.name;
              if (!name) return;
              setText(baseName(name));
              setFile(name);
            }}
          />
        </label>
      </div>
    );
  }

  const post = () => {
    const written = box.current?.text() ?? '';
    setConfirming(false);
    setFile(null);
    onPost(written);
  };

  return (
    <div className="upload">
      <div className="upload-form">
        <div className="upload-status" data-e2e="upload_status_container">
          <strong>{file}</strong>
          <span>Uploaded</span>
        </div>
        <div className="section-title">Description</div>
        <div className="caption" data-e2e="caption_container">
          {/* Prefilled with the file name: a filled box does not mean the person wrote it. */}
          <DraftBox
            ref={box}
            role="combobox"
            postOn="none"
            initialText={text}
            onTextChange={setText}
          />
          <div className="counter">
            {text.length}/{LIMIT}
          </div>
        </div>
        <div className="section-title">Cover</div>
        <div className="cover" data-e2e="cover_container">
          <img src="/__assets/court.svg" alt="" />
        </div>
        <div className="row" data-e2e="video_visibility_container">
          <span>Who can watch this video</span>
          <strong>Everyone</strong>
        </div>
        <div className="row" data-e2e="schedule_container">
          <span>When to post</span>
          <strong>Now</strong>
        </div>
        <div className="upload-actions">
          <button
            type="button"
            className="red-button"
            data-e2e="post_video_button"
            aria-disabled="false"
            onClick={() => (confirmFirst ? setConfirming(true) : post())}
          >
            Post
          </button>
          <button type="button" className="grey-button" data-e2e="save_draft_button">
            Save draft
          </button>
        </div>
      </div>
      {confirming && (
        <div className="backdrop">
          <div className="dialog" role="dialog" aria-modal="true" aria-label="Continue to post?">
            <p>The video is still being checked. Post it anyway?</p>
            <button type="button" className="red-button" onClick={post}>
              Post now
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
