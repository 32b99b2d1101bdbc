// The page of a meeting: every cell opens the words that say it; corrections.

import assert from 'node:assert/strict'
import { press } from './harness/browser.mjs'
import { scenario } from './harness/scenario.mjs'

/** openMeeting opens the meeting whose row in the list has all the words. */
async function openMeeting(page, list, ...words) {
  await page.goto(list)
  let rows = page.locator('tbody tr')
  for (const hasText of words) rows = rows.filter({ hasText })
  await rows.first().locator('a[href^="/meetings/m-"]').first().click()
  await page.waitForURL('**/meetings/m-*')
}

scenario('the words behind six different cells are opened', {}, async ({ page }) => {
  await openMeeting(page, '/meetings?q=Lisbon', 'round', 'held')
  const fields = page.locator('.field')
  const opened = []
  for (let n = 0; n < (await fields.count()) && opened.length < 6; n++) {
    const value = fields.nth(n).locator('details:has(q)').first()
    if ((await value.count()) === 0) continue
    await value.locator('summary').first().click()
    const quote = value.locator('q').first()
    assert.ok(await quote.isVisible())
    const words = await quote.innerText()
    const source = value.locator('a.who').first()
    opened.push({ field: await fields.nth(n).getAttribute('id'), words, href: await source.getAttribute('href') })
  }
  assert.equal(new Set(opened.map((o) => o.field)).size, 6, JSON.stringify(opened))
  for (const { words, href } of opened) {
    await page.goto(href)
    const text = await page.locator('article.text').innerText()
    const flat = (s) => s.replace(/\s+/g, ' ').trim()
    assert.ok(flat(text).includes(flat(words)), `${href} has not the words ${JSON.stringify(words)}`)
    const mark = new URL(page.url()).hash.slice(1)
    if (mark) assert.equal(await page.locator(`[id="${mark}"]`).count(), 1, `${href} leads to no place of the report`)
  }
})

scenario('accounts that exclude each other stand side by side', {}, async ({ page }) => {
  await openMeeting(page, '/meetings?q=Windhoek', 'Iceland')
  const accounts = page.getByRole('region', { name: /All accounts/ }).getByRole('table').first()
  const text = await accounts.innerText()
  assert.match(text, /5 October 2016/)
  assert.match(text, /6 October 2016/)
  assert.match(await page.getByRole('main').innerText(), /exclude each other/)
})

scenario('a denied meeting is shown as disputed, and is not counted as held', {}, async ({ page }) => {
  await openMeeting(page, '/meetings?q=Madrid', 'Namibia')
  const text = await page.getByRole('main').innerText()
  assert.match(text, /disputed/)
  assert.match(text, /denies it/)
})

scenario('a date is corrected with a reason, shows its author, and is undone', {}, async ({ page }) => {
  await openMeeting(page, '/meetings?q=London', 'Namibia')
  const field = page.locator('#field-time')
  const before = await field.innerText()
  await field.getByText('Correct').click()
  await field.locator('details.correct').getByRole('textbox').first().fill('2016-09-12')
  await field.locator('details.correct').getByLabel('Reason').fill('the Monday of that week')
  await press(field.locator('details.correct').getByRole('button', { name: 'Keep' }))
  assert.match(await field.innerText(), /12 September 2016/)
  const decisions = page.getByRole('region', { name: 'Decisions' })
  assert.match(await decisions.innerText(), /harness.*the Monday of that week/s)
  await press(decisions.getByRole('button', { name: /^Undo/ }).first())
  assert.equal(await field.innerText(), before)
  assert.match(await decisions.innerText(), /\(undone\)/)
})
