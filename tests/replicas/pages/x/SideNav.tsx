import { Avatar } from '../shared/Avatar';
import { ReplicaLabel } from '../shared/ReplicaLabel';
import { account } from '../shared/account';
import { Link } from '../shared/router';

export function SideNav() {
  return (
    <header className="side" role="banner">
      <div className="side-title">
        <strong>X</strong> <ReplicaLabel />
      </div>
      <nav role="navigation" aria-label="Primary">
        <Link href="/home" data-testid="AppTabBar_Home_Link">
          Home
        </Link>
        <Link href="/explore" data-testid="AppTabBar_Explore_Link">
          Explore
        </Link>
        <Link href="/messages" data-testid="AppTabBar_DirectMessage_Link">
          Messages
        </Link>
        <Link href={`/${account.handle}`} data-testid="AppTabBar_Profile_Link">
          Profile
        </Link>
      </nav>
      <Link className="side-post" href="/compose/post" data-testid="SideNav_NewTweet_Button">
        Post
      </Link>
      <button
        type="button"
        className="side-account"
        data-testid="SideNav_AccountSwitcher_Button"
        aria-label="Account menu"
      >
        <Avatar name={account.name} testId={`UserAvatar-Container-${account.handle}`} />
        <span>
          <strong>{account.name}</strong>
          <br />@{account.handle}
        </span>
      </button>
    </header>
  );
}
