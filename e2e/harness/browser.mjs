// One Chromium a test file, and pages that note all that must not happen.

import { access } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

async function executable() {
  for (const path of [process.env.CHROMIUM, ...places].filter(Boolean)) {
    try {
      await access(path)
      return path
    } catch {
      // the next
    }
  }
  throw new Error('no Chromium: install the package chromium, or name the program in CHROMIUM')
}

let browser
/** launch gives the file's one browser; node:test ends the process when all is closed. */
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: await executable(),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    chromiumSandbox: false,
  })
  return browser
}

export async function closeBrowser() {
  await browser?.close()
  browser = undefined
}

export const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 }, wall: { width: 2560, height: 1440 } }

/**
 * open gives a page in a context of its own. Its guards note console errors,
 * exceptions, dialogs, failed or refused requests and requests to any other host, which
 * are not let through. page.expectRefusal(status) says that one answer of this
 * status is wanted; page.faults() is what is left.
 */
export async function open(server, options = {}) {
  const context = await (await launch()).newContext({
    baseURL: server.url,
    viewport: sizes[options.size ?? 'desk'],
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    javaScriptEnabled: options.javaScript ?? true,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  guard(page, context, new URL(server.url).host)
  return page
}

/** press clicks and waits for the page that this leads to. */
export async function press(locator) {
  await Promise.all([locator.page().waitForEvent('load'), locator.click()])
}

function guard(page, context, host) {
  const faults = []
  const wanted = []
  const refused = (status, what) => {
    const i = wanted.indexOf(status)
    if (i >= 0) wanted.splice(i, 1)
    else faults.push(what)
  }
  page.expectRefusal = (status) => wanted.push(status)
  page.faults = () => [...faults, ...wanted.map((status) => `no answer had the status ${status}`)]
  context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.host === host || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    faults.push(`request to another host: ${url}`)
    return route.abort()
  })
  page.on('console', (m) => {
    if (m.type() !== 'error' && m.type() !== 'warning') return
    if (/Failed to load resource: the server responded with a status of/.test(m.text())) return // noted as an answer
    faults.push(`console ${m.type()}: ${m.text()} (${page.url()})`)
  })
  page.on('pageerror', (e) => faults.push(`exception: ${e.message} (${page.url()})`))
  page.on('dialog', (d) => {
    faults.push(`dialog: ${d.message()} (${page.url()})`)
    d.dismiss().catch(() => {})
  })
  page.on('response', (r) => {
    if (r.status() >= 400) refused(r.status(), `${r.request().method()} ${r.url()}: ${r.status()}`)
  })
  page.on('requestfailed', (r) => {
    const why = r.failure()?.errorText
    if (why !== 'net::ERR_ABORTED' && new URL(r.url()).host === host) faults.push(`${r.method()} ${r.url()}: ${why}`)
  })
}
