import { account } from './account';
import type { OutgoingPost, Site } from './types';

export type SendPost = (
  post: Pick<OutgoingPost, 'place' | 'text'> & { attachments?: number },
) => Promise<void>;

/** Sends what the person wrote to the server of the same host. */
export function createPostClient(site: Site): SendPost {
  return async ({ place, text, attachments = 0 }) => {
    const body: OutgoingPost = { site, place, text, account: account.handle, attachments };
    const response = await fetch('/__post', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The replica server refused the post (${response.status}).`);
  };
}
