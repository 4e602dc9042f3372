/** What the demo types, where and as whom; and for each site the post that is pictured. */
import type { Box } from '../e2e/support/boxes';
import {
  FB_COMMENT,
  FB_GROUP,
  FB_PAGE,
  FB_POST,
  IG_CAPTION,
  IG_COMMENT,
  TT_CAPTION,
  TT_COMMENT,
  X_HOME,
  X_MODAL,
  X_REPLY,
} from '../e2e/support/boxes';

export interface Sample {
  readonly box: Box;
  readonly account: 'PACTCharter' | 'jordan_teaches';
  readonly text: string;
  /** Words whose card is pictured; absent: no picture. */
  readonly picture?: string;
}

const official = 'PACTCharter';
const own = 'jordan_teaches';

export const SAMPLES: readonly Sample[] = [
  {
    box: X_HOME,
    account: own,
    text: 'On behalf of PACT Charter School, we oppose the levy. 🗳️ See you at the game!',
    picture: 'On behalf of',
  },
  { box: X_MODAL, account: official, text: 'What the h3ll was that ref doing 😡' },
  { box: X_REPLY, account: own, text: 'Great game last night, Emma and Liam! Proud coach.' },
  {
    box: FB_POST,
    account: official,
    text: 'Thank you to all families. Questions about the field trip form? Her SSN is 536-22-8134 on page 2.',
    picture: '536-22-8134',
  },
  {
    box: FB_GROUP,
    account: own,
    text: 'Does anybody have a spare trumpet for the spring concert?',
  },
  {
    box: FB_COMMENT,
    account: own,
    text: 'Between us: Aiden was suspended again for vaping in the bathroom.',
  },
  { box: FB_PAGE, account: official, text: 'Open house is on Tuesday at 6 pm. Call 763-712-4200.' },
  {
    box: IG_CAPTION,
    account: official,
    text: 'My 3rd graders working hard in the classroom today 📚',
    picture: '3rd graders',
  },
  {
    box: IG_COMMENT,
    account: own,
    text: 'Add me on Snapchat, 8th graders, and message me anytime!',
  },
  {
    box: TT_CAPTION,
    account: official,
    text: 'Friday mood 🎉 what the hell is wrong with this damn copier',
    picture: 'hell',
  },
  { box: TT_COMMENT, account: own, text: 'So proud of our robotics team at state!' },
];
