import { Avatar } from '../shared/Avatar';
import { Media } from '../shared/Media';
import { cx } from '../shared/cx';
import { Link } from '../shared/router';
import { CommentForm } from './CommentForm';
import type { Picture } from './data';

interface PictureCardProps {
  picture: Picture;
  onComment(text: string): void;
}

export function PictureCard({ picture, onComment }: PictureCardProps) {
  return (
    <article className={cx('picture')}>
      <header className={cx('picture-head')}>
        <Avatar name={picture.author} className={cx('small')} />
        <Link href={`/${picture.author}/`}>
          <strong>{picture.author}</strong>
        </Link>
      </header>
      <Media item={picture.media} className={cx('picture-media')} />
      <div className={cx('picture-body')}>
        <p className="post-text">
          <strong>{picture.author}</strong> {picture.caption}
        </p>
        <ul className={cx('comments')}>
          {picture.comments.map((comment, index) => (
            <li key={index}>
              <p className="post-text">
                <strong>{comment.author}</strong> <span>{comment.text}</span>
              </p>
            </li>
          ))}
        </ul>
        <Link className={cx('muted')} href={`/p/${picture.id}/`}>
          View post
        </Link>
      </div>
      <CommentForm onSubmit={onComment} />
    </article>
  );
}
