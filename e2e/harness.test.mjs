// The guards themselves: each notes what it is there for. Little pages stand in
// for Parley's.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { closeBrowser, open } from './harness/browser.mjs'
import { harm, watch } from './hostile/check.mjs'
import { axe, fits, wellFormed } from './harness/checks.mjs'

const pages = {
  '/good': '<h1>Good</h1><p>Nothing is wrong here.</p>',
  '/error': '<h1>Error</h1><script>console.error("broken")</script>',
  '/throws': '<h1>Throws</h1><script>null.x</script>',
  '/foreign': '<h1>Foreign</h1><img alt="" src="http://192.0.2.1/x.png">',
  '/missing': '<h1>Missing</h1><img alt="" src="/nothing.png">',
  '/dialog': '<h1>Dialog</h1><script>alert("hello")</script>',
  '/unlabelled': '<h1>Form</h1><input type="text">',
  '/faint': '<h1>Faint</h1><p class="f">Too pale to read.</p><link rel="stylesheet" href="/faint.css">',
  '/wide': `<h1>Wide</h1><pre>${'x'.repeat(400)}</pre>`,
  '/cut': `<h1>Cut</h1><link rel="stylesheet" href="/cut.css"><pre>${'x'.repeat(400)}</pre>`,
  '/alive': '<h1>Alive</h1><p><img alt="" src="data:,x" onerror="parleyCanary()"><a href="javascript:parleyCanary()">go</a><a href="https://elsewhere.example/">away</a>\u202Eunended</p>',
  '/stopped': '<h1>Stopped</h1><script>parleyCanary()</script>',
  '/two': '<h1>One</h1><h1>Two</h1><p onclick="1" id="a"></p><p id="a"></p>',
}

let server, web
before(async () => {
  web = createServer((request, response) => {
    if (request.url === '/faint.css') return response.setHeader('Content-Type', 'text/css').end('.f { color: #ddd; background: #fff }')
    if (request.url === '/cut.css') return response.setHeader('Content-Type', 'text/css').end('main { overflow-x: clip }')
    if (request.url === '/stopped') response.setHeader('Content-Security-Policy', "script-src 'none'")
    const body = pages[request.url]
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><main>${body ?? 'none'}</main></html>`)
  })
  await new Promise((resolve) => web.listen(0, '127.0.0.1', resolve))
  server = { url: `http://127.0.0.1:${web.address().port}` }
})
after(async () => {
  await closeBrowser()
  web.close()
})

async function visit(path, options) {
  const page = await open(server, options)
  await page.goto(path, { waitUntil: 'networkidle' })
  return page
}

for (const [path, fault] of [
  ['/error', /console error: broken/],
  ['/throws', /exception: Cannot read/],
  ['/foreign', /request to another host: http:\/\/192\.0\.2\.1/],
  ['/missing', /nothing\.png: 404/],
  ['/dialog', /dialog: hello/],
]) {
  test(`the guards note ${path}`, async () => {
    const faults = (await visit(path)).faults()
    assert.ok(faults.some((f) => fault.test(f)), `${JSON.stringify(faults)} has not ${fault}`)
  })
}

test('the guards note nothing on a good page', async () => {
  const page = await visit('/good', { size: 'phone' })
  await fits(page)
  await wellFormed(page)
  assert.deepEqual([...page.faults(), ...(await axe(page))].filter((f) => f.impact !== 'minor'), [])
})

test('a wanted refusal is no fault, and one that does not come is', async () => {
  const page = await open(server)
  page.expectRefusal(404)
  assert.match(page.faults().join(), /no answer had the status 404/)
  await page.goto('/nowhere')
  assert.deepEqual(page.faults(), [])
})

test('axe finds an input without a label and pale text', async () => {
  assert.ok((await axe(await visit('/unlabelled'))).some((f) => f.rule === 'label' && f.impact === 'critical'))
  assert.ok((await axe(await visit('/faint'))).some((f) => f.rule === 'color-contrast' && f.impact === 'serious'))
})

test('what is too wide for a phone is found', async () => {
  for (const path of ['/wide', '/cut']) await assert.rejects(fits(await visit(path, { size: 'phone' })), /is wider than its window/)
  await fits(await visit('/cut', { size: 'phone' }), { content: false })
})

test('two headings, an inline handler and an ID used twice are found', async () => {
  await assert.rejects(wellFormed(await visit('/two')), (e) => e.actual.h1 === 2 && e.actual.inline.length === 1 && e.actual.twice.length === 1)
})

test('what hostile text did is found: run, alive, spilt, stopped by the policy alone', async () => {
  const page = await open(server)
  await watch(page)
  await page.goto('/alive', { waitUntil: 'networkidle' })
  const { ran, alive, spill } = await harm(page)
  assert.equal(ran, 1)
  assert.ok(['onerror', 'javascript:', 'elsewhere.example'].every((what) => alive.some((e) => e.includes(what))), alive.join('\n'))
  assert.equal(spill.length, 1)
  await page.goto('/stopped')
  const stopped = await harm(page)
  assert.equal(stopped.ran, 0)
  assert.match(stopped.refused.join(), /^script-src/)
})
