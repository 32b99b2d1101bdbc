// Users: the first, signing in, roles, tokens.

import assert from 'node:assert/strict'
import { accessible, fits, wellFormed } from './harness/checks.mjs'
import { scenario } from './harness/scenario.mjs'

async function proper(page) {
  await accessible(page)
  await fits(page)
  await wellFormed(page)
}

const shown = (page) => page.locator('.secret code').innerText()

async function signIn(page, name, password) {
  await page.goto('/sign-in')
  await proper(page)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** addUser adds a user on the page of users and gives the password that is shown. */
async function addUser(page, name, role) {
  await page.goto('/users')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.locator('form[action="/users/add"] select').selectOption(role)
  await page.getByRole('button', { name: /^Add,/ }).click()
  return shown(page)
}

scenario('with the first user everybody signs in, a reader is refused a correction', {}, async ({ page, open }) => {
  await page.goto('/users')
  await proper(page)
  const admins = await addUser(page, 'Ada Lind', 'admin')
  await proper(page)
  await page.goto('/meetings')
  assert.match(page.url(), /\/sign-in\?back=%2Fmeetings$/)
  await page.getByLabel('Name').fill('Ada Lind')
  await page.getByLabel('Password').fill('herons in the reeds')
  page.expectRefusal(401)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('the name or the password is wrong').waitFor()
  await proper(page)
  await page.getByLabel('Password').fill(admins)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/meetings')

  const readers = await addUser(page, 'Cy', 'reader')
  const reader = await open()
  await signIn(reader, 'Cy', readers)
  await reader.goto('/meetings')
  await reader.locator('tbody th a').first().click()
  await reader.waitForURL(/\/meetings\/m-/)
  assert.equal(await reader.locator('form[action="/judge"]').count(), 0, 'a reader is offered a correction')
  const id = new URL(reader.url()).pathname.split('/').pop()
  const judged = await reader.request.post('/judge', { form: { kind: 'wrong', id, back: '/' }, maxRedirects: 0 })
  assert.equal(judged.status(), 403)
  assert.match(await judged.text(), /this is for who is at least reviewer/)
  reader.expectRefusal(403)
  await reader.goto('/users')
  await proper(reader)

  await page.goto('/users')
  await proper(page)
  await page.getByText('End…').click()
  await page.getByRole('button', { name: 'End Cy' }).click()
  await page.getByText('ended').first().waitFor()
  await reader.goto('/account')
  assert.match(reader.url(), /\/sign-in/)
})

scenario('the own password is changed, a token made and revoked, the session ended', { size: 'phone', scheme: 'dark' }, async ({ page }) => {
  const first = await addUser(page, 'Ada', 'admin')
  await signIn(page, 'Ada', first)
  await page.goto('/account')
  await proper(page)
  await page.getByLabel('Old password').fill(first)
  await page.getByLabel(/^New password/).fill('herons in the reeds')
  await page.getByLabel('The same again').fill('herons in the reeds')
  await page.getByRole('button', { name: /^Change the password/ }).click()
  await page.getByRole('status').getByText('The password is changed').waitFor()

  await page.goto('/users')
  await page.getByLabel('Called').fill('nightly')
  await page.getByRole('button', { name: /^Make a token/ }).click()
  const token = await shown(page)
  assert.match(token, /^parley_[a-z2-7]{59}$/)
  const ask = async () => (await page.request.get('/api/v1/meetings', { headers: { Authorization: `Bearer ${token}` } })).status()
  assert.equal(await ask(), 200)
  await page.goto('/users')
  await proper(page)
  await page.getByRole('button', { name: 'Revoke nightly' }).click()
  await page.waitForURL('**/users')
  assert.equal(await ask(), 401)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goBack()
  await page.goto('/')
  assert.match(page.url(), /\/sign-in/)
})
