// People, and claims about how often they met.

import assert from 'node:assert/strict'
import { press } from './harness/browser.mjs'
import { scenario } from './harness/scenario.mjs'

async function openPerson(page, name) {
  await page.goto(`/people?q=${encodeURIComponent(name)}`)
  await page.locator('tbody a', { hasText: name }).first().click()
  await page.waitForURL('**/people/p-*')
}

scenario('a claim shows what was found and lists it', {}, async ({ page }) => {
  await page.goto('/claims')
  await page.locator('tbody tr', { hasText: 'their fourth meeting' }).locator('a').first().click()
  await page.waitForURL('**/claims/k-*')
  const check = page.locator('section', { has: page.locator('#check') })
  assert.match(await check.innerText(), /found \d+( to \d+)? of 4/)
  const listed = check.locator('a[href^="/meetings/m-"]')
  assert.ok((await listed.count()) >= 4)
  await listed.first().click()
  await page.waitForURL('**/meetings/m-*')
})

scenario('what is not found is not called false', {}, async ({ page }) => {
  await page.goto('/claims')
  await page.locator('tbody tr', { hasText: 'the first summit' }).locator('a').first().click()
  await page.waitForURL('**/claims/k-*')
  const text = await page.getByRole('main').innerText()
  assert.match(text, /found 0 of 1/)
  assert.match(text, /may have happened all the same/)
  assert.doesNotMatch(text, /\b(false|untrue)\b/i)
})

scenario('an office is corrected with a reason, and that is undone', {}, async ({ page }) => {
  await openPerson(page, 'Lucía Etchevarne')
  const office = page.locator('#field-office')
  const before = await office.innerText()
  await page.getByText('Give a field the value that is right').click()
  const form = page.locator('#mend-office')
  await form.getByRole('textbox').first().fill('Secretary for Sea Fisheries of Uruguay')
  await form.getByLabel('Why').fill('as in the gazette')
  await press(form.getByRole('button', { name: 'Correct' }))
  assert.match(await office.innerText(), /Secretary for Sea Fisheries of Uruguay/)
  const value = office.locator('details', { hasText: 'Secretary for Sea Fisheries' }).first()
  await value.locator('summary').click()
  assert.match(await value.innerText(), /a person’s decision/)
  const decisions = page.getByRole('region', { name: 'Decisions' })
  assert.match(await decisions.innerText(), /harness.*as in the gazette/s)
  await press(decisions.getByRole('button', { name: /^Undo/ }).first())
  assert.equal(await office.innerText(), before)
})

scenario('two people are merged, and parted again', {}, async ({ page }) => {
  const total = async () => (await (await page.request.get('/api/v1/people')).json()).total
  const before = await total()
  await openPerson(page, 'Tobias Shikongo')
  const other = page.url()
  await openPerson(page, 'Elina Shikongo')
  const one = page.url()
  await page.getByText('It is the same person as another').click()
  const form = page.locator('section', { has: page.locator('#join') })
  await form.getByLabel(/^Address of the other/).fill(other)
  await form.getByLabel('Why').fill('to see what happens')
  await press(form.getByRole('button', { name: 'Make them one' }))
  assert.equal(await total(), before - 1)
  const text = await page.getByRole('main').innerText()
  assert.match(text, /Elina Shikongo/)
  assert.match(text, /Tobias Shikongo/)
  await page.goto(other) // its address leads to the one that holds it now
  assert.match(await page.getByRole('main').innerText(), /to see what happens/)
  await press(page.getByRole('region', { name: 'Decisions' }).getByRole('button', { name: /^Undo/ }).first())
  assert.equal(await total(), before)
  for (const [address, name] of [[one, 'Elina Shikongo'], [other, 'Tobias Shikongo']]) {
    await page.goto(address)
    assert.equal(page.url(), address)
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), new RegExp(name))
  }
})

scenario('tellings of one person are parted from the others by hand', {}, async ({ page }) => {
  const total = async () => (await (await page.request.get('/api/v1/people')).json()).total
  const before = await total()
  await openPerson(page, 'Elina Shikongo')
  await page.getByText(/^\d+ tellings.*tick those/).click()
  const form = page.locator('section', { has: page.locator('#part') })
  await form.getByRole('checkbox').first().check()
  await press(form.getByRole('button', { name: 'Part those from the others' }))
  assert.equal(await total(), before + 1)
  await press(page.getByRole('region', { name: 'Decisions' }).getByRole('button', { name: /^Undo/ }).first())
  assert.equal(await total(), before)
})

scenario('an office that a report gives out of its time is marked', {}, async ({ page }) => {
  await openPerson(page, 'Gonzalo Arregui')
  assert.match(await page.getByRole('main').innerText(), /out of its time/)
})
