// 200 hostile strings as title, byline, publisher, file name, text, name, value of a
// correction, its reason, and words searched for: none runs, none is more than the text
// that it is, none breaks the layout.

import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { fits } from './harness/checks.mjs'
import { press } from './harness/browser.mjs'
import { crawl } from './harness/crawl.mjs'
import { scenario } from './harness/scenario.mjs'
import { parley } from './harness/server.mjs'
import { harm, watch } from './hostile/check.mjs'
import { strings } from './hostile/strings.mjs'

const clean = { ran: 0, refused: [], alive: [], spill: [] }

test('there are 200 strings, each once', () => {
  assert.equal(new Set(strings.map((s) => s.text)).size, 200)
})

// A form with a control character in a file's name is refused as a whole, in words.
const fileName = (text, n) => `${n}-${text.replace(/[/\0-\x1f]/g, '_')}`.slice(0, 60) + '.txt'

const report = (text, n) => `title: ${text}
date: 2025-03-${String(1 + (n % 28)).padStart(2, '0')}
source: ${text}
author: ${text}
url: https://wire.example/${n}

OSLO, March ${1 + (n % 28)} (Wire) - Foreign Minister Anna ${text} of Norway met Foreign Minister Bram Vries of the Netherlands in Oslo on Monday and promised ${text} by 30 April, the ministry said.

"${text}," said Anna Berg, the Norwegian Foreign Minister. ${text}

It was their third meeting. ${text} They signed the ${text} agreement.
`

async function addReports(dir) {
  const folder = join(dir, 'hostile')
  await mkdir(folder)
  for (const [n, { text }] of strings.entries()) await writeFile(join(folder, fileName(text, n)), report(text, n))
  await parley(dir, 'add', '--db', 'parley.db', 'hostile')
}

// What is shown of a text: the text, with an end to each writing direction that it begins.
const shownAs = (shown, text) => shown.trim().replace(/[\u202C\u2069]+$/, '') === text.trim().replace(/[\u202C\u2069]+$/, '')

/** look opens a page and gives what is wrong with it. */
async function look(page, address, heading) {
  const wrong = []
  const note = (what) => wrong.push(`${address} (${heading ?? ''}): ${what}`)
  await page.goto(address)
  const found = await harm(page)
  if (!isDeepStrictEqual(found, clean)) note(JSON.stringify(found))
  await fits(page, { content: false }).catch((error) => note(error.message.replace(/\s+\+ actual[^]*/, '')))
  const h1 = await page.locator('h1').textContent()
  if (heading && !shownAs(h1, heading)) wrong.push(`${address}: ${JSON.stringify(h1)} is shown for ${JSON.stringify(heading)}`)
  return wrong
}

scenario('hostile reports', { store: 'empty', prepare: addReports, size: 'phone', timeout: 600_000 }, async ({ page, server }) => {
  await watch(page)
  const rows = JSON.parse(await parley(server.dir, 'show', 'reports', '--json', '--db', 'parley.db'))
  assert.equal(rows.length, 200)
  const wrong = []
  let same = 0
  for (const { id, title } of rows) {
    wrong.push(...(await look(page, `/reports/${id}`, title)))
    same += strings.some((s) => s.text.trim() === title) ? 1 : 0
  }
  assert.ok(same > 140, `only ${same} of 200 titles are the strings themselves`)
  await crawl(page, ['/'], { each: 1, visit: async (address) => wrong.push(...(await look(page, address))) })
  assert.deepEqual(wrong, [])
})

// Names, values, reasons and questions that people type.
scenario('hostile corrections', { size: 'phone', timeout: 600_000 }, async ({ page, server }) => {
  await watch(page)
  const [person] = JSON.parse(await parley(server.dir, 'show', 'people', '--json', '--db', 'parley.db'))
  const [agreement] = JSON.parse(await parley(server.dir, 'show', 'agreements', '--json', '--db', 'parley.db'))
  const wrong = []
  for (const [n, { text }] of strings.entries()) {
    const id = n % 2 === 0 ? person.id : agreement.id
    const answer = await page.request.post('/judge', { form: { kind: 'value', id, field: 'name', value: text, why: text, back: text }, maxRedirects: 0 })
    // A text may be no value; it is never a defect, and leads nowhere else.
    if (![303, 400, 422].includes(answer.status())) wrong.push(`${JSON.stringify(text)}: ${answer.status()}`)
    const to = answer.headers().location
    if (to && new URL(to, server.url).origin !== server.url) wrong.push(`${JSON.stringify(text)} leads to ${to}`)
    if (n % 20 === 19) wrong.push(...(await look(page, `/people/${person.id}`)), ...(await look(page, `/agreements/${agreement.id}`)), ...(await look(page, '/people')))
  }
  assert.deepEqual(wrong, [])
})

scenario('hostile questions', { size: 'phone', timeout: 600_000 }, async ({ page }) => {
  await watch(page)
  const wrong = []
  for (const { text } of strings) {
    const q = encodeURIComponent(text)
    const answer = await page.request.get(`/meetings?q=${q}&party=${q}&from=${q}&status=${q}`)
    if (answer.status() >= 500) wrong.push(`${JSON.stringify(text)}: ${answer.status()}`)
    const one = await page.request.get(`/people?q=${q}`)
    if (one.ok()) wrong.push(...(await look(page, `/people?q=${q}`)))
    else if (one.status() !== 400) wrong.push(`${JSON.stringify(text)}: ${one.status()}`)
  }
  assert.deepEqual(wrong, [])
})

// Names of files, as a browser sends them.
scenario('hostile file names', { store: 'empty', size: 'phone', timeout: 600_000 }, async ({ page }) => {
  await watch(page)
  const wrong = []
  for (let n = 0; n < strings.length; n += 50) {
    const files = strings.slice(n, n + 50).map(({ text }, i) => ({ name: fileName(text, n + i), mimeType: 'text/plain', buffer: Buffer.from(`A note without talks, number ${n + i}.`) }))
    wrong.push(...(await look(page, '/add')))
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByText('not kept yet').first().waitFor()
    const check = async (when) => {
      const found = await harm(page)
      if (!isDeepStrictEqual(found, clean)) wrong.push(`${when}: ${JSON.stringify(found)}`)
      await fits(page, { content: false }).catch((error) => wrong.push(`${when}: ${error.message}`))
    }
    await check('before they are kept')
    await press(page.getByRole('button', { name: 'Keep', exact: true }))
    assert.equal(await page.getByRole('region', { name: 'What was kept' }).getByRole('listitem').count(), files.length)
    await check('when they are kept')
  }
  assert.deepEqual(wrong, [])
})
