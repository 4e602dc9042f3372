import { useRef, useState } from 'react';

import { account } from '../shared/account';
import { createPostClient } from '../shared/post-client';
import { Link, navigate, usePlace } from '../shared/router';
import { LivePage } from './LivePage';
import { Messages } from './Messages';
import { SideNav } from './SideNav';
import { UploadPage } from './UploadPage';
import { VideoPage } from './VideoPage';
import { INITIAL_VIDEOS } from './data';
import type { Video } from './data';

const sendPost = createPostClient('tiktok');

const UPLOAD_ROUTES = ['/tiktokstudio/upload', '/upload', '/creator-center/upload'];

const videoUrl = (video: Video) => `/@${video.author}/video/${video.id}`;

export function App() {
  const { path, query } = usePlace();
  const [videos, setVideos] = useState<Video[]>(INITIAL_VIDEOS);
  const nextId = useRef(100);

  const publish = async (caption: string) => {
    await sendPost({ place: 'caption', text: caption, attachments: 1 });
    const id = String(nextId.current);
    nextId.current += 1;
    setVideos((all) => [{ id, author: account.handle, caption }, ...all]);
    navigate(`/@${account.handle}`);
  };

  const page = () => {
    if (UPLOAD_ROUTES.includes(path)) {
      return (
        <UploadPage
          initialFile={query.get('file')}
          confirmFirst={query.get('confirm') === '1'}
          onPost={(text) => void publish(text)}
        />
      );
    }
    if (path === '/messages') {
      return <Messages onSend={(text) => void sendPost({ place: 'dm', text })} />;
    }
    if (/^\/@[^/]+\/live$/.test(path)) {
      return <LivePage onSend={(text) => void sendPost({ place: 'live', text })} />;
    }
    const [, author, id] = /^\/@([^/]+)(?:\/video\/([^/]+))?$/.exec(path) ?? [];
    if (id) {
      // Any author name works in the address, so that tests may use /@user/video/1.
      const video = videos.find((one) => one.id === id) ?? {
        id,
        author: author ?? '',
        caption: '',
      };
      return <VideoPage key={id} video={video} sendPost={sendPost} />;
    }
    return (
      <div className="grid">
        {videos
          .filter((video) => !author || video.author === author)
          .map((video) => (
            <Link key={video.id} className="tile" href={videoUrl(video)}>
              <img src="/__assets/court.svg" alt="" />
              <strong>{video.author}</strong>
              <p className="post-text">{video.caption}</p>
            </Link>
          ))}
      </div>
    );
  };

  return (
    <div className="layout">
      <SideNav />
      <main role="main">{page()}</main>
    </div>
  );
}
