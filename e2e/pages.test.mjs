// Every page that links lead to: well formed, accessible in light and dark,
// never wider than a phone, and pictures of it to be looked at (e2e/shots).

import assert from 'node:assert/strict'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accessible, fits, wellFormed } from './harness/checks.mjs'
import { sizes } from './harness/browser.mjs'
import { crawl, pattern } from './harness/crawl.mjs'
import { scenario } from './harness/scenario.mjs'

const shots = join(dirname(fileURLToPath(import.meta.url)), 'shots')

// Where the crawl begins: the first page, and lists that put rich records first.
const seeds = ['/', '/meetings?q=Lisbon', '/people?q=Etchevarne', '/agreements?q=squid']

const fileName = (address) => pattern(address).replace(/^\/$/, '/today').slice(1).replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '')

async function shoot(page, name, size, height = 4000) {
  await page.setViewportSize(size)
  const full = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.screenshot({ path: join(shots, `${name}.png`), clip: { x: 0, y: 0, width: size.width, height: Math.min(full, height) }, fullPage: true })
}

scenario('every page', { timeout: 600_000 }, async ({ page }) => {
  rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  const { wrong } = await crawl(page, seeds, {
    visit: async (address) => {
      const name = fileName(address)
      await wellFormed(page)
      await accessible(page)
      await shoot(page, `${name}.light`, sizes.desk)
      await page.emulateMedia({ colorScheme: 'dark' })
      await accessible(page)
      await shoot(page, `${name}.dark`, sizes.desk)
      await page.emulateMedia({ colorScheme: 'light' })
      await shoot(page, `${name}.phone`, sizes.phone)
      await fits(page)
      await page.emulateMedia({ media: 'print' })
      await shoot(page, `${name}.print`, { width: 720, height: 1000 })
      await page.emulateMedia({ media: 'screen' })
      await page.setViewportSize(sizes.wall)
      await fits(page)
      await page.setViewportSize(sizes.desk)
    },
  })
  assert.deepEqual(wrong, [])
})
