// The page of a report: words and what was read in them, both ways; review by
// keys; adding what was missed from selected words.

import assert from 'node:assert/strict'
import { scenario } from './harness/scenario.mjs'

/** openReport opens the report with the words in its title. */
async function openReport(page, words) {
  await page.goto(`/reports?q=${encodeURIComponent(words)}`)
  await page.locator('tbody th a').first().click()
  await page.waitForURL('**/reports/*')
}

/** select selects words of the report's text, as a person does with the mouse. */
async function select(page, words) {
  const found = await page.evaluate((words) => {
    for (const block of document.querySelectorAll('article.text .b')) {
      const at = block.textContent.indexOf(words)
      if (at < 0) continue
      const place = (offset) => {
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        for (let t; (t = texts.nextNode()); offset -= t.length) if (offset <= t.length) return [t, offset]
      }
      const range = document.createRange()
      range.setStart(...place(at))
      range.setEnd(...place(at + words.length))
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      return getSelection().toString()
    }
  }, words)
  assert.equal(found, words)
}

scenario('what was read lights its words, and the other way round', {}, async ({ page }) => {
  await openReport(page, 'open talks Reykjavik')
  const told = page.locator('.told', { hasText: 'Beatriz Ferrando' }).first()
  await told.focus()
  const lit = page.locator('article.text .lit')
  await lit.first().waitFor()
  assert.match((await lit.allInnerTexts()).join(' '), /Beatriz Ferrando/)
  await page.locator('article.text .mk', { hasText: 'Hendrik Garoëb' }).first().click()
  await page.locator('.told.here', { hasText: 'Hendrik Garoëb' }).waitFor()
})

scenario('a report is reviewed by keys', {}, async ({ page }) => {
  await openReport(page, 'open talks Reykjavik')
  await page.keyboard.press('j')
  const here = page.locator('.told.here')
  const first = await here.getAttribute('id')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  assert.equal(await here.getAttribute('id'), first)
  await page.keyboard.press('a')
  await page.locator(`#${first}.state-accepted`).waitFor()
  await page.keyboard.press('u')
  await page.locator(`#${first}.state-machine`).waitFor()
  await page.keyboard.press('x')
  await page.locator(`#${first}.state-wrong`).waitFor()
  await page.keyboard.press('u')
  await page.locator(`#${first}.state-machine`).waitFor()
  await page.keyboard.press('?')
  assert.ok(await page.getByText('next, previous').isVisible())
})

scenario('a missed meeting is added from selected words, and undone', {}, async ({ page }) => {
  const total = async () => (await (await page.request.get('/api/v1/meetings')).json()).total
  const before = await total()
  await openReport(page, 'open talks Reykjavik')
  const words = 'a Namibian patrol boat brought the Cebollati, a squid ship from Uruguay, into Walvis Bay'
  await select(page, words)
  await page.keyboard.press('n')
  const form = page.locator('#add form')
  assert.equal(await form.getByRole('textbox', { name: 'Words of the report' }).inputValue(), words)
  await form.getByRole('radio', { name: 'meeting' }).check()
  await form.locator('.of-meeting').getByLabel(/status/i).selectOption('held')
  await form.locator('.of-meeting').getByLabel(/^side/i).first().fill('NAM')
  await form.getByRole('textbox', { name: 'Why' }).fill('the crew met the patrol')
  await form.getByRole('button', { name: 'Add' }).click()
  await page.locator('.told.state-added', { hasText: 'Namibia' }).waitFor()
  assert.equal(await total(), before + 1)
  await page.locator('.told.state-added').getByRole('link', { name: 'Record' }).click()
  await page.waitForURL('**/meetings/m-*')
  const main = await page.getByRole('main').innerText()
  assert.match(main, /harness/) // the author
  assert.match(main, /the crew met the patrol/)
  await page.goBack()
  await page.keyboard.press('u')
  await page.locator('.told.state-added').waitFor({ state: 'detached' })
  assert.equal(await total(), before)
})

scenario('words that are not in the report are refused', {}, async ({ page }) => {
  await openReport(page, 'open talks Reykjavik')
  const path = new URL(page.url()).pathname
  page.expectRefusal(400)
  const answer = await page.evaluate(async (path) => {
    const body = new URLSearchParams({ kind: 'meeting', words: 'words that nobody printed', status: 'held', side: 'NAM' })
    return (await fetch(`${path}/also`, { method: 'POST', body })).text()
  }, path)
  assert.match(answer, /words that nobody printed/)
})
