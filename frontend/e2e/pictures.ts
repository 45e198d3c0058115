import { resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Device, sizes } from './witness';

const gallery = resolve(import.meta.dirname, '../../docs/screenshots');

/** Into docs/screenshots when UPDATE_SCREENSHOTS=1, otherwise beside the results of the test. */
export async function picture(page: Page, name: string, device: Device): Promise<void> {
  const file = `${name}-${device}.png`;
  const path = process.env.UPDATE_SCREENSHOTS === '1' ? resolve(gallery, file) : test.info().outputPath(file);
  await page.setViewportSize(sizes[device]);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', scale: 'css' });
}
