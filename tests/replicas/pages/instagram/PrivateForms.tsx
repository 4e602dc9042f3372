import { useState } from 'react';

import { cx } from '../shared/cx';

/** The start page of somebody who is not signed in. "Show" turns the password into plain text. */
export function LoginForm() {
  const [shown, setShown] = useState(false);
  return (
    <form className={cx('login-form')} onSubmit={(event) => event.preventDefault()}>
      <input type="text" name="username" placeholder="Username or email" autoComplete="username" />
      <input
        type={shown ? 'text' : 'password'}
        placeholder="Password"
        aria-label="Password"
        autoComplete="off"
      />
      <button type="button" onClick={() => setShown(!shown)}>
        Show
      </button>
    </form>
  );
}

/** The window that sends a post to people: a search and a message, neither of them a comment. */
export function ShareWindow() {
  return (
    <div className={cx('share-window')} role="dialog" aria-label="Share">
      <input type="text" name="queryBox" placeholder="Search…" />
      <form onSubmit={(event) => event.preventDefault()}>
        <input type="text" placeholder="Write a message…" />
      </form>
    </div>
  );
}
