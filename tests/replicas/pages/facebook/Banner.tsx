import { Avatar } from '../shared/Avatar';
import { ReplicaLabel } from '../shared/ReplicaLabel';
import { account } from '../shared/account';
import { cx } from '../shared/cx';
import { press } from '../shared/press';
import { Link } from '../shared/router';

export function Banner({ onChat }: { onChat(): void }) {
  return (
    <div className={cx('banner')} role="banner">
      <div className={cx('title')}>
        <strong>Facebook</strong> <ReplicaLabel />
      </div>
      <nav className={cx('tabs')} aria-label="Facebook">
        <Link href="/">Home</Link>
        <Link href="/groups/12">Group</Link>
        <Link href="/PACTCharter">Page</Link>
      </nav>
      <div className={cx('banner-end')}>
        <div className={cx('chat-button')} aria-label="Messenger" {...press(onChat)}>
          Chat
        </div>
        <div aria-label="Your profile" {...press(() => undefined)}>
          <Avatar name={account.name} className={cx('small')} />
        </div>
      </div>
    </div>
  );
}
