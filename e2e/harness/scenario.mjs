// A test: a server on a store of its own, a guarded page, and the promise that
// nothing was noted.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeBrowser, open } from './browser.mjs'
import { freshStore, serve } from './server.mjs'

after(closeBrowser)

/**
 * scenario runs do({ page, server, open }) with a server. Options: store, 'series'
 * (the default) or 'empty'; prepare, a function of the store's folder, before the
 * server starts; args, more flags of serve; the rest as of open in browser.mjs.
 * open opens further pages, guarded too.
 */
export function scenario(name, options, act) {
  test(name, { timeout: options.timeout ?? 180_000 }, async () => {
    const dir = await freshStore(options.store)
    await options.prepare?.(dir)
    const server = await serve(dir, ...(options.args ?? []))
    const pages = []
    const another = async (more = {}) => {
      const page = await open(server, { ...options, ...more })
      pages.push(page)
      return page
    }
    try {
      await act({ page: await another(), server, open: another })
      assert.deepEqual(pages.flatMap((p) => p.faults()), [], 'the pages noted what must not happen')
    } catch (error) {
      error.message += `\npages: ${pages.map((p) => p.url()).join(' ')}\nnoted: ${pages.flatMap((p) => p.faults()).join('\n')}\nserver: ${server.log.slice(-2000)}`
      throw error
    } finally {
      for (const p of pages) await p.context().close()
      await server.stop()
    }
  })
}
