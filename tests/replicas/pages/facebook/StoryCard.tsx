import { Avatar } from '../shared/Avatar';
import { Media } from '../shared/Media';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { press } from '../shared/press';
import { CommentComposer } from './CommentComposer';
import { CommentThread } from './CommentThread';
import type { Story } from './data';

interface StoryCardProps {
  story: Story;
  onComment(text: string, media: Attachment[]): void;
  onReply(commentId: number, text: string, media: Attachment[]): void;
  onShare(): void;
}

export function StoryCard({ story, onComment, onReply, onShare }: StoryCardProps) {
  return (
    <div className={cx('card')} role="article" data-pagelet={`FeedUnit_${story.id}`}>
      <div className={cx('author')}>
        <Avatar name={story.author} />
        <div>
          <strong>{story.author}</strong>
          <div className={cx('muted')}>now · Public</div>
        </div>
      </div>
      <p className="post-text" dir="auto">
        {story.text}
      </p>
      {story.shared && (
        <div className={cx('shared')}>
          <strong>{story.shared.author}</strong>
          <p className="post-text">{story.shared.text}</p>
        </div>
      )}
      {story.media.map((item) => (
        <Media key={item.url} item={item} className={cx('story-media')} />
      ))}
      <div className={cx('story-actions')}>
        <div aria-label="Like" {...press(() => undefined)}>
          Like
        </div>
        <div aria-label="Share" {...press(onShare)}>
          Share
        </div>
      </div>
      {story.comments.map((comment) => (
        <CommentThread
          key={comment.id}
          comment={comment}
          onReply={(text, media) => onReply(comment.id, text, media)}
        />
      ))}
      <CommentComposer onSubmit={onComment} />
    </div>
  );
}
