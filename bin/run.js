#!/usr/bin/env node
// Written so that any Node can read it: one that is too old is told which is wanted. All else is in dist/.
'use strict'

const version = process.versions.node.split('.').map(Number)
if (version[0] > 20 || (version[0] === 20 && version[1] >= 19)) {
  require('../dist/start.js').start(process.argv.slice(2))
} else {
  console.error(
    'iotjobs needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '\n\n  Install a newer Node from https://nodejs.org, or use the executable of iotjobs, which needs none',
  )
  process.exitCode = 253
}
