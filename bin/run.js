#!/usr/bin/env node
import module from 'node:module'
import {fileURLToPath} from 'node:url'

module.enableCompileCache?.()
// The SDK would warn of the end of Node 20 on stderr, at the first request, in the middle of a script.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
// What main returns replaces it: no other end passes for success.
process.exitCode = 255
const {main} = await import('../dist/cli/main.js')
process.exitCode = await main(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)))
