#!/usr/bin/env node
import module from 'node:module'
import {fileURLToPath} from 'node:url'

module.enableCompileCache?.()
const {main} = await import('../dist/cli/main.js')
process.exitCode = await main(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)))
