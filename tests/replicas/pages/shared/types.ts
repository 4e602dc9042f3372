export type Site = 'x' | 'facebook' | 'instagram' | 'tiktok';

/** What a submit control sends to the server. Mirrors the check in server.mjs. */
export interface OutgoingPost {
  site: Site;
  /** Which compose box it came from, for example `home`, `reply`, `comment`, `dm`. */
  place: string;
  /** Text as the editor's own model holds it, never as the DOM shows it. */
  text: string;
  /** Handle of the acting account. */
  account: string;
  /** Number of pictures or videos attached. */
  attachments: number;
}
