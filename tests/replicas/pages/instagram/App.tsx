import { useRef, useState } from 'react';

import { account } from '../shared/account';
import type { Attachment } from '../shared/attachments';
import { cx } from '../shared/cx';
import { createPostClient } from '../shared/post-client';
import { navigate, usePlace } from '../shared/router';
import { CreateDialog } from './CreateDialog';
import { DirectThread } from './DirectThread';
import { PictureCard } from './PictureCard';
import { LoginForm, ShareWindow } from './PrivateForms';
import { SideNav } from './SideNav';
import { INITIAL_PICTURES } from './data';
import type { Picture } from './data';

const sendPost = createPostClient('instagram');

export function App() {
  const { path, query } = usePlace();
  // Chosen at load: later navigation drops the query.
  const [extra] = useState(query.has('login') ? 'login' : query.has('share') ? 'share' : null);
  const [pictures, setPictures] = useState<Picture[]>(INITIAL_PICTURES);
  const nextId = useRef(1);
  // The create dialog is drawn over the page the person came from.
  const behind = useRef('/');
  // True when the caption step was opened by its address rather than reached through a file.
  const [loadedAtCaption] = useState(path === '/create/details/');
  const creating = path.startsWith('/create/');
  if (!creating) behind.current = path;

  const comment = async (picture: Picture, text: string) => {
    await sendPost({ place: 'comment', text });
    const added = { author: account.handle, text };
    setPictures((all) =>
      all.map((one) =>
        one.id === picture.id ? { ...one, comments: [...one.comments, added] } : one,
      ),
    );
  };

  const share = async (caption: string, media: Attachment) => {
    navigate(behind.current);
    await sendPost({ place: 'caption', text: caption, attachments: 1 });
    const id = `own${nextId.current}`;
    nextId.current += 1;
    setPictures((all) => [{ id, author: account.handle, caption, media, comments: [] }, ...all]);
  };

  const single = /^\/p\/([^/]+)/.exec(behind.current)?.[1];
  const profile = /^\/([^/]+)\/$/.exec(behind.current)?.[1];
  const shown = pictures.filter(
    ({ id, author }) => (!single || id === single) && (!profile || author === profile),
  );

  return (
    <div className={cx('layout')}>
      <SideNav />
      <main className={cx('main')} role="main">
        {extra === 'login' && <LoginForm />}
        {behind.current.startsWith('/direct/') ? (
          <DirectThread onSend={(text) => void sendPost({ place: 'dm', text })} />
        ) : (
          shown.map((picture) => (
            <PictureCard
              key={picture.id}
              picture={picture}
              onComment={(text) => void comment(picture, text)}
            />
          ))
        )}
      </main>
      {extra === 'share' && <ShareWindow />}
      {creating && (
        <CreateDialog
          startAtCaption={loadedAtCaption && path === '/create/details/'}
          onMediaChosen={() => navigate('/create/details/')}
          onClose={() => navigate(behind.current)}
          onShare={(text, media) => void share(text, media)}
        />
      )}
    </div>
  );
}
