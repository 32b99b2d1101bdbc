// Calendar and news, as programs of other people read them.

import assert from 'node:assert/strict'
import { press } from './harness/browser.mjs'
import { scenario } from './harness/scenario.mjs'

/** events reads an iCalendar file: the properties of each event. */
function events(text) {
  assert.match(text, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const list = []
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) < 5000)
    if (line === 'BEGIN:VEVENT') list.push({})
    const [, name, value] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
    if (list.length > 0 && name !== 'BEGIN' && name !== 'END') list.at(-1)[name] = value
  }
  return list
}

scenario('the calendar of planned meetings and deadlines is read', {}, async ({ page }) => {
  const answer = await page.request.get('/feeds/due.ics?as_of=2016-10-01')
  assert.match(answer.headers()['content-type'], /^text\/calendar/)
  for (const line of (await answer.text()).split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `a line of more than 75 bytes: ${line}`)
  const list = events(await answer.text())
  const windhoek = list.find((e) => e.SUMMARY?.includes('Windhoek'))
  assert.equal(windhoek?.DTSTART, '20161014')
  assert.equal(new Set(list.map((e) => e.UID)).size, list.length, 'an event has no ID of its own')
  await page.goto(new URL(windhoek.URL).pathname)
  assert.match(await page.getByRole('main').innerText(), /Windhoek/)
  const again = await page.request.get('/feeds/due.ics?as_of=2016-10-01', { headers: { 'If-None-Match': answer.headers().etag ?? '' } })
  assert.equal(again.status(), 304, 'unchanged, it is not sent again')
})

scenario('a corrected date stands in the calendar', {}, async ({ page }) => {
  const day = async () => events(await (await page.request.get('/feeds/due.ics?as_of=2016-10-01')).text()).find((e) => e.SUMMARY?.includes('Windhoek'))?.DTSTART
  await page.goto('/meetings?q=Windhoek&status=planned')
  await page.locator('tbody a[href^="/meetings/m-"]').first().click()
  const field = page.locator('#field-time')
  await field.getByText('Correct').click()
  await field.locator('details.correct').getByRole('textbox').first().fill('2016-10-15')
  await press(field.locator('details.correct').getByRole('button', { name: 'Keep' }))
  assert.equal(await day(), '20161015')
})

scenario('the news feed leads to the records', {}, async ({ page }) => {
  const text = await (await page.request.get('/feeds/news.atom')).text()
  await page.goto('/')
  const feed = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'application/xml')
    return { wrong: doc.querySelector('parsererror')?.textContent, links: [...doc.querySelectorAll('entry > link')].map((l) => l.getAttribute('href')) }
  }, text)
  assert.equal(feed.wrong, undefined)
  assert.ok(feed.links.length >= 10)
  for (const link of feed.links.slice(0, 3)) assert.ok((await page.goto(new URL(link).pathname)).ok(), link)
})
