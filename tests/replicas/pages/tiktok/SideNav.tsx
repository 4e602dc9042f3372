import { ReplicaLabel } from '../shared/ReplicaLabel';
import { account } from '../shared/account';
import { Link } from '../shared/router';

export function SideNav() {
  return (
    <div className="side">
      <div className="title">
        <strong>TikTok</strong> <ReplicaLabel />
      </div>
      <Link href="/" data-e2e="nav-foryou">
        For You
      </Link>
      <Link href="/@parkside_sports/live" data-e2e="nav-live">
        LIVE
      </Link>
      <Link href="/messages" data-e2e="nav-messages">
        Messages
      </Link>
      <Link href="/tiktokstudio/upload" data-e2e="nav-upload">
        Upload
      </Link>
      <Link href={`/@${account.handle}`} data-e2e="nav-profile">
        Profile
      </Link>
    </div>
  );
}
