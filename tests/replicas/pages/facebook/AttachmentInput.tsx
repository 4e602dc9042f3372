import { cx } from '../shared/cx';

interface AttachmentInputProps {
  label: string;
  onFiles(files: FileList | null): void;
}

/** The file input is always in the page, so its presence says nothing (site-dom.md 2). */
export function AttachmentInput({ label, onFiles }: AttachmentInputProps) {
  return (
    <label className={cx('photo-button')} aria-label={label}>
      <span aria-hidden="true">Photo</span>
      <input
        className="hidden-input"
        type="file"
        accept="image/*,image/heif,image/heic,video/*,video/mp4,video/quicktime"
        multiple
        tabIndex={-1}
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
