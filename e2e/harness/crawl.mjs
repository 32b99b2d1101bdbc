// Finding the pages: by following links, as a person does.

/** pattern is what the addresses of pages of one sort have in common. */
export function pattern(address) {
  const url = new URL(address, 'http://parley.invalid')
  const path = url.pathname
    .split('/')
    .map((part) => (/^[a-z]-[0-9a-f]{20}$/.test(part) || /^[0-9a-f]{12,64}$/.test(part) ? '{id}' : part))
    .join('/')
  const keys = [...new Set(url.searchParams.keys())].sort()
  return keys.length > 0 ? `${path}?${keys.join('&')}` : path
}

/**
 * crawl follows links from the addresses given and calls visit(address, page)
 * with the page open, for at most `each` pages of one pattern, and three patterns
 * that differ in their queries only. Downloads are fetched, not
 * opened; links to other hosts are not followed. What is wrong with a page does not end it: wrong holds all, in words;
 * seen the addresses by pattern.
 */
export async function crawl(page, seeds, { each = 1, visit = async () => {} }) {
  const path = (sort) => sort.split('?')[0]
  const enough = (sort) => (seen.get(sort) ?? []).length >= each || (!seen.has(sort) && [...seen.keys()].filter((s) => path(s) === path(sort)).length >= 3)
  const queue = [...seeds]
  const known = new Set(queue)
  const seen = new Map()
  const wrong = []
  while (queue.length > 0) {
    const address = queue.shift()
    if (enough(pattern(address))) continue
    const answer = await page.request.get(address)
    const sort = pattern(answer.url()) // an address may lead to another
    if (enough(sort)) continue
    seen.set(sort, [...(seen.get(sort) ?? []), address])
    if (!answer.ok()) wrong.push(`${address}: ${answer.status()}`)
    if (!answer.ok() || !answer.headers()['content-type'].startsWith('text/html') || answer.headers()['content-disposition']?.startsWith('attachment')) continue
    await page.goto(address)
    const links = await page.$$eval('a[href]', (all) => all.map((a) => [new URL(a.getAttribute('href'), location).href, a.getAttribute('rel') ?? '']))
    for (const [link, rel] of links) {
      const url = new URL(link)
      if (url.origin !== new URL(page.url()).origin) {
        if (!/^https?:$/.test(url.protocol) || !/\bnoreferrer\b/.test(rel)) wrong.push(`${address} links to ${link}, rel "${rel}"`)
        continue
      }
      const next = url.pathname + url.search
      if (!known.has(next)) {
        known.add(next)
        queue.push(next)
      }
    }
    await visit(address, page).catch((error) => wrong.push(`${address}: ${error.message}`))
  }
  return { seen, wrong }
}
