/**
 * The demo: types the sample posts into the replica pages with the real keyboard,
 * prints which clauses the extension shows, and saves a picture for each site.
 *
 *   scripts/demo          with a display the browser stays open to try by hand
 *   scripts/demo --close  it closes in any case
 *
 * Each post is sent as well, and must arrive at the server as it was typed.
 * Exit status 1 if one did not, or if a picture could not be taken.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { buildReplicas } from '../replicas/build.mjs';
import { applySettings, openBrowser } from '../e2e/support/browser';
import { Desk } from '../e2e/support/test';
import type { Sample } from './samples';
import { SAMPLES } from './samples';

const OUT = join('build', 'demo');

interface Row {
  readonly place: string;
  readonly mode: string;
  readonly text: string;
  readonly cited: readonly string[];
  readonly arrived: boolean;
}

/** How often the chip must read the same before the draft counts as checked, and how far apart. */
const SETTLED = { readings: 3, apart: 400 };

/** Waits until the chip has settled on the whole draft, and returns how many notes there are. */
async function noteCount(desk: Desk): Promise<number> {
  const readings: string[] = [];
  await expect
    .poll(
      async () => {
        readings.push((await desk.ui.attribute('chip-status', 'aria-label')) ?? '');
        const last = readings.slice(-SETTLED.readings);
        return last.length === SETTLED.readings && new Set(last).size === 1 && last[0] !== '';
      },
      { intervals: [SETTLED.apart], timeout: 15_000 },
    )
    .toBe(true);
  return Number(/^\d+/.exec(readings.at(-1) ?? '')?.[0] ?? '0');
}

/** The labels of all notes on the draft, read from the card one by one. */
async function citedClauses(desk: Desk): Promise<string[]> {
  const cited: string[] = [];
  const notes = await noteCount(desk);
  for (let note = 1; note <= notes; note++) {
    if (note === 1) {
      await desk.ui.press('chip-status');
      await desk.expectCard();
    } else {
      const before = await desk.ui.text('stepper');
      await desk.page.keyboard.press('F8');
      await expect.poll(() => desk.ui.text('stepper')).not.toBe(before);
    }
    cited.push(await desk.ui.text('card label'));
  }
  return cited;
}

async function run(sample: Sample, desk: Desk): Promise<Row> {
  await desk.open(sample.box, sample.account);
  await desk.type(sample.text);
  const mode = await desk.ui.text('chip-mode');
  const cited = await citedClauses(desk);
  if (cited.length > 0) await desk.page.keyboard.press('Escape');
  if (sample.picture !== undefined) {
    await desk.clickWord(sample.picture);
    await desk.expectCard();
    const site = new URL(sample.box.url).hostname.replace(/^www\.|\.com$/g, '');
    await desk.page.screenshot({ path: join(OUT, `${site}.png`) });
    await desk.page.keyboard.press('Escape');
  }
  await desk.expectNoCard();
  const arrived = await desk.send(sample.box, sample.text).then(
    () => true,
    () => false,
  );
  return { place: sample.box.name, mode, text: sample.text, cited, arrived };
}

function print(rows: readonly Row[]): void {
  for (const row of rows) {
    console.log(`\n${row.place} | ${row.mode}`);
    console.log(`  “${row.text}”`);
    console.log(`  ${row.cited.length === 0 ? 'no note' : row.cited.join('; ')}`);
    if (!row.arrived) console.log('  THE POST DID NOT ARRIVE AS IT WAS TYPED');
  }
  const noted = rows.filter((row) => row.cited.length > 0).length;
  console.log(`\n${rows.length} posts typed and sent, ${noted} with a note.`);
  console.log(`Pictures: ${OUT}/{x,facebook,instagram,tiktok}.png`);
}

async function main(): Promise<void> {
  const headed = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const stay = headed && !process.argv.includes('--close');
  mkdirSync(OUT, { recursive: true });
  await buildReplicas();
  const browser = await openBrowser({ headed });
  await applySettings(browser.context);

  const rows: Row[] = [];
  for (const sample of SAMPLES) {
    const page = await browser.context.newPage();
    // Without the card fading in, a picture shows it as it is.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    rows.push(await run(sample, new Desk(page, browser.server)));
    await page.close();
  }
  print(rows);
  if (rows.some((row) => !row.arrived)) process.exitCode = 1;

  if (stay) {
    const page = await browser.context.newPage();
    await page.goto('https://x.com/home?account=jordan_teaches');
    console.log('\nThe browser stays open: x.com, www.facebook.com, www.instagram.com and');
    console.log('www.tiktok.com are the replica pages. Close it to end the demo.');
    await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  }
  await browser.close();
}

await main();
