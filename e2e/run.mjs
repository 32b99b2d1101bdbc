// Runs the test files: node e2e/run.mjs [FILE…]. Needs bin/parley, Chromium and
// the packages of package.json; scripts/e2e.sh sees to all three.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSeries } from './harness/server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const given = process.argv.slice(2)
const files = given.length > 0 ? given : readdirSync(here).filter((f) => f.endsWith('.test.mjs')).sort().map((f) => join(here, f))
const series = mkdtempSync(join(tmpdir(), 'parley-e2e-series-'))
try {
  await makeSeries(series)
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PARLEY_E2E_SERIES: series },
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(series, { recursive: true, force: true })
}
