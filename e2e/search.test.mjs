// Finding things by their words.

import assert from 'node:assert/strict'
import { scenario } from './harness/scenario.mjs'

scenario('a meeting is found by search', {}, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Search everything' }).fill('Reykjavik')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=Reykjavik')
  const main = page.getByRole('main')
  const found = main.getByRole('link', { name: /Reykjavik/ }).and(main.locator('[href^="/meetings/"]'))
  assert.ok((await found.count()) >= 2, 'two rounds were held in Reykjavik')
  await found.first().click()
  await page.waitForURL('**/meetings/m-*')
  await page.getByRole('main').getByText('Reykjavik').first().waitFor()
  assert.match(await page.getByRole('main').innerText(), /Namibia/)
})

scenario('a person is found in another spelling', {}, async ({ page }) => {
  await page.goto('/search?q=Garoeb')
  await page.getByRole('main').locator('a[href^="/people/"]').first().click()
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Hendrik Garoëb/)
})

scenario('what is not there is not called false', {}, async ({ page }) => {
  await page.goto('/search?q=Xylophon')
  const text = await page.getByRole('main').innerText()
  assert.match(text, /no|nothing|none/i)
  assert.doesNotMatch(text, /false|untrue|wrong|does not exist/i)
})
