// Adding reports: the worked series, as files and as pasted text.

import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { press } from './harness/browser.mjs'
import { scenario } from './harness/scenario.mjs'
import { root } from './harness/server.mjs'

const series = join(root, 'examples', 'series')

scenario('the series is added as files, and adding it twice changes nothing', { store: 'empty', timeout: 120_000 }, async ({ page }) => {
  const files = (await readdir(series)).map((name) => join(series, name))
  const total = async () => (await (await page.request.get('/api/v1/meetings')).json()).total
  for (const time of ['first', 'second']) {
    await page.goto('/add')
    await page.locator('input[type=file]').setInputFiles(files)
    await press(page.getByRole('button', { name: 'Keep', exact: true }))
    const results = page.getByRole('region', { name: 'What was kept' }).getByRole('listitem')
    assert.equal(await results.count(), 40, time)
    const told = (await results.allInnerTexts()).join('\n')
    assert.equal(told.match(/not kept/g), null)
    if (time === 'first') assert.match(told, /revision/i) // 37 is a new text of 36
    assert.equal(await total(), 24, `meetings, ${time} time`)
  }
  await page.goto('/')
  assert.match(await page.getByRole('main').innerText(), /39 reports/)
})

scenario('a pasted report is shown before it is kept', { store: 'empty' }, async ({ page }) => {
  const text = await readFile(join(series, '01-meridian.txt'), 'utf8')
  await page.goto('/add')
  await page.getByRole('textbox', { name: /^Text of a report/ }).fill(text)
  await page.getByRole('button', { name: 'Show what is read' }).click()
  const preview = page.locator('#previews section')
  await preview.getByText('not kept yet').waitFor()
  const card = await preview.innerText()
  for (const words of ['Reykjavik', 'Beatriz Ferrando', 'Hendrik Garoëb', '5 September 2016']) assert.ok(card.includes(words), words)
  assert.equal((await (await page.request.get('/api/v1/meetings')).json()).total, 0)
  await press(page.getByRole('button', { name: 'Keep', exact: true }))
  assert.match(page.url(), /\/reports\/[0-9a-f]+/)
  assert.ok((await (await page.request.get('/api/v1/meetings')).json()).total > 0)
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /open talks in Reykjavik/)
})

scenario('what is no report is refused in words', { store: 'empty' }, async ({ page }) => {
  await page.goto('/add')
  await page.locator('input[type=file]').setInputFiles([
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: 'noise.bin', mimeType: 'application/octet-stream', buffer: Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)) },
  ])
  await press(page.getByRole('button', { name: 'Keep', exact: true }))
  const told = await page.getByRole('region', { name: 'What was kept' }).innerText()
  assert.equal(told.match(/not kept/g)?.length, 2, told)
})
