// What holds for every page.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe gives axe-core's findings on a page: [impact, rule, where] of each node. */
export async function axe(page) {
  await page.evaluate(axeSource)
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.violations.flatMap((v) => v.nodes.map((n) => ({ impact: v.impact, rule: v.id, where: n.target.join(' '), why: n.failureSummary.replace(/\s+/g, ' ') })))
}

/** accessible asserts that axe finds nothing serious or critical. */
export async function accessible(page) {
  const grave = (await axe(page)).filter((f) => f.impact === 'serious' || f.impact === 'critical')
  assert.deepEqual(grave, [], `axe-core on ${page.url()}`)
}

/**
 * fits asserts that nothing makes the page wider than its window, and, unless
 * content is false, that nothing of its main part is cut off at the side.
 */
export async function fits(page, { content = true } = {}) {
  const wide = await page.evaluate((content) => {
    const parts = [document.documentElement, ...(content ? document.querySelectorAll('main') : [])]
    const part = parts.find((e) => e.scrollWidth > e.clientWidth)
    if (!part) return null
    const scrolls = (e) => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement))
    const over = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > part.clientWidth + 1 && !scrolls(e.parentElement))
    return { page: part.scrollWidth, window: part.clientWidth, by: over.slice(0, 5).map((e) => e.outerHTML.slice(0, 160)) }
  }, content)
  assert.equal(wide, null, `${page.url()} is wider than its window: ${JSON.stringify(wide)}`)
}

/** wellFormed asserts what every page has: a language, a title of its own kind, one main heading, one main part. */
export async function wellFormed(page) {
  const facts = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title.length > 0,
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
    twice: [...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i),
    inline: [...document.querySelectorAll('script:not([src]), [style], [onclick], [onload], [onerror]')].filter((e) => e.type !== 'application/json').map((e) => e.outerHTML.slice(0, 100)),
  }))
  assert.deepEqual(facts, { lang: 'en', title: true, h1: 1, main: 1, twice: [], inline: [] }, page.url())
}
