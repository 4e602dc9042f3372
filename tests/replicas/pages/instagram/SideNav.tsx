import { ReplicaLabel } from '../shared/ReplicaLabel';
import { account } from '../shared/account';
import { cx } from '../shared/cx';
import { Link } from '../shared/router';

/** The profile link's picture names the account; it lies outside main, article and dialog. */
export function SideNav() {
  return (
    <div className={cx('side')}>
      <div className={cx('title')}>
        <strong>Instagram</strong> <ReplicaLabel />
      </div>
      <Link href="/" role="link">
        Home
      </Link>
      <Link href="/direct/t/1" role="link">
        Messages
      </Link>
      <Link href="/create/select/" role="link">
        Create
      </Link>
      <Link href={`/${account.handle}/`} role="link">
        <img
          className={cx('profile-picture')}
          src="/__assets/person.svg"
          alt={`${account.handle}'s profile picture`}
        />
        Profile
      </Link>
    </div>
  );
}
