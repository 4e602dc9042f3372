/**
 * Draws extension/icons/icon-<size>.png from icon.svg with the installed Chromium.
 * Run it after changing the drawing; the pictures are committed.
 *
 *   node scripts/icons.mjs
 *
 * CHROMIUM names another browser than /usr/bin/chromium.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../extension/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="${image}" width="${size}" height="${size}">`,
    );
    await page.screenshot({ path: `${folder}icon-${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
