// What the program leaves to people.

import assert from 'node:assert/strict'
import { press } from './harness/browser.mjs'
import { scenario } from './harness/scenario.mjs'

scenario('a proposal is declined, and that is undone', {}, async ({ page }) => {
  await page.goto('/review')
  const proposals = page.getByRole('button', { name: 'Not the same' })
  const before = await proposals.count()
  assert.ok(before > 0, 'the series leaves proposals')
  await press(proposals.first())
  assert.equal(await proposals.count(), before - 1)
  await press(page.getByRole('button', { name: 'Undo' }).first())
  assert.equal(await proposals.count(), before)
})

scenario('two meetings are made one, and that is undone', {}, async ({ page }) => {
  const total = async () => (await (await page.request.get('/api/v1/meetings')).json()).total
  const before = await total()
  await page.goto('/review')
  await press(page.getByRole('button', { name: 'Same', exact: true }).first())
  assert.equal(await total(), before - 1)
  await press(page.getByRole('button', { name: 'Undo' }).first())
  assert.equal(await total(), before)
})

scenario('the pages are used by keyboard alone', {}, async ({ page }) => {
  await page.goto('/meetings?q=Lisbon')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'To the content')
  await page.keyboard.press('Enter')
  assert.equal(new URL(page.url()).hash, '#main')
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('href') ?? '')
  for (let n = 0; n < 40 && !(await focused()).startsWith('/meetings/m-'); n++) await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)
  assert.notEqual(outline, 'none', 'what has the focus is not seen')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/meetings/m-*')
})

scenario('the pages are read without JavaScript', { javaScript: false }, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Meetings' }).click()
  await page.locator('tbody a').first().click()
  await page.waitForURL('**/meetings/m-*')
  const words = page.locator('main details:has(q)').first()
  await words.locator('summary').click()
  assert.ok(await words.locator('q').first().isVisible())
})
