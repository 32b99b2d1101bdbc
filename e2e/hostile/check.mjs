// Looking for what hostile strings did to a page.

/** watch prepares a page, before anything is opened, to note what runs. */
export async function watch(page) {
  await page.addInitScript(() => {
    window.parleyRan = 0
    window.parleyRefused = []
    window.parleyCanary = () => window.parleyRan++
    document.addEventListener('securitypolicyviolation', (e) => window.parleyRefused.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`))
  })
}

/**
 * harm says what is wrong with the open page: ran, how often the canary was called;
 * refused, what the content security policy had to stop (it must have nothing to
 * do: text is inert by itself); alive, elements that no page of ours has; spill,
 * text that begins a writing direction and does not end it.
 */
export function harm(page) {
  return page.evaluate(() => {
    const alive = []
    const show = (e) => e.outerHTML.slice(0, 120)
    for (const e of document.querySelectorAll('*')) {
      const name = e.localName
      if (['iframe', 'object', 'embed', 'base', 'style', 'video', 'audio', 'marquee', 'math', 'noscript', 'template', 'plaintext', 'xmp', 'foreignobject', 'animate', 'set'].includes(name)) alive.push(show(e))
      if (name === 'script' && !(e.nonce && new URL(e.src, location).origin === location.origin)) alive.push(show(e))
      if (name === 'meta' && e.httpEquiv) alive.push(show(e))
      for (const a of e.attributes) {
        if (a.name.startsWith('on') || a.name === 'style') alive.push(show(e))
        if (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(a.name) && name !== 'use') {
          const to = new URL(a.value, location)
          const away = name === 'a' && /^https?:$/.test(to.protocol) && e.relList.contains('noreferrer') // a report's own address
          if (to.origin !== location.origin && !away) alive.push(show(e))
        }
      }
    }
    const ends = { '\u202A': '\u202C', '\u202B': '\u202C', '\u202D': '\u202C', '\u202E': '\u202C', '\u2066': '\u2069', '\u2067': '\u2069', '\u2068': '\u2069' }
    const spill = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let t; (t = texts.nextNode()); ) {
      const open = []
      for (const c of t.data) {
        if (ends[c]) open.push(ends[c])
        else if (open.includes(c)) open.splice(open.lastIndexOf(c))
      }
      if (open.length > 0 && !t.parentElement.closest('option, textarea')) spill.push(show(t.parentElement))
    }
    return { ran: window.parleyRan, refused: window.parleyRefused, alive, spill: spill.slice(0, 5) }
  })
}
