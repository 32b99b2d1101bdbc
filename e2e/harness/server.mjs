// Starting and stopping `parley serve` on a store of its own.

import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const binary = process.env.PARLEY_E2E_BINARY || join(root, 'bin', 'parley')

const run = promisify(execFile)

/** parley runs one command of the binary in a folder and gives what it prints. */
export async function parley(dir, ...args) {
  const { stdout } = await run(binary, args, { cwd: dir, maxBuffer: 1 << 26, env: { ...process.env, PARLEY_AUTHOR: 'harness' } })
  return stdout
}

/**
 * freshStore is a new folder for parley.db: without one, or with the worked
 * series where kind is 'series'. The series is read once for all test files
 * (run.mjs does so and names the folder), and copied.
 */
export async function freshStore(kind = 'series') {
  const dir = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  const made = process.env.PARLEY_E2E_SERIES
  if (kind === 'series' && made) await cp(made, dir, { recursive: true })
  else if (kind === 'series') await makeSeries(dir)
  return dir
}

export const makeSeries = (dir) => parley(dir, 'add', '--db', 'parley.db', join(root, 'examples', 'series'))

/**
 * serve starts the server on the store in dir, at a free port, and waits until
 * it says where. stop ends it as a person does (SIGINT), takes the folder away,
 * and throws unless it ended by itself within ten seconds with code 0. log is what it
 * printed.
 */
export async function serve(dir, ...args) {
  const child = spawn(binary, ['serve', '--db', 'parley.db', '--addr', '127.0.0.1:0', ...args], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PARLEY_AUTHOR: 'harness' },
  })
  const server = { dir, log: '', pid: child.pid }
  const end = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  server.stop = async () => {
    child.kill('SIGINT')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    const { code, signal } = await end
    clearTimeout(late)
    await rm(dir, { recursive: true, force: true })
    if (code !== 0) throw new Error(`parley serve ended with code ${code}, signal ${signal}:\n${server.log}`)
  }
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        server.log += data
        const [, url] = /at (http:\/\/127\.0\.0\.1:\d+)\//.exec(server.log) ?? []
        if (url) resolve(url)
      })
    }
  })
  let late
  const never = new Promise((resolve) => (late = setTimeout(resolve, 15_000)))
  server.url = await Promise.race([listening, end.then(() => null), never])
  clearTimeout(late)
  if (!server.url) {
    child.kill('SIGKILL')
    throw new Error(`parley serve does not say where it listens:\n${server.log}`)
  }
  return server
}
